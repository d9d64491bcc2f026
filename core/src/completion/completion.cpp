// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/completion/completion.h>

#include "completion/compared_column.h"
#include "completion/completion_list.h"
#include "completion/join_conditions.h"
#include "completion/place_keywords.h"
#include "completion/query_scope.h"

#include <tuplewright/query/engine_statements.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

using Kind = CompletionPlace::Kind;
using Item = CompletionItem::Kind;

namespace {

// What comes first of names that fit alike; a better fit always wins.
constexpr int kValueWeight = 900;
constexpr int kJoinWeight = 850;
constexpr int kQuery = 750;
constexpr int kOwnColumn = 700;
constexpr int kOutput = 680;
constexpr int kAlias = 600;
constexpr int kOuterColumn = 500;
constexpr int kRelation = 400;
constexpr int kRelatedRelation = 80; ///< more, where a foreign key leads to it
constexpr int kKeyword = 300;
constexpr int kRoutine = 200;
constexpr int kBuiltIn = 150;
constexpr int kSchema = 100;
constexpr int kElsewhere = 150; ///< less, in a schema that has to be named

/// One answer while it is put together.
class Answer
{
public:
    Answer(const TypedStatement& statement, const CompletionSchema& schema)
        : m_statement(statement)
        , m_schema(schema)
        , m_place(placeOf(statement))
        , m_scope(scopeAtCaret(statement, schema))
        , m_list(statement.typed())
    { }

    CompletionAnswer give()
    {
        if (m_statement.typing() == TypedStatement::Typing::String)
            addValues();
        else if (m_statement.typing() != TypedStatement::Typing::Elsewhere)
            addNames();
        CompletionAnswer answer;
        answer.choices.replaced = m_statement.replaced();
        answer.choices.typed = m_statement.typed();
        answer.choices.items = m_list.take();
        answer.missing = m_scope.missing;
        return answer;
    }

private:
    void addNames()
    {
        if (m_statement.typing() != TypedStatement::Typing::QuotedName)
            addKeywords();
        switch (m_place.kind) {
        case Kind::Relations:
            return addRelations();
        case Kind::Routines:
            return addRoutines(kRoutine);
        case Kind::Schemas:
            return addSchemas();
        case Kind::Types:
            return addTypes();
        case Kind::Operand:
            return addOperands();
        case Kind::TargetColumns:
            return addTargetColumns();
        case Kind::TableColumns:
            return addTableColumns();
        case Kind::SharedColumns:
            return addSharedColumns();
        case Kind::Operator:
        case Kind::BehindSource:
        case Kind::Statement:
        case Kind::Nowhere:
            return;
        }
    }

    void addKeywords()
    {
        const bool isSmall = m_statement.isSmall();
        int behind = 0; // the likelier first
        for (const QString& word : keywordsAt(m_statement, m_place, m_schema.dialect())) {
            const QString text = isSmall ? word.toLower() : word;
            const bool beginsQuery = m_place.takesQuery && word == "SELECT"_L1;
            m_list.add({Item::Keyword, text, text},
                beginsQuery ? kQuery : kKeyword - std::min(behind++, 90));
        }
    }

    [[nodiscard]] QString qualifier() const { return m_place.qualifier.value(0); }

    void addOperands()
    {
        if (!m_place.qualifier.isEmpty())
            return addQualified();
        addValues();
        if (m_place.isJoin)
            for (const QString& condition : joinConditions(m_statement, m_scope, m_schema))
                m_list.add({Item::Join, condition, condition}, kJoinWeight);
        if (m_place.clause == "ORDER"_L1 || m_place.clause == "GROUP"_L1)
            for (const SourceColumn& column : m_scope.outputs)
                add(column, {}, {}, kOutput);
        for (qsizetype i = 0; i < m_scope.sources.size(); ++i)
            addColumns(m_scope.sources[i], i < m_scope.own ? kOwnColumn : kOuterColumn);
        addAliases();
        addRoutines(kRoutine);
        addBuiltIns();
    }

    /// Behind `name.` where columns and calls stand.
    void addQualified()
    {
        const QuerySource* source
            = m_place.qualifier.size() == 1 ? m_scope.find(m_statement, qualifier()) : nullptr;
        if (source) {
            for (const SourceColumn& column : source->columns)
                add(column, {}, {}, kOwnColumn);
            return;
        }
        const QString schema = m_place.qualifier.size() > 1 ? qualifier() : QString();
        if (const RelationSummary* relation = m_schema.find({schema, m_place.qualifier.last()}))
            return addColumnsOf(relation->name);
        if (m_schema.hasSchema(qualifier())) {
            addRelations();
            addRoutines(kRoutine);
        }
    }

    void addColumnsOf(const QualifiedName& name)
    {
        const TablePtr table = m_schema.table(name);
        if (!table && !m_scope.missing.contains(name))
            m_scope.missing.append(name);
        if (!table)
            return;
        for (const Column& column : table->columns)
            add({column.name, column.type}, {}, {}, kOwnColumn);
    }

