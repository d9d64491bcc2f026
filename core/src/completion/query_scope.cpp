// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/query_scope.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct QueryLevel
{
    qsizetype first;
    qsizetype last;
    bool seesOutside; ///< the sources around it
};

/// Behind EXPLAIN, CREATE … AS and what else holds a statement.
qsizetype statementStart(const TypedStatement& statement)
{
    qsizetype at = 0;
    if (statement.is(at, "EXPLAIN"_L1)) {
        at = statement.opens(1) ? statement.behind(1) : 1;
        while (statement.isOneOf(
            at, {"ANALYZE"_L1, "ANALYSE"_L1, "VERBOSE"_L1, "QUERY"_L1, "PLAN"_L1}))
            ++at;
    }
    if (!statement.isOneOf(at, {"CREATE"_L1, "PREPARE"_L1, "DECLARE"_L1}))
        return at;
    for (qsizetype i = at; i < statement.count(); i = statement.behind(i))
        if (statement.isOneOf(i, {"AS"_L1, "FOR"_L1}) && statement.beginsQuery(i + 1))
            return i + 1;
    return at;
}

/// The queries around the caret, the outermost first.
QList<QueryLevel> levelsOf(const TypedStatement& statement)
{
    QList<QueryLevel> levels{{statementStart(statement), statement.count(), true}};
    for (const qsizetype opening : statement.openings()) {
        qsizetype first = opening + 1;
        while (statement.opens(first) && first < statement.caret())
            ++first;
        if (!statement.beginsQuery(first))
            continue;
        const qsizetype end = statement.partner(opening);
        levels.append({opening + 1, end < 0 ? statement.count() : end,
            !statement.isOneOf(opening - 1, {"FROM"_L1, "JOIN"_L1})});
    }
    return levels;
}

/// The latest of the words before the caret on its level that decide whose columns are meant.
QString lastWord(const TypedStatement& statement, qsizetype first)
{
    QString word;
    for (qsizetype at = first; at < statement.caret(); at = statement.behind(at))
        if (statement.isOneOf(at, {"SELECT"_L1, "CONFLICT"_L1, "RETURNING"_L1}))
            word = statement.text(at).toString().toUpper();
    return word;
}

/// An INSERT reads from other tables than it writes to.
void keepReadable(const TypedStatement& statement, QueryScope& scope)
{
    const QString word = lastWord(statement, scope.first);
    if (scope.own == 0)
        return;
    if (word == "SELECT"_L1) {
        scope.sources.removeFirst();
        --scope.own;
    } else {
        scope.sources.remove(1, scope.own - 1);
        scope.own = 1;
    }
}

}

const QuerySource* QueryScope::find(const TypedStatement& statement, const QString& alias) const
{
    for (const QuerySource& source : sources)
        if (statement.isSameName(source.alias, alias))
            return &source;
    if (statement.isSameName(alias, u"excluded") && !target.alias.isEmpty())
        return &target;
    return nullptr;
}

QueryScope scopeAtCaret(const TypedStatement& statement, const CompletionSchema& schema)
{
    QueryScope scope;
    SourceReader reader(statement, schema);
    const QList<QueryLevel> levels = levelsOf(statement);
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const QueryLevel& level = levels[i];
        const bool isInnermost = i + 1 == levels.size();
        const qsizetype caret = isInnermost ? statement.caret() : levels[i + 1].first - 1;
        if (!level.seesOutside)
            scope.sources.clear();
        const qsizetype start = reader.readNamed(level.first, level.last, caret, scope.named);
        if (caret < start && !isInnermost) {
            scope.sources.clear();
            continue;
        }
        const auto [first, last] = reader.part(start, level.last, caret);
        const QList<QuerySource> own = reader.sources(first, last, scope.named);
        scope.first = first;
        scope.own = own.size();
        scope.sources = own + scope.sources;
        scope.target = {};
        if (statement.isOneOf(
                first, {"INSERT"_L1, "REPLACE"_L1, "UPDATE"_L1, "DELETE"_L1, "MERGE"_L1})
            && !own.isEmpty())
            scope.target = own.first();
        if (isInnermost && statement.is(first, "SELECT"_L1))
            scope.outputs = reader.columns(first, last, scope.named);
    }
    if (statement.isOneOf(scope.first, {"INSERT"_L1, "REPLACE"_L1}))
        keepReadable(statement, scope);
    scope.missing = reader.missing();
    return scope;
}

}
