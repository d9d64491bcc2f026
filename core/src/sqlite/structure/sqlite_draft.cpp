// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_draft.h"

#include "sqlite/catalog/sqlite_catalog_rows.h"
#include "sqlite/dialect/sqlite_dialect.h"
#include "sqlite/structure/sqlite_column_text.h"
#include "sqlite/structure/sqlite_create_text.h"
#include "sqlite/structure/sqlite_model.h"
#include "sqlite/structure/sqlite_rebuild.h"
#include "structure/draft_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString spelledName(const ModelObject& object)
{
    return object.aids.value(u"name"_s);
}

QString sqlOf(const ModelObject& object)
{
    return object.aids.value(u"sql"_s);
}

ModelName tableName(const QualifiedName& table)
{
    return {ModelKind::Table, {{}, sqliteKey(table.name)}, {}};
}

QList<const ModelObject*> tableColumns(const SchemaModel& model, const QualifiedName& relation)
{
    QList<const ModelObject*> columns;
    for (const ModelObject& object : model.objects) {
        if (object.name.kind == ModelKind::Column && object.name.relation == relation)
            columns.append(&object);
    }
    std::ranges::sort(columns, {},
        [](const ModelObject* column) { return column->aids.value(u"place"_s).toInt(); });
    return columns;
}

ColumnDraft columnDraft(const ModelObject& column)
{
    const QString generated = column.facts.value(u"generated"_s);
    return {.original = spelledName(column),
        .name = spelledName(column),
        .type = column.facts.value(u"type"_s),
        .defaultExpression = column.facts.value(u"default"_s),
        .filledBy = generated.isEmpty() ? QString() : u"GENERATED ALWAYS AS (%1)"_s.arg(generated),
        .isNotNull = column.facts.contains(u"not null"_s)};
}

/// A name without its quotes, of whichever kind they are.
QString plainName(const QString& token)
{
    static const QString opening = u"\"`['"_s;
    if (token.size() < 2 || !opening.contains(token[0]))
        return token;
    const QString inner = token.sliced(1, token.size() - 2);
    return token[0] == u'[' ? inner : QString(inner).replace(QString(2, token[0]), token.first(1));
}

QStringList commonTypes()
{
    return {u"TEXT"_s, u"INTEGER"_s, u"REAL"_s, u"NUMERIC"_s, u"BLOB"_s, u"BOOLEAN"_s, u"DATE"_s,
        u"DATETIME"_s};
}

QString numbered(qsizetype place)
{
    return u'#' + QString::number(place);
}

/// A constraint of the whole table, its name apart.
RuleDraft ruleDraft(const QString& text, qsizetype place)
{
    RuleDraft rule{.original = numbered(place), .definition = text};
    const QList<SqlToken> tokens = sqliteTokens(text);
    const auto token
        = [&](qsizetype at) { return text.sliced(tokens[at].start, tokens[at].length); };
    if (tokens.size() < 3 || token(0).compare(u"CONSTRAINT", Qt::CaseInsensitive) != 0)
        return rule;
    rule.name = plainName(token(1));
    rule.definition = text.sliced(tokens[2].start);
    return rule;
}

/// Makes the structure that is wished for in memory.
class TargetWriter
{
public:
    TargetWriter(const SchemaModel& model, const TableDraft& draft, const OpenScratch& open)
        : m_model(model)
        , m_draft(draft)
        , m_open(open)
        , m_table(tableName(draft.table))
    { }

    Result<DraftTarget> take()
    {
        TW_TRY_VOID(checkDraft(m_draft, sqliteKey, kSqliteSyntax));
        DraftTarget target;
        TW_TRY_VOID(rename(target));
        TW_TRY(const QString table, m_draft.isNew ? newTable() : changedTable());
        TW_TRY(m_scratch, m_open());
        TW_TRY_VOID(make(table));
        TW_TRY(target.model, readSqliteModel(*m_scratch, {}));
        TW_TRY_VOID(checkOthers());
        return target;
    }

private:
    [[nodiscard]] ModelName columnName(const QString& name) const
    {
        return {ModelKind::Column, m_table.relation, sqliteKey(name)};
    }

    std::unexpected<Error> isGone(const QString& name) const
    {
        return fail(ErrorKind::ConcurrentModification,
            u"%1 has no %2 any more."_s.arg(m_draft.table.name, name));
    }

    Result<void> rename(DraftTarget& target)
    {
        m_renamed = std::make_shared<const SchemaModel>(m_model);
        if (m_draft.isNew)
            return {};
        if (!m_model.find(m_table))
            return isGone(u"table"_s);
        for (const ColumnDraft& column : m_draft.columns) {
            if (!column.isNew() && !m_model.find(columnName(column.original)))
                return isGone(column.original);
        }
        target.renames = renamesOf(m_draft, m_table.relation, sqliteKey);
        TW_TRY(const QList<ModelRename> steps, renameSteps(m_model, target.renames, sqliteKey));
        for (const ColumnDraft& column : m_draft.columns) {
            ModelName name = columnName(column.original);
            for (const ModelRename& step : steps)
                name = afterRename(name, step, sqliteKey);
            m_now.insert(column.original, name.part);
        }
        if (target.renames.isEmpty())
            return {};
        TW_TRY(const SqliteRenamed renamed, renameSqliteModel(m_model, target.renames, m_open));
        m_renamed = renamed.model;
        return {};
    }

