// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/query_source.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kDeepest = 40; ///< queries in queries that are looked into

constexpr std::initializer_list<QLatin1StringView> kSetWords{
    "UNION"_L1, "INTERSECT"_L1, "EXCEPT"_L1};

/// Words that may stand behind a table and are no alias of it.
constexpr std::initializer_list<QLatin1StringView> kBehindSource{"JOIN"_L1, "LEFT"_L1, "RIGHT"_L1,
    "FULL"_L1, "INNER"_L1, "CROSS"_L1, "NATURAL"_L1, "ON"_L1, "USING"_L1, "WHERE"_L1, "GROUP"_L1,
    "HAVING"_L1, "ORDER"_L1, "LIMIT"_L1, "OFFSET"_L1, "FETCH"_L1, "FOR"_L1, "UNION"_L1,
    "INTERSECT"_L1, "EXCEPT"_L1, "RETURNING"_L1, "SET"_L1, "VALUES"_L1, "SELECT"_L1, "DEFAULT"_L1,
    "WINDOW"_L1, "WHEN"_L1, "TABLESAMPLE"_L1, "WITH"_L1, "AS"_L1, "INDEXED"_L1, "NOT"_L1,
    "OVERRIDING"_L1, "OUTER"_L1, "FROM"_L1, "AND"_L1, "OR"_L1};

constexpr std::initializer_list<QLatin1StringView> kBehindList{"FROM"_L1, "INTO"_L1, "WHERE"_L1,
    "GROUP"_L1, "HAVING"_L1, "WINDOW"_L1, "ORDER"_L1, "LIMIT"_L1, "OFFSET"_L1, "FETCH"_L1,
    "FOR"_L1};

/// Words that stand between operands, so that a name behind them is one, too.
constexpr std::initializer_list<QLatin1StringView> kBetweenOperands{"AND"_L1, "OR"_L1, "NOT"_L1,
    "IS"_L1, "IN"_L1, "LIKE"_L1, "ILIKE"_L1, "BETWEEN"_L1, "CASE"_L1, "WHEN"_L1, "THEN"_L1,
    "ELSE"_L1, "DISTINCT"_L1, "ALL"_L1, "COLLATE"_L1, "ZONE"_L1, "ESCAPE"_L1, "SIMILAR"_L1};

QList<SourceColumn> columnsOf(const Table& table)
{
    QList<SourceColumn> columns;
    for (const Column& column : table.columns)
        columns.append({column.name, column.type, !column.isGenerated()});
    return columns;
}

}

void SourceReader::readColumns(QuerySource& source)
{
    if (const TablePtr table = m_schema.table(source.table))
        source.columns = columnsOf(*table);
    else if (!m_missing.contains(source.table))
        m_missing.append(source.table);
}

QuerySource SourceReader::tableAt(qsizetype first)
{
    qsizetype end = first + 1;
    while (m_statement.isSign(end, u".") && m_statement.isName(end + 1))
        end += 2;
    return namedSource(first, end, {});
}

/// Names with dots between them.
QuerySource SourceReader::namedSource(qsizetype first, qsizetype end, const NamedQueries& named)
{
    QuerySource source{m_statement.name(end - 1), {}, {}, first};
    if (end - first == 1) {
        const auto query
            = std::ranges::find_if(named.rbegin(), named.rend(), [&](const QuerySource& one) {
                  return m_statement.isSameName(one.alias, source.alias);
              });
        if (query != named.rend()) {
            source.columns = query->columns;
            return source;
        }
    }
    const QString schema = end - first >= 3 ? m_statement.name(end - 3) : QString();
    if (const RelationSummary* relation = m_schema.find({schema, source.alias})) {
        source.table = relation->name;
        readColumns(source);
    }
    return source;
}

QStringList SourceReader::names(qsizetype open) const
{
    QStringList names;
    const qsizetype end = m_statement.partner(open);
    for (qsizetype i = open + 1; i < end; i = m_statement.behind(i))
        if (m_statement.isName(i) && (i == open + 1 || m_statement.isSign(i - 1, u",")))
            names.append(m_statement.name(i));
    return names;
}

qsizetype SourceReader::readAlias(qsizetype first, qsizetype last, QuerySource& source) const
{
    qsizetype at = first;
    const bool hasAs = at < last && m_statement.is(at, "AS"_L1);
    if (hasAs)
        ++at;
    const bool isAlias = at < last && m_statement.isName(at)
        && !(m_statement.isWord(at) && m_statement.isOneOf(at, kBehindSource));
    if (!isAlias)
        return at;
    source.alias = m_statement.name(at++);
    if (at >= last || !m_statement.opens(at) || m_statement.partner(at) < 0)
        return at;
    const QStringList renamed = names(at);
    for (qsizetype i = 0; i < renamed.size(); ++i) {
        if (i < source.columns.size())
            source.columns[i].name = renamed[i];
        else
            source.columns.append({renamed[i]});
    }
    return m_statement.behind(at);
}

