// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/keyed_renderer.h"

#include "query/computed_check.h"
#include "rendering/lifecycle_sql.h"
#include "rendering/order_renderer.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/rendering/condition_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kWanted = u"\"wanted\""_s;
const QString kPlace = u"\"tw_place\""_s;
const QString kAddress = u"\"tw_address\""_s;
const QString kNumber = u"\"tw_number\""_s;
const QString kTotal = u"\"tw_total\""_s;

QString wantedColumn(qsizetype number)
{
    return kWanted + u".column"_s + QString::number(number);
}

QString quoted(const QStringList& columns)
{
    QStringList names;
    for (const QString& column : columns)
        names.append(Dialect::quote(column));
    return names.join(u", "_s);
}

QStringList unitedWith(QStringList names, const QStringList& more)
{
    for (const QString& name : more) {
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

/// The columns of `alias` equal those of the keys.
QString equalsKey(const QString& alias, const QStringList& columns)
{
    QStringList terms;
    for (const QString& column : columns)
        terms.append(
            alias + u'.' + Dialect::quote(column) + u" = "_s + wantedColumn(terms.size() + 1));
    return terms.join(u" AND "_s);
}

Result<void> checkKeys(const KeyedQuery& keyed)
{
    const QStringList& columns = keyed.link ? keyed.linkFrom : keyed.columns;
    if (keyed.keys.isEmpty() || columns.size() != keyed.types.size())
        return fail(ErrorKind::InvalidArgument, u"There is no key to look for."_s);
    for (const KeyValues& key : keyed.keys) {
        if (key.size() != columns.size())
            return fail(ErrorKind::InvalidArgument,
                u"A key has %1 values instead of %2."_s.arg(
                    QString::number(key.size()), QString::number(columns.size())));
    }
    return {};
}

}

Result<Statement> KeyedRenderer::rows(
    const SelectQuery& query, const KeyedQuery& keyed, AddressColumns address) const
{
    TW_TRY_VOID(checkWithoutComputed(query));
    TW_TRY(const Sort sort, OrderRenderer(m_context).keys(query.sort));
    const QStringList asked
        = query.columns.isEmpty() ? m_context.table.columnNames() : query.columns;
    QStringList needed = unitedWith(unitedWith({}, asked), m_context.table.identityColumns);
    QStringList order;
    for (const SortKey& key : sort) {
        order.append(m_context.dialect.orderTerm(Dialect::quote(key.column), key));
        needed = unitedWith(needed, {key.column});
    }
    for (const QString& column : m_context.table.identityColumns)
        order.append(Dialect::quote(column));
    const bool hasAddress = m_context.table.rowAddress == RowAddress::Physical;
    if (hasAddress)
        order.append(kAddress);

    Parameters parameters;
    TW_TRY(QString rows, rowsOfKeys(query, keyed, needed, parameters));
    QStringList terms;
    for (const QString& name : asked)
        terms.append(selectedColumn(*m_context.table.find(name)));
    QString list = terms.join(u", "_s);
    if (address == AddressColumns::Append && hasAddress)
        list += u", "_s + kAddress;
    list += u", "_s + kPlace;
    if (keyed.perKey || keyed.counted) {
        // A window among the joins would keep SQLite from looking into the tables by their indexes.
        const QString orderBy = order.isEmpty() ? QString() : u" ORDER BY "_s + order.join(u", "_s);
        rows = u"SELECT *, row_number() OVER (PARTITION BY %1%2) AS %3,"
               " count(*) OVER (PARTITION BY %1) AS %4 FROM (%5) AS \"found\""_s.arg(
                   kPlace, orderBy, kNumber, kTotal, rows);
        order = {kNumber};
        if (keyed.counted)
            list += u", "_s + kTotal;
    }
    order.prepend(kPlace);
    QString sql = u"SELECT "_s + list + u" FROM ("_s + rows + u") AS \"ranked\""_s;
    if (keyed.perKey)
        sql += u" WHERE "_s + kNumber + u" <= "_s + QString::number(*keyed.perKey);
    sql += u" ORDER BY "_s + order.join(u", "_s);
    if (keyed.limit)
        sql += u" LIMIT "_s + QString::number(*keyed.limit);
    return Statement{sql, parameters.take()};
}

Result<Statement> KeyedRenderer::counts(const SelectQuery& query, const KeyedQuery& keyed) const
{
    Parameters parameters;
    TW_TRY(const QString rows, rowsOfKeys(query, keyed, keyed.columns, parameters));
    return Statement{
        u"SELECT %1, count(*) FROM (%2) AS \"found\" GROUP BY %1 ORDER BY %1"_s.arg(kPlace, rows),
        parameters.take()};
}

/// Each relation stands in a selection of its own, in which its bare names mean nothing else.
Result<QString> KeyedRenderer::rowsOfKeys(const SelectQuery& query, const KeyedQuery& keyed,
    const QStringList& columns, Parameters& parameters) const
{
    TW_TRY_VOID(checkKeys(keyed));
    for (const QString& column : unitedWith(columns, keyed.columns))
        TW_TRY_VOID(m_context.table.require(column));
    for (const QString& column : keyed.columns)
        TW_TRY_VOID(checkShown(
            *m_context.table.find(column), m_context.table, u"looked up by their rows"_s));
    QString list;
    for (const QString& column : columns)
        list += u"\"target\"."_s + Dialect::quote(column) + u", "_s;
    QString own = quoted(unitedWith(columns, keyed.columns));
    if (m_context.table.rowAddress == RowAddress::Physical) {
        own += u", "_s + m_context.dialect.physicalRowExpression(m_context.table) + u" AS "_s
            + kAddress;
        list += kAddress + u", "_s;
    }
    TW_TRY(const QString source, ConditionRenderer(m_context).source(query, parameters));
    QString sql = u"SELECT "_s + list + wantedColumn(keyed.types.size() + 1) + u" AS "_s + kPlace
        + u" FROM "_s + m_context.dialect.keyList(keyed.types, keyed.keys, parameters);
    QString on = equalsKey(u"\"target\""_s, keyed.columns);
    if (keyed.link) {
        sql += linkJoin(query, keyed, parameters);
        QStringList terms;
        for (qsizetype i = 0; i < keyed.columns.size(); ++i)
            terms.append(u"\"target\"."_s + Dialect::quote(keyed.columns[i]) + u" = \"linked\"."_s
                + Dialect::quote(keyed.linkTo.value(i)));
        on = terms.join(u" AND "_s);
    }
    return QString(sql + u" JOIN (SELECT "_s + own + source + u") AS \"target\" ON "_s + on);
}

QString KeyedRenderer::linkJoin(
    const SelectQuery& query, const KeyedQuery& keyed, Parameters& parameters) const
{
    QStringList live;
    if (keyed.link->lifecycle && query.deleted != DeletedRows::All)
        live.append(lifecycleCondition(m_context.dialect, *keyed.link, false, parameters));
    return u" JOIN (SELECT "_s + quoted(unitedWith(keyed.linkFrom, keyed.linkTo)) + u" FROM "_s
        + Dialect::quote(keyed.link->name) + ConditionRenderer::clause(live)
        + u") AS \"linked\" ON "_s + equalsKey(u"\"linked\""_s, keyed.linkFrom);
}

}
