// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/postgres_draft.h"

#include "postgres/dialect/postgres_dialect.h"
#include "postgres/structure/postgres_renames.h"
#include "postgres/structure/renamed_text.h"
#include "postgres/structure/structure_words.h"
#include "postgres/structure/type_spelling.h"
#include "structure/draft_text.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kTypeFact = u"type"_s;
const QString kDefaultFact = u"default"_s;
const QString kNotNullFact = u"not null"_s;
const QString kCommentFact = u"comment"_s;
const QString kDefinitionFact = u"definition"_s;
const QString kIdentityFact = u"identity"_s;
const QString kCountedKey = u"BY DEFAULT"_s; ///< an identity that takes values, too
constexpr int kBehindOthers = 100000; ///< places of new columns

QString sameName(const QString& name)
{
    return name;
}

QString filledBy(const ModelObject& column)
{
    if (const QString identity = column.facts.value(kIdentityFact); !identity.isEmpty())
        return u"GENERATED %1 AS IDENTITY"_s.arg(identity);
    if (const QString generated = column.facts.value(u"generated"_s); !generated.isEmpty())
        return u"GENERATED ALWAYS AS "_s + generated;
    return {};
}

ColumnDraft columnDraft(const ModelObject& column)
{
    return {.original = column.name.part,
        .name = column.name.part,
        .type = column.facts.value(kTypeFact),
        .defaultExpression = column.facts.value(kDefaultFact),
        .filledBy = filledBy(column),
        .comment = column.facts.value(kCommentFact),
        .isNotNull = column.facts.contains(kNotNullFact)};
}

void set(ModelObject& object, const QString& fact, const QString& value)
{
    if (value.isEmpty())
        object.facts.remove(fact);
    else
        object.facts.insert(fact, value);
}

/// The letter by which the catalogue knows a constraint.
QString constraintKind(const QString& definition)
{
    const QString word = definition.trimmed().section(u' ', 0, 0).section(u'(', 0, 0).toUpper();
    static const QHash<QString, QString> kinds{{u"CHECK"_s, u"c"_s}, {u"UNIQUE"_s, u"u"_s},
        {u"PRIMARY"_s, u"p"_s}, {u"FOREIGN"_s, u"f"_s}, {u"EXCLUDE"_s, u"x"_s}};
    return kinds.value(word);
}

class TargetWriter
{
public:
    TargetWriter(const SchemaModel& model, const TableDraft& draft)
        : m_model(model)
        , m_draft(draft)
        , m_table{ModelKind::Table, draft.table, {}}
    { }

    Result<DraftTarget> take()
    {
        TW_TRY_VOID(checkDraft(m_draft, sameName, PostgresDialect().syntax()));
        TW_TRY_VOID(m_draft.isNew ? makeTable() : renameColumns());
        TW_TRY_VOID(drop());
        for (qsizetype place = 0; place < m_draft.columns.size(); ++place)
            TW_TRY_VOID(setColumn(m_draft.columns[place], place));
        for (const RuleDraft& rule : m_draft.rules) {
            if (rule.isNew() && !rule.isDropped)
                TW_TRY_VOID(addRule(rule));
        }
        return DraftTarget{std::make_shared<const SchemaModel>(std::move(m_target)), m_renames};
    }

private:
    [[nodiscard]] ModelName columnName(const QString& name) const
    {
        return {ModelKind::Column, m_draft.table, name};
    }

    /// Null when it is not there any more.
    [[nodiscard]] ModelObject* find(const ModelName& name)
    {
        const auto found = m_target.objects.find(name);
        return found == m_target.objects.end() ? nullptr : &*found;
    }

    std::unexpected<Error> isGone(const QString& name) const
    {
        return fail(ErrorKind::ConcurrentModification,
            u"%1 has no %2 any more."_s.arg(m_draft.table.display(), name));
    }

    Result<void> makeTable()
    {
        m_target = m_model;
        for (const ModelKind kind : {ModelKind::Table, ModelKind::View, ModelKind::MaterializedView,
                 ModelKind::Sequence, ModelKind::Index}) {
            if (find({kind, m_draft.table, {}}))
                return fail(ErrorKind::AlreadyExists,
                    u"%1 is there already."_s.arg(m_draft.table.display()));
        }
        ModelObject table{m_table, {}, {}, {}, {}};
        if (const ModelName schema{ModelKind::Schema, {{}, m_draft.table.schema}, {}}; find(schema))
            table.needs.append(schema);
        m_target.objects.insert(m_table, table);
        return {};
    }

