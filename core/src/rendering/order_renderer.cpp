// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/order_renderer.h"

#include "rendering/filter_writer.h"
#include "rendering/searched_in.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isCreationTime(const Column& column)
{
    const TypeClass type = column.type.typeClass;
    return column.name == "created_at"_L1
        && (type == TypeClass::Timestamp || type == TypeClass::TimestampTz);
}

Sort defaultSort(const Table& table)
{
    for (const Column& column : table.columns) {
        if (isCreationTime(column) && !column.isMasked)
            return {{column.name, SortOrder::Descending, NullsOrder::Default}};
    }
    return {};
}

}

Result<QString> OrderRenderer::clause(
    const Sort& sort, const Filter& filter, Parameters& parameters) const
{
    TW_TRY(const Sort wanted, keys(sort));
    QStringList terms;
    QStringList sorted;
    for (const SortKey& key : wanted) {
        if (key.byRelevance) {
            TW_TRY(const QString term, relevanceTerm(key, filter, parameters));
            terms.append(term);
            continue;
        }
        terms.append(m_context.dialect.orderTerm(Dialect::quote(key.column), key));
        sorted.append(key.column);
    }
    for (const OrderKey& key : tieBreaker(sorted))
        terms.append(key.sql);
    return terms.isEmpty() ? QString() : u" ORDER BY "_s + terms.join(u", "_s);
}

Result<QString> OrderRenderer::relevanceTerm(
    const SortKey& key, const Filter& filter, Parameters& parameters) const
{
    const Table& table = m_context.table;
    const FilterCondition* const search = searchedIn(filter, key.column);
    if (!search)
        return fail(ErrorKind::InvalidArgument,
            u"Nothing is looked for in column %1 of %2, so its rows have no relevance."_s.arg(
                key.column, table.name.display()),
            {}, u"Filter the column by FULL_TEXT."_s);
    TW_TRY(const ColumnTerm column, FilterWriter::columnTerm(table, key.column));
    const QString sql = m_context.dialect.relevance(column, *search, parameters);
    if (sql.isEmpty())
        return fail(ErrorKind::Unsupported,
            u"The engine cannot tell how well rows of %1 fit a search."_s.arg(
                table.name.display()));
    return m_context.dialect.orderTerm(sql, {key.column, SortOrder::Descending, NullsOrder::Last});
}

Result<Sort> OrderRenderer::keys(const Sort& asked) const
{
    const Table& table = m_context.table;
    Sort keys;
    QStringList sorted;
    for (const SortKey& key : asked) {
        TW_TRY(const Column* column, table.require(key.column));
        TW_TRY_VOID(checkShown(*column, table, u"put in order"_s));
        if (key.byRelevance) {
            keys.append(key);
            continue;
        }
        if (!column->type.hasOrder)
            return fail(ErrorKind::InvalidArgument,
                u"Column %1 of %2 cannot be sorted: type %3 has no order."_s.arg(
                    key.column, table.name.display(), column->type.name));
        if (!sorted.contains(key.column)) {
            keys.append(key);
            sorted.append(key.column);
        }
    }
    return asked.isEmpty() ? defaultSort(table) : keys;
}

Result<QList<OrderKey>> OrderRenderer::cursorKeys(const Sort& sort) const
{
    if (m_context.table.rowAddress == RowAddress::None)
        return fail(ErrorKind::Unsupported,
            u"%1 has no key by which one of its rows could be told from another, so its pages are"
            " found by number only."_s.arg(m_context.table.name.display()));
    TW_TRY(const Sort wanted, keys(sort));
    QList<OrderKey> terms;
    QStringList names;
    for (const SortKey& key : wanted) {
        if (key.byRelevance)
            return fail(ErrorKind::Unsupported, u"Pages by relevance are found by number only."_s);
        terms.append(orderKey(key));
        names.append(key.column);
    }
    return terms + tieBreaker(names);
}

QList<OrderKey> OrderRenderer::tieBreaker(const QStringList& sorted) const
{
    const Table& table = m_context.table;
    // Qualified, since a bare name in ORDER BY would mean the selected text of the address.
    if (table.rowAddress == RowAddress::Physical)
        return {{{}, Dialect::quote(table.name) + u'.' + table.physicalColumn,
            m_context.dialect.physicalRowExpression(table)}};
    QStringList deciding = table.identityColumns;
    if (table.rowAddress == RowAddress::None) {
        for (const Column& column : table.columns) {
            if (column.type.hasOrder)
                deciding.append(column.name);
        }
    }
    QList<OrderKey> keys;
    for (const QString& column : std::as_const(deciding)) {
        if (!sorted.contains(column))
            keys.append(orderKey({column}));
    }
    return keys;
}

OrderKey OrderRenderer::orderKey(const SortKey& key) const
{
    const QString sql = Dialect::quote(key.column);
    return {key, sql, sql, m_context.table.find(key.column)->nullable};
}

}