    Result<QString> newTable()
    {
        if (!m_draft.table.schema.isEmpty() && m_draft.table.schema != u"main")
            return fail(ErrorKind::Unsupported,
                u"New tables are made in the file itself, not in %1."_s.arg(m_draft.table.schema));
        if (m_model.find(m_table) || m_model.find({ModelKind::View, m_table.relation, {}}))
            return fail(
                ErrorKind::AlreadyExists, u"%1 is there already."_s.arg(m_draft.table.name));
        QStringList parts;
        for (const ColumnDraft& column : m_draft.columns) {
            if (!column.isDropped)
                parts.append(newColumn(column));
        }
        return composed(sqliteQuoted(m_draft.table.name), parts + newRules(), {});
    }

    static QString composed(const QString& name, const QStringList& parts, const QString& options)
    {
        const QString text = u"CREATE TABLE %1 (\n    %2\n)"_s.arg(name, parts.join(u",\n    "_s));
        return options.isEmpty() ? text : text + u' ' + options;
    }

    static QString newColumn(const ColumnDraft& column)
    {
        SqliteColumnText text(sqliteQuoted(column.name));
        text.setType(column.type.trimmed());
        text.setNotNull(column.isNotNull);
        text.setDefault(column.defaultExpression);
        return text.text();
    }

    [[nodiscard]] QStringList newRules() const
    {
        QStringList rules;
        for (const RuleDraft& rule : m_draft.rules) {
            if (rule.isNew() && !rule.isDropped && rule.kind == ModelKind::Constraint)
                rules.append(
                    u"CONSTRAINT "_s + sqliteQuoted(rule.name) + u' ' + rule.definition.trimmed());
        }
        return rules;
    }

    Result<QString> changedTable()
    {
        const ModelObject& table = *m_renamed->find(m_table);
        const SqliteCreateText text = SqliteCreateText::parse(sqlOf(table));
        const QList<const ModelObject*> columns = tableColumns(*m_renamed, m_table.relation);
        if (columns.size() != text.columns.size())
            return fail(ErrorKind::Unsupported,
                u"The text of %1 cannot be read."_s.arg(m_draft.table.name));
        QStringList parts;
        for (const ColumnDraft& column : m_draft.columns) {
            if (column.isDropped)
                continue;
            if (column.isNew()) {
                parts.append(newColumn(column));
                continue;
            }
            const QString now = m_now.value(column.original);
            const auto place = std::ranges::find_if(
                columns, [&](const ModelObject* one) { return one->name.part == now; });
            TW_TRY(const QString changed,
                changedColumn(column, **place, text.columns[place - columns.begin()]));
            parts.append(changed);
        }
        const QStringList constraints = keptConstraints(text.constraints);
        parts += constraints + newRules();
        QStringList before = text.columns + text.constraints;
        if (parts == before)
            return sqlOf(table);
        return composed(sqliteQuoted(spelledName(table)), parts, text.options);
    }

    static Result<QString> changedColumn(
        const ColumnDraft& draft, const ModelObject& now, const QString& written)
    {
        const ColumnDraft is = columnDraft(now);
        SqliteColumnText text(written);
        if (draft.type != is.type)
            text.setType(draft.type.trimmed());
        if (draft.isNotNull != is.isNotNull)
            text.setNotNull(draft.isNotNull);
        if (draft.defaultExpression != is.defaultExpression) {
            if (!is.filledBy.isEmpty())
                return fail(ErrorKind::InvalidArgument,
                    u"%1 is filled by the server and takes no default."_s.arg(draft.name));
            text.setDefault(draft.defaultExpression);
        }
        return text.text();
    }

    [[nodiscard]] bool isDropped(const RuleDraft& wanted) const
    {
        return std::ranges::any_of(m_draft.rules, [&](const RuleDraft& rule) {
            return rule.isDropped && rule.kind == wanted.kind && rule.original == wanted.original;
        });
    }

    [[nodiscard]] QStringList keptConstraints(const QStringList& constraints) const
    {
        QStringList kept;
        for (qsizetype place = 0; place < constraints.size(); ++place) {
            if (!isDropped({.original = numbered(place)}))
                kept.append(constraints[place]);
        }
        return kept;
    }

    Result<void> run(const QString& sql, const QString& what)
    {
        const CallOptions options;
        if (const auto ran = SqliteCatalogSession(*m_scratch, options).load(sql); !ran)
            return fail(ErrorKind::InvalidArgument,
                u"SQLite would refuse %1: %2"_s.arg(what, ran.error().message));
        return {};
    }

    [[nodiscard]] bool isOwnIndex(const ModelObject& object) const
    {
        return object.name.kind == ModelKind::Index
            && object.aids.value(u"table"_s) == m_table.relation.name;
    }