    Result<void> renameColumns()
    {
        for (const ColumnDraft& column : m_draft.columns) {
            if (!column.isNew() && !m_model.find(columnName(column.original)))
                return isGone(column.original);
        }
        m_renames = renamesOf(m_draft, m_draft.table, sameName);
        TW_TRY(const QList<ModelRename> steps, renameSteps(m_model, m_renames, sameName));
        for (const ColumnDraft& column : m_draft.columns) {
            ModelName name = columnName(column.original);
            for (const ModelRename& step : steps)
                name = afterRename(name, step, sameName);
            m_now.insert(column.original, name);
        }
        TW_TRY(PostgresRenamed renamed, renamePostgresModel(m_model, m_renames));
        m_target = std::move(renamed.model);
        return {};
    }

    /// What is wished away, and of the table's own what stands on it.
    Result<void> drop()
    {
        std::set<ModelName> gone;
        for (const ColumnDraft& column : m_draft.columns) {
            if (column.isDropped && !column.isNew())
                gone.insert(m_now.value(column.original));
        }
        for (const RuleDraft& rule : m_draft.rules) {
            if (rule.isNew() || !rule.isDropped)
                continue;
            const ModelName name = nameOf(rule, rule.original);
            if (!find(name))
                return isGone(rule.original);
            gone.insert(name);
        }
        QStringList others;
        size_t known = 0;
        do {
            known = gone.size();
            others.clear();
            for (const ModelObject& object : std::as_const(m_target.objects))
                spread(object, gone, others);
        } while (gone.size() != known);
        if (!others.isEmpty())
            return fail(ErrorKind::InvalidArgument,
                u"What is to be dropped is needed by %1."_s.arg(others.join(u", "_s)), {},
                u"Change or drop that first."_s);
        for (const ModelName& name : gone)
            m_target.objects.remove(name);
        return {};
    }

    void spread(const ModelObject& object, std::set<ModelName>& gone, QStringList& others) const
    {
        const bool stands = !gone.contains(object.name)
            && std::ranges::any_of(
                object.needs, [&](const ModelName& need) { return gone.contains(need); });
        if (!stands || object.name.kind == ModelKind::Sequence)
            return;
        const bool isOwn = object.name.kind == ModelKind::Constraint
            ? object.name.relation == m_draft.table
            : object.name.kind == ModelKind::Index && object.needs.contains(m_table);
        if (isOwn)
            gone.insert(object.name);
        else
            others.append(object.name.display());
    }

    [[nodiscard]] ModelName nameOf(const RuleDraft& rule, const QString& name) const
    {
        if (rule.kind == ModelKind::Index)
            return {ModelKind::Index, {m_draft.table.schema, name}, {}};
        return {ModelKind::Constraint, m_draft.table, name};
    }

    Result<void> setColumn(const ColumnDraft& draft, qsizetype place)
    {
        if (draft.isDropped)
            return {};
        if (draft.type.trimmed().isEmpty())
            return fail(
                ErrorKind::InvalidArgument, u"The column %1 has no type."_s.arg(draft.name));
        if (draft.isNew()) {
            ModelObject column{columnName(draft.name), {}, {}, {m_table}, {}};
            column.aids.insert(u"place"_s, QString::number(kBehindOthers + place));
            if (!draft.filledBy.isEmpty())
                column.facts.insert(kIdentityFact, kCountedKey);
            if (filledBy(column) != draft.filledBy)
                return fail(ErrorKind::InvalidArgument,
                    u"%1 cannot be filled so: %2"_s.arg(draft.name, draft.filledBy));
            m_target.objects.insert(column.name, column);
        }
        ModelObject& column = *find(columnName(draft.name));
        const QString type = serverSpelling(draft.type);
        if (column.facts.value(kTypeFact) != type) {
            column.facts.remove(u"collation"_s);
            set(column, kTypeFact, type);
        }
        if (filledBy(column).isEmpty())
            set(column, kDefaultFact, draft.defaultExpression);
        else if (!draft.defaultExpression.isEmpty())
            return fail(ErrorKind::InvalidArgument,
                u"%1 is filled by the server and takes no default."_s.arg(draft.name));
        set(column, kNotNullFact, draft.isNotNull ? u"yes"_s : QString());
        set(column, kCommentFact, draft.comment);
        return {};
    }

