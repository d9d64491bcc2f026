// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/compared_column.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::optional<SourceColumn> columnIn(
    const TypedStatement& statement, const QuerySource& source, const QString& name)
{
    const auto found = std::ranges::find_if(source.columns,
        [&](const SourceColumn& column) { return statement.isSameName(column.name, name); });
    return found == source.columns.end() ? std::nullopt : std::optional(*found);
}

/// The column whose name ends with that token.
std::optional<SourceColumn> columnAt(
    const TypedStatement& statement, const QueryScope& scope, qsizetype token)
{
    if (!statement.isName(token))
        return std::nullopt;
    const QString name = statement.name(token);
    if (statement.isSign(token - 1, u".")) {
        const QuerySource* source = scope.find(statement, statement.name(token - 2));
        return source ? columnIn(statement, *source, name) : std::nullopt;
    }
    for (const QuerySource& source : scope.sources)
        if (const auto column = columnIn(statement, source, name))
            return column;
    return std::nullopt;
}

/// The column at that place of the list behind INSERT INTO, or of the table.
std::optional<SourceColumn> insertedColumn(
    const TypedStatement& statement, const CompletionPlace& place, const QueryScope& scope)
{
    qsizetype number = 0;
    for (qsizetype at = place.list + 1; at < statement.caret(); at = statement.behind(at))
        number += statement.isSign(at, u",") ? 1 : 0;
    qsizetype values = place.list - 1;
    while (statement.isSign(values, u",") && statement.closes(values - 1))
        values = statement.before(statement.before(values));
    if (!statement.is(values, "VALUES"_L1))
        return std::nullopt;
    const qsizetype opening = statement.partner(values - 1);
    if (opening < 0)
        return number < scope.target.columns.size() ? std::optional(scope.target.columns[number])
                                                    : std::nullopt;
    QStringList names;
    for (qsizetype at = opening + 1; at < values - 1; ++at)
        if (statement.isName(at))
            names.append(statement.name(at));
    return columnIn(statement, scope.target, names.value(number));
}

bool isComparison(const TypedStatement& statement, qsizetype token)
{
    return statement.isSign(token, u"=") || statement.isSign(token, u"<")
        || statement.isSign(token, u">") || statement.isSign(token, u"!");
}

}

std::optional<SourceColumn> comparedColumn(
    const TypedStatement& statement, const CompletionPlace& place, const QueryScope& scope)
{
    qsizetype at = place.last;
    const bool startsItem = at == place.list || statement.isSign(at, u",");
    if (place.list >= 0 && startsItem) {
        at = place.list - 1;
        if (!statement.is(at, "IN"_L1))
            return insertedColumn(statement, place, scope);
        return columnAt(statement, scope, statement.is(at - 1, "NOT"_L1) ? at - 2 : at - 1);
    }
    if (statement.is(at, "FROM"_L1) && statement.is(at - 1, "DISTINCT"_L1)) {
        at -= 2;
        while (statement.isOneOf(at, {"IS"_L1, "NOT"_L1}))
            --at;
        return columnAt(statement, scope, at);
    }
    if (!isComparison(statement, at))
        return std::nullopt;
    while (isComparison(statement, at))
        --at;
    return columnAt(statement, scope, at);
}

}
