// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/join_conditions.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Where the keys of `holder` lead to `target`.
QStringList conditionsBetween(
    const QuerySource& holder, const QuerySource& target, const CompletionSchema& schema)
{
    QStringList conditions;
    const TablePtr table = schema.table(holder.table);
    if (!table)
        return conditions;
    for (const ForeignKey& key : table->foreignKeys) {
        if (key.target != target.table || key.columns.size() != key.targetColumns.size())
            continue;
        QStringList terms;
        for (qsizetype i = 0; i < key.columns.size(); ++i)
            terms.append(schema.written(holder.alias) + u'.' + schema.written(key.columns[i])
                + u" = "_s + schema.written(target.alias) + u'.'
                + schema.written(key.targetColumns[i]));
        conditions.append(terms.join(u" AND "_s));
    }
    return conditions;
}

}

QuerySource joinedSource(const TypedStatement& statement, const QueryScope& scope)
{
    QuerySource joined;
    for (qsizetype i = 0; i < scope.own; ++i)
        if (scope.sources[i].place < statement.caret())
            joined = scope.sources[i];
    return joined;
}

QStringList joinConditions(
    const TypedStatement& statement, const QueryScope& scope, const CompletionSchema& schema)
{
    const QuerySource joined = joinedSource(statement, scope);
    QStringList conditions;
    for (qsizetype i = scope.own - 1; i >= 0; --i) {
        const QuerySource& other = scope.sources[i];
        if (other.place >= joined.place)
            continue;
        conditions += conditionsBetween(joined, other, schema);
        conditions += conditionsBetween(other, joined, schema);
    }
    conditions.removeDuplicates();
    return conditions;
}

QList<QualifiedName> relatedTables(const QueryScope& scope, const CompletionSchema& schema)
{
    QList<QualifiedName> related;
    for (const QuerySource& source : scope.sources)
        if (const TablePtr table = schema.table(source.table))
            for (const ForeignKey& key : table->foreignKeys)
                related.append(key.target);
    return related;
}

}