    void add(const SourceColumn& column, const QString& alias, const QString& from, int weight)
    {
        const QString name = m_schema.written(column.name);
        const QString text = alias.isEmpty() ? name : m_schema.written(alias) + u'.' + name;
        QStringList detail{column.type.name, from};
        detail.removeAll(QString());
        m_list.add({Item::Column, column.name, text, detail.join(u" · "_s)}, weight);
    }

    /// With the alias where another source has a column of that name, too.
    void addColumns(const QuerySource& source, int weight)
    {
        const bool hasOthers = m_scope.sources.size() > 1;
        for (const SourceColumn& column : source.columns) {
            const auto holders
                = std::ranges::count_if(m_scope.sources, [&](const QuerySource& one) {
                      return std::ranges::any_of(one.columns, [&](const SourceColumn& other) {
                          return m_statement.isSameName(other.name, column.name);
                      });
                  });
            add(column, holders > 1 ? source.alias : QString(),
                hasOthers ? source.alias : QString(), weight);
        }
    }

    void addAliases()
    {
        for (const QuerySource& source : m_scope.sources)
            if (!source.alias.isEmpty())
                m_list.add({Item::Alias, source.alias, m_schema.written(source.alias),
                               source.table.name == source.alias ? QString() : source.table.name},
                    kAlias);
    }

    void addTargetColumns()
    {
        const QuerySource target = m_scope.target;
        const QStringList taken = namesInList();
        for (const SourceColumn& column : target.columns)
            if (column.isWritable && !taken.contains(column.name, Qt::CaseInsensitive))
                add(column, {}, {}, kOwnColumn);
    }

    void addTableColumns()
    {
        SourceReader reader(m_statement, m_schema);
        const QuerySource table = reader.tableAt(m_place.table);
        for (const QualifiedName& name : reader.missing())
            if (!m_scope.missing.contains(name))
                m_scope.missing.append(name);
        const QStringList taken = namesInList();
        for (const SourceColumn& column : table.columns)
            if (!taken.contains(column.name, Qt::CaseInsensitive))
                add(column, {}, {}, kOwnColumn);
    }

    /// What the list at the caret, or SET, names already.
    [[nodiscard]] QStringList namesInList() const
    {
        QStringList names;
        const qsizetype opening = m_place.list;
        const qsizetype end = opening < 0 ? m_statement.count() : m_statement.partner(opening);
        for (qsizetype i = std::max<qsizetype>(opening, 0) + 1;
            i < (end < 0 ? m_statement.caret() : end); i = m_statement.behind(i)) {
            const bool isInList
                = opening >= 0 && (m_statement.opens(i - 1) || m_statement.isSign(i - 1, u","));
            const bool isSet = opening < 0 && m_statement.isSign(i + 1, u"=");
            if (m_statement.isName(i) && (isInList || isSet))
                names.append(m_statement.name(i));
        }
        return names;
    }

    void addSharedColumns()
    {
        const QList<QuerySource>& sources = m_scope.sources;
        if (sources.size() < 2)
            return;
        const QuerySource joined = joinedSource(m_statement, m_scope);
        for (const SourceColumn& column : joined.columns) {
            const bool isShared = std::ranges::any_of(sources, [&](const QuerySource& one) {
                return one.place != joined.place
                    && std::ranges::any_of(one.columns, [&](const SourceColumn& other) {
                           return m_statement.isSameName(other.name, column.name);
                       });
            });
            if (isShared)
                add(column, {}, {}, kOwnColumn);
        }
    }

    void addRelations()
    {
        const QString schema = qualifier();
        if (schema.isEmpty()) {
            for (const QuerySource& query : m_scope.named)
                m_list.add({Item::Alias, query.alias, m_schema.written(query.alias)},
                    kRelation + kRelatedRelation);
            addSchemas();
        }
        for (const FoundRelation& found : bestRelations())
            addRelation(m_schema.catalog().relations[found.number], found.score);
    }

    struct FoundRelation
    {
        int score;
        qsizetype number;
    };

    /// Only as many as are handed out are looked at closely.
    [[nodiscard]] std::vector<FoundRelation> bestRelations() const
    {
        const QString schema = qualifier();
        const QList<QualifiedName> related = relatedTables(m_scope, m_schema);
        std::vector<FoundRelation> found;
        for (const CompletionSchema::Entry& entry : m_schema.relations()) {
            const std::optional<int> fit = m_list.match(entry.folded);
            if (!fit)
                continue;
            const RelationSummary& relation = m_schema.catalog().relations[entry.number];
            if (!schema.isEmpty() && !m_statement.isSameName(relation.name.schema, schema))
                continue;
            int weight = kRelation;
            if (schema.isEmpty() && !entry.isInPath)
                weight -= kElsewhere;
            if (!related.isEmpty() && related.contains(relation.name))
                weight += kRelatedRelation;
            if (!relation.parent.name.isEmpty())
                weight -= kRelatedRelation;
            found.push_back({*fit + weight, entry.number});
        }
        const auto best
            = found.begin() + std::min<qsizetype>(CompletionList::kMost, qsizetype(found.size()));
        std::partial_sort(found.begin(), best, found.end(),
            [](const FoundRelation& one, const FoundRelation& other) {
                return one.score != other.score ? one.score > other.score
                                                : one.number < other.number;
            });
        found.erase(best, found.end());
        return found;
    }