/// One table, query or call with its alias; returns the token behind it.
qsizetype SourceReader::readSource(
    qsizetype first, qsizetype last, const NamedQueries& named, QList<QuerySource>& found)
{
    qsizetype at = first;
    while (m_statement.isOneOf(at, {"ONLY"_L1, "LATERAL"_L1}))
        ++at;
    if (at >= last)
        return at;
    if (m_statement.opens(at)) {
        const qsizetype end = m_statement.behind(at);
        const qsizetype inner = m_statement.partner(at) >= 0 ? end - 1 : end;
        if (!m_statement.beginsQuery(at + 1) && !m_statement.opens(at + 1)) {
            static_cast<void>(readSource(at + 1, inner, named, found));
            found.append(sources(at + 1, inner, named));
            return end;
        }
        QuerySource source{{}, {}, columns(at + 1, inner, named), at};
        const qsizetype behind = readAlias(end, last, source);
        found.append(source);
        return behind;
    }
    if (!m_statement.isName(at) || m_statement.isOneOf(at, kBehindSource))
        return at;
    qsizetype end = at + 1;
    while (end + 1 < last && m_statement.isSign(end, u".") && m_statement.isName(end + 1))
        end += 2;
    QuerySource source;
    if (m_statement.opens(end) && m_statement.partner(end) >= 0
        && !m_statement.is(first - 1, "INTO"_L1)) {
        source = {m_statement.name(end - 1), {}, {{m_statement.name(end - 1)}}, at};
        end = m_statement.behind(end);
        if (m_statement.is(end, "WITH"_L1) && m_statement.is(end + 1, "ORDINALITY"_L1))
            end += 2;
    } else {
        source = namedSource(at, end, named);
    }
    if (m_statement.isSign(end, u"*"))
        ++end;
    const qsizetype behind = readAlias(end, last, source);
    found.append(source);
    return behind;
}

QList<QuerySource> SourceReader::sources(qsizetype first, qsizetype last, const NamedQueries& named)
{
    QList<QuerySource> found;
    bool isList = false; // commas part sources
    for (qsizetype at = first; at < last;) {
        const bool isFrom = m_statement.is(at, "FROM"_L1) && !m_statement.is(at - 1, "DISTINCT"_L1);
        const bool isUsing = m_statement.is(at, "USING"_L1) && !m_statement.opens(at + 1)
            && m_statement.isOneOf(first, {"DELETE"_L1, "MERGE"_L1});
        const bool isOther = m_statement.isOneOf(at, {"JOIN"_L1, "INTO"_L1})
            || (m_statement.is(at, "UPDATE"_L1) && at == first)
            || (m_statement.is(at, "TABLE"_L1) && at == first);
        const bool isNext = isList && m_statement.isSign(at, u",");
        if (isFrom || isUsing || isOther || isNext) {
            isList = isFrom || isUsing || isNext || (isList && m_statement.is(at, "JOIN"_L1));
            at = std::max(at + 1, readSource(at + 1, last, named, found));
            continue;
        }
        if (m_statement.isOneOf(
                at, {"WHERE"_L1, "GROUP"_L1, "ORDER"_L1, "SET"_L1, "RETURNING"_L1, "HAVING"_L1}))
            isList = false;
        at = m_statement.behind(at);
    }
    return found;
}

std::pair<qsizetype, qsizetype> SourceReader::part(
    qsizetype first, qsizetype last, qsizetype token) const
{
    qsizetype start = first;
    for (qsizetype at = first; at < last; at = m_statement.behind(at)) {
        if (!m_statement.isOneOf(at, kSetWords))
            continue;
        if (at >= token)
            return {start, at};
        start = at + 1;
        if (m_statement.isOneOf(start, {"ALL"_L1, "DISTINCT"_L1}))
            ++start;
    }
    return {start, last};
}

qsizetype SourceReader::readNamed(
    qsizetype first, qsizetype last, qsizetype caret, NamedQueries& named)
{
    if (!m_statement.is(first, "WITH"_L1))
        return first;
    qsizetype at = first + 1;
    const bool isRecursive = m_statement.is(at, "RECURSIVE"_L1);
    if (isRecursive)
        ++at;
    while (at < last && m_statement.isName(at)) {
        QuerySource query{m_statement.name(at), {}, {}, at};
        ++at;
        const qsizetype renamed = m_statement.opens(at) ? at : -1;
        if (renamed >= 0)
            at = m_statement.behind(at);
        while (m_statement.isOneOf(at, {"AS"_L1, "NOT"_L1, "MATERIALIZED"_L1}))
            ++at;
        if (!m_statement.opens(at))
            return at;
        const qsizetype end = m_statement.behind(at);
        const bool holdsCaret = at < caret && (m_statement.partner(at) < 0 || end > caret);
        if (holdsCaret && !isRecursive)
            return end;
        query.columns = columns(at + 1, m_statement.partner(at) >= 0 ? end - 1 : end, named);
        const QStringList columnNames = renamed >= 0 ? names(renamed) : QStringList();
        for (qsizetype i = 0; i < columnNames.size(); ++i) {
            if (i < query.columns.size())
                query.columns[i].name = columnNames[i];
            else
                query.columns.append({columnNames[i]});
        }
        named.append(query);
        if (holdsCaret || !m_statement.isSign(end, u","))
            return end;
        at = end + 1;
    }
    return at;
}