    Result<void> addRule(const RuleDraft& rule)
    {
        ModelObject object{nameOf(rule, rule.name), {}, {}, {m_table}, {}};
        if (rule.kind == ModelKind::Index) {
            const QString table = quotedName(m_draft.table);
            object.facts.insert(kDefinitionFact,
                u"CREATE %1INDEX %2 ON %3 %4"_s.arg(rule.isUnique ? u"UNIQUE "_s : QString(),
                    quotedName(rule.name), table, rule.definition.trimmed()));
            object.aids.insert(u"table"_s, m_draft.table.display());
        } else {
            const QString kind = constraintKind(rule.definition);
            if (kind.isEmpty())
                return fail(ErrorKind::InvalidArgument,
                    u"%1 is no constraint: %2"_s.arg(rule.name, rule.definition));
            object.facts.insert(kDefinitionFact, rule.definition.trimmed());
            object.aids.insert(u"kind"_s, kind);
            if (kind == u"f")
                object.aids.insert(u"target"_s, referredRelation(rule.definition));
        }
        if (find(object.name))
            return fail(ErrorKind::AlreadyExists, u"%1 is there already."_s.arg(rule.name));
        for (const ColumnDraft& column : m_draft.columns) {
            if (!column.isDropped && namesColumn(rule.definition, column.name))
                object.needs.append(columnName(column.name));
        }
        m_target.objects.insert(object.name, object);
        return {};
    }

    const SchemaModel& m_model;
    const TableDraft& m_draft;
    const ModelName m_table;
    SchemaModel m_target;
    QList<ModelRename> m_renames;
    QHash<QString, ModelName> m_now; ///< of columns once they are renamed
};

QStringList commonTypes()
{
    return {u"text"_s, u"character varying(255)"_s, u"integer"_s, u"bigint"_s, u"smallint"_s,
        u"numeric(12,2)"_s, u"boolean"_s, u"date"_s, u"timestamp with time zone"_s,
        u"timestamp without time zone"_s, u"time without time zone"_s, u"interval"_s, u"uuid"_s,
        u"jsonb"_s, u"bytea"_s, u"double precision"_s, u"text[]"_s};
}

int placeOf(const ModelObject* column)
{
    return column->aids.value(u"place"_s).toInt();
}

}

Result<TableDraft> postgresDraft(const SchemaModel& model, const QualifiedName& table)
{
    const ModelName name{ModelKind::Table, table, {}};
    const ModelObject* const object = model.find(name);
    if (!object)
        return fail(ErrorKind::UndefinedObject,
            u"%1 is no table whose structure can be changed."_s.arg(table.display()));
    if (object->facts.contains(u"parents"_s))
        return fail(ErrorKind::Unsupported,
            u"%1 has its columns from another table; change that one."_s.arg(table.display()));
    TableDraft draft{.table = table, .hasComments = true, .types = commonTypes()};
    QList<const ModelObject*> columns;
    for (const ModelObject& part : model.objects) {
        const bool isOwn = part.name.relation == table;
        if (isOwn && part.name.kind == ModelKind::Column)
            columns.append(&part);
        else if (isOwn && part.name.kind == ModelKind::Constraint)
            draft.rules.append({.original = part.name.part,
                .name = part.name.part,
                .definition = part.facts.value(kDefinitionFact)});
        else if (part.name.kind == ModelKind::Index && part.needs.contains(name))
            draft.rules.append({.kind = ModelKind::Index,
                .original = part.name.relation.name,
                .name = part.name.relation.name,
                .definition = part.facts.value(kDefinitionFact)});
    }
    std::ranges::sort(columns, {}, placeOf);
    for (const ModelObject* column : columns)
        draft.columns.append(columnDraft(*column));
    return draft;
}

TableDraft newPostgresDraft(const QualifiedName& table)
{
    TableDraft draft{.table = table, .isNew = true, .hasComments = true, .types = commonTypes()};
    draft.columns = {{.name = u"id"_s,
        .type = u"bigint"_s,
        .filledBy = u"GENERATED %1 AS IDENTITY"_s.arg(kCountedKey),
        .isNotNull = true}};
    draft.rules = {{.name = table.name + u"_pkey"_s, .definition = u"PRIMARY KEY (id)"_s}};
    return draft;
}

Result<DraftTarget> postgresTarget(const SchemaModel& model, const TableDraft& draft)
{
    return TargetWriter(model, draft).take();
}

}