    void addRelation(const RelationSummary& relation, int score)
    {
        const QString name = m_schema.written(relation.name.name);
        const bool isPlain = !m_place.qualifier.isEmpty() || m_schema.isPlain(relation);
        m_list.add({Item::Relation, relation.name.name,
                       isPlain ? name : m_schema.written(relation.name.schema) + u'.' + name,
                       m_schema.catalog().schemas.size() > 1 ? relation.name.schema : QString(),
                       relation.kind},
            0, score);
    }

    void addSchemas()
    {
        for (const QString& schema : m_schema.catalog().schemas)
            m_list.add(
                {Item::Schema, schema, m_schema.written(schema), {}, ObjectKind::Schema}, kSchema);
    }

    void addTypes()
    {
        for (const SchemaObject& object : m_schema.catalog().objects) {
            const bool isType = object.kind == ObjectKind::Enum || object.kind == ObjectKind::Domain
                || object.kind == ObjectKind::Composite || object.kind == ObjectKind::Range;
            if (isType)
                m_list.add({Item::Type, object.name.name, m_schema.written(object.name.name),
                               object.name.schema, object.kind},
                    kRelation);
        }
        for (const QString& type : m_schema.dialect().engineStatements().typeWords())
            m_list.add({Item::Type, type, type}, kKeyword);
    }

    void addRoutines(int weight)
    {
        const QString schema = qualifier();
        for (const CompletionSchema::Entry& entry : m_schema.objects()) {
            const std::optional<int> fit = m_list.match(entry.folded);
            const SchemaObject& object = m_schema.catalog().objects[entry.number];
            const bool isCalled = m_place.kind == Kind::Routines
                ? object.kind == ObjectKind::Procedure || object.kind == ObjectKind::Function
                : object.kind == ObjectKind::Function || object.kind == ObjectKind::Aggregate;
            if (!fit || !isCalled
                || (!schema.isEmpty() && !m_statement.isSameName(object.name.schema, schema)))
                continue;
            const bool isPlain = !schema.isEmpty() || m_schema.isInPath(object.name.schema);
            const QString prefix
                = isPlain ? QString() : m_schema.written(object.name.schema) + u'.';
            addCall(object, prefix, weight, *fit);
        }
    }

    /// There are thousands: only those that were begun.
    void addBuiltIns()
    {
        if (!m_list.isTyped())
            return;
        for (const SchemaObject& function : m_schema.builtIns())
            if (const std::optional<int> fit = m_list.match(function.name.name))
                addCall(function, {}, kBuiltIn, *fit);
    }

    /// The caret between the parentheses when there are arguments.
    void addCall(const SchemaObject& function, const QString& prefix, int weight, int fit)
    {
        const bool isCalled = m_statement.isCalled();
        const QString name = prefix + m_schema.written(function.name.name);
        CompletionItem item{Item::Routine, function.name.name, isCalled ? name : name + u"()"_s,
            u'(' + function.detail + u')', function.kind};
        item.caretBack = isCalled || function.detail.isEmpty() ? 0 : 1;
        m_list.add(item, weight, fit);
    }

    void addValues()
    {
        const std::optional<SourceColumn> column = comparedColumn(m_statement, m_place, m_scope);
        if (!column)
            return;
        const bool isText = m_statement.typing() == TypedStatement::Typing::String;
        if (column->type.typeClass == TypeClass::Boolean && !isText)
            for (const bool value : {true, false}) {
                const QString text = m_schema.dialect().booleanLiteral(value).toLower();
                m_list.add({Item::Value, text, text, column->name}, kValueWeight);
            }
        for (QString value : column->type.enumValues) {
            const QString label = value;
            const QString text = u'\'' + value.replace(u'\'', u"''"_s) + u'\'';
            m_list.add({Item::Value, label, text, column->type.name}, kValueWeight);
        }
    }

    const TypedStatement& m_statement;
    const CompletionSchema& m_schema;
    CompletionPlace m_place;
    QueryScope m_scope;
    CompletionList m_list;
};

}

CompletionAnswer complete(const QString& statement, qsizetype caret, const CompletionSchema& schema)
{
    const TypedStatement typed(statement, caret, schema.dialect());
    return Answer(typed, schema).give();
}

}