QList<SourceReader::Item> SourceReader::items(qsizetype first, qsizetype last) const
{
    QList<Item> items;
    qsizetype start = first;
    for (qsizetype at = first; at < last; at = m_statement.behind(at)) {
        if (!m_statement.isSign(at, u","))
            continue;
        items.append({start, at});
        start = at + 1;
    }
    items.append({start, last});
    return items;
}

/// Behind SELECT or RETURNING; `last` where there is neither.
qsizetype SourceReader::listStart(qsizetype first, qsizetype last) const
{
    if (m_statement.is(first, "SELECT"_L1)) {
        qsizetype at = first + 1;
        const bool isDistinct = m_statement.is(at, "DISTINCT"_L1);
        if (isDistinct || m_statement.is(at, "ALL"_L1))
            ++at;
        if (isDistinct && m_statement.is(at, "ON"_L1))
            at = m_statement.behind(at + 1);
        return at;
    }
    for (qsizetype at = first; at < last; at = m_statement.behind(at))
        if (m_statement.is(at, "RETURNING"_L1))
            return at + 1;
    return last;
}

QList<SourceColumn> SourceReader::columns(qsizetype first, qsizetype last, NamedQueries named)
{
    const QScopedValueRollback<int> deeper(m_depth, m_depth + 1);
    if (m_depth > kDeepest)
        return {};
    if (m_statement.opens(first) && m_statement.partner(first) >= 0)
        return columns(first + 1, m_statement.partner(first), named);
    first = readNamed(first, last, last, named);
    last = part(first, last, first).second;
    QList<SourceColumn> found;
    if (m_statement.is(first, "VALUES"_L1) && m_statement.opens(first + 1)) {
        const qsizetype count
            = items(first + 2, std::min(m_statement.behind(first + 1) - 1, last)).size();
        for (qsizetype i = 1; i <= count; ++i)
            found.append({u"column"_s + QString::number(i)});
        return found;
    }
    const QList<QuerySource> from = sources(first, last, named);
    if (m_statement.is(first, "TABLE"_L1))
        return from.isEmpty() ? found : from.first().columns;
    const qsizetype start = listStart(first, last);
    qsizetype end = start;
    while (end < last && !m_statement.isOneOf(end, kBehindList))
        end = m_statement.behind(end);
    for (const Item& item : items(start, std::min(end, last)))
        addItem(item, from, found);
    return found;
}

/// The columns that one item of a list gives.
void SourceReader::addItem(
    const Item& item, const QList<QuerySource>& sources, QList<SourceColumn>& columns) const
{
    qsizetype end = item.last;
    if (item.first >= end)
        return;
    const auto isMeant = [&](const QuerySource& source) {
        return end - item.first < 3
            || m_statement.isSameName(source.alias, m_statement.name(end - 3));
    };
    if (m_statement.isSign(end - 1, u"*")) {
        for (const QuerySource& source : sources)
            if (isMeant(source))
                columns.append(source.columns);
        return;
    }
    QString name;
    const bool hasAlias = end - item.first >= 2 && m_statement.isName(end - 1)
        && (m_statement.is(end - 2, "AS"_L1) || m_statement.closes(end - 2)
            || m_statement.isValue(end - 2)
            || (m_statement.isName(end - 2) && !m_statement.isOneOf(end - 2, kBetweenOperands)));
    if (hasAlias) {
        name = m_statement.name(end - 1);
        end -= m_statement.is(end - 2, "AS"_L1) ? 2 : 1;
    }
    for (qsizetype at = item.first; at < end; at = m_statement.behind(at))
        if (m_statement.isSign(at, u"::"))
            end = at;
    const qsizetype lastToken = end - 1;
    const bool isColumn = m_statement.isName(lastToken)
        && (end - item.first == 1 || (end - item.first >= 3 && m_statement.isSign(end - 2, u".")));
    if (name.isEmpty() && isColumn)
        name = m_statement.name(lastToken);
    if (name.isEmpty() && m_statement.closes(lastToken)
        && m_statement.partner(lastToken) == item.first + 1)
        name = m_statement.name(item.first);
    if (name.isEmpty())
        return;
    SourceColumn column{name};
    for (const QuerySource& source : sources) {
        const auto same = std::ranges::find_if(source.columns, [&](const SourceColumn& one) {
            return isColumn && m_statement.isSameName(one.name, m_statement.name(lastToken));
        });
        if (same != source.columns.end() && isMeant(source))
            column.type = same->type;
    }
    columns.append(column);
}

}