    /// An index of the table that cannot be made any more stands on a column that goes.
    Result<void> make(const QString& table)
    {
        const bool drops = std::ranges::any_of(m_draft.columns, &ColumnDraft::isDropped);
        for (const ModelKind kind :
            {ModelKind::Table, ModelKind::Index, ModelKind::View, ModelKind::Trigger}) {
            for (const ModelObject& object : m_renamed->objects) {
                const bool isOwn = isOwnIndex(object);
                if (object.name.kind != kind
                    || (isOwn
                        && isDropped({.kind = ModelKind::Index, .original = spelledName(object)})))
                    continue;
                const bool isTable = object.name == m_table;
                const Result<void> made
                    = run(isTable ? table : sqlOf(object), object.name.display());
                if (!made && !(isOwn && drops))
                    return made;
            }
            if (kind == ModelKind::Table && m_draft.isNew)
                TW_TRY_VOID(run(table, m_draft.table.name));
            if (kind == ModelKind::Index)
                TW_TRY_VOID(makeIndexes());
        }
        return {};
    }

    Result<void> makeIndexes()
    {
        for (const RuleDraft& rule : m_draft.rules) {
            if (rule.kind == ModelKind::Index && rule.isNew() && !rule.isDropped)
                TW_TRY_VOID(
                    run(u"CREATE %1INDEX %2 ON %3 %4"_s.arg(
                            rule.isUnique ? u"UNIQUE "_s : QString(), sqliteQuoted(rule.name),
                            sqliteQuoted(m_draft.table.name), rule.definition.trimmed()),
                        rule.name));
        }
        return {};
    }

    /// Views and triggers are looked through when a table is renamed, foreign keys are not.
    Result<void> checkOthers()
    {
        const CallOptions options;
        SqliteCatalogSession session(*m_scratch, options);
        const QString table = sqliteQuoted(m_draft.table.name);
        TW_TRY(const SqliteCatalogRows keys,
            session.load(u"SELECT DISTINCT s.name FROM sqlite_schema AS s,"
                         " pragma_foreign_key_list(s.name) AS k WHERE s.type = 'table'"
                         " AND k.\"table\" = ?1 COLLATE NOCASE AND k.\"to\" IS NOT NULL"
                         " AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(?1) AS x"
                         " WHERE x.name = k.\"to\" COLLATE NOCASE)"_s,
                {Value::text(m_draft.table.name)}));
        if (keys.count() > 0)
            return fail(ErrorKind::InvalidArgument,
                u"What is to be dropped is needed by a foreign key of %1."_s.arg(keys.text(0, 0)),
                {}, u"Change or drop that first."_s);
        const QString aside = u"\"tuplewright_aside\""_s;
        return run(u"ALTER TABLE %1 RENAME TO %2"_s.arg(table, aside), u"the change"_s);
    }

    const SchemaModel& m_model;
    const TableDraft& m_draft;
    const OpenScratch& m_open;
    const ModelName m_table;
    SchemaModelPtr m_renamed;
    QHash<QString, QString> m_now; ///< of columns once they are renamed
    std::unique_ptr<Connection> m_scratch;
};

}

Result<TableDraft> sqliteDraft(const SchemaModel& model, const QualifiedName& table)
{
    const ModelName name = tableName(table);
    const ModelObject* const object = model.find(name);
    if (!object || (!table.schema.isEmpty() && table.schema != u"main"))
        return fail(ErrorKind::UndefinedObject,
            u"%1 is no table of the file itself."_s.arg(table.display()));
    if (object->aids.contains(u"virtual"_s))
        return fail(ErrorKind::Unsupported,
            u"%1 is a virtual table, which can only be made anew."_s.arg(table.display()));
    TableDraft draft{.table = {table.schema, spelledName(*object)}, .types = commonTypes()};
    for (const ModelObject* column : tableColumns(model, name.relation))
        draft.columns.append(columnDraft(*column));
    const QStringList constraints = SqliteCreateText::parse(sqlOf(*object)).constraints;
    for (qsizetype place = 0; place < constraints.size(); ++place)
        draft.rules.append(ruleDraft(constraints[place], place));
    for (const ModelObject& index : model.objects) {
        if (index.name.kind == ModelKind::Index
            && index.aids.value(u"table"_s) == name.relation.name)
            draft.rules.append({.kind = ModelKind::Index,
                .original = spelledName(index),
                .name = spelledName(index),
                .definition = sqlOf(index)});
    }
    return draft;
}

TableDraft newSqliteDraft(const QualifiedName& table)
{
    TableDraft draft{.table = table, .isNew = true, .types = commonTypes()};
    draft.columns = {{.name = u"id"_s, .type = u"INTEGER"_s, .isNotNull = true}};
    draft.rules = {{.name = table.name + u"_pkey"_s, .definition = u"PRIMARY KEY (id)"_s}};
    return draft;
}

Result<DraftTarget> sqliteTarget(
    const SchemaModel& model, const TableDraft& draft, const OpenScratch& open)
{
    return TargetWriter(model, draft, open).take();
}

}
