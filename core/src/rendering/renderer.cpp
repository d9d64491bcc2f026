// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/renderer.h>

#include <tuplewright/query/mask.h>
#include <tuplewright/sql/script.h>

#include "query/filter_resolver.h"
#include "query/literal.h"
#include "rendering/filter_writer.h"
#include "rendering/lifecycle_sql.h"
#include "rendering/order_key.h"
#include "rendering/page_size.h"
#include "rendering/related_column.h"
#include "rendering/searched_in.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> withoutLifecycle(const Table& table)
{
    return fail(ErrorKind::InvalidArgument,
        u"%1 has no column that marks deleted rows."_s.arg(table.name.display()));
}

bool isCreationTime(const Column& column)
{
    const TypeClass type = column.type.typeClass;
    return column.name == "created_at"_L1
        && (type == TypeClass::Timestamp || type == TypeClass::TimestampTz);
}

Result<QString> limitClause(const PageRequest& page)
{
    TW_TRY_VOID(checkPageSize(page.size));
    if (page.number < 1 || page.number - 1 > std::numeric_limits<qint64>::max() / page.size)
        return fail(ErrorKind::OutOfRange, u"There is no page %1."_s.arg(page.number));
    return u" LIMIT %1 OFFSET %2"_s.arg(
        QString::number(page.size + 1), QString::number((page.number - 1) * page.size));
}

}

Sort Renderer::defaultSort(const Table& table)
{
    for (const Column& column : table.columns) {
        if (isCreationTime(column) && !column.isMasked && table.indexedFirst.contains(column.name))
            return {{column.name, SortOrder::Descending, NullsOrder::Default}};
    }
    return {};
}

Result<Statement> Renderer::select(const SelectQuery& query, Address address) const
{
    Parameters parameters;
    TW_TRY(const QStringList list, selectList(query, address, parameters));
    TW_TRY(const QStringList terms, rowTerms(query, parameters));
    TW_TRY(const QString order, orderClause(query.sort, query.filter, parameters));
    return Statement{u"SELECT "_s + list.join(u", "_s) + u" FROM "_s + Dialect::quote(m_table.name)
            + conditionClause(terms) + order,
        parameters.take(), {.columns = int(list.size())}};
}

Result<Statement> Renderer::page(
    const SelectQuery& query, const PageRequest& page, Address address) const
{
    TW_TRY(const QString limit, limitClause(page));
    TW_TRY(Statement statement, select(query, address));
    statement.sql += limit;
    return statement;
}

Result<Statement> Renderer::count(const SelectQuery& query) const
{
    Parameters parameters;
    TW_TRY(const QString source, fromWhere(query, parameters));
    return Statement{u"SELECT count(*)"_s + source, parameters.take(), {1, true}};
}

Result<Statement> Renderer::countUpTo(const SelectQuery& query, qint64 limit) const
{
    if (limit < 1)
        return fail(ErrorKind::OutOfRange, u"There is nothing to count up to %1."_s.arg(limit));
    Parameters parameters;
    TW_TRY(const QString source, fromWhere(query, parameters));
    return Statement{u"SELECT count(*) FROM (SELECT 1%1 LIMIT %2) AS counted"_s.arg(
                         source, QString::number(limit)),
        parameters.take(), {1, true}};
}

Result<std::optional<Statement>> Renderer::estimate(const SelectQuery& query) const
{
    Parameters parameters;
    TW_TRY(const QString source, fromWhere(query, parameters));
    return estimateOf(source, parameters);
}

std::optional<Statement> Renderer::estimateOf(const QString& source, Parameters& parameters) const
{
    const QString sql = m_dialect.estimateSql(u"SELECT 1"_s + source);
    if (sql.isEmpty())
        return std::nullopt;
    return Statement{sql, parameters.take()};
}

Result<Statement> Renderer::lifecycleCount(const SelectQuery& query) const
{
    if (!m_table.lifecycle)
        return withoutLifecycle(m_table);
    SelectQuery everything = query;
    everything.deleted = DeletedRows::All;
    Parameters parameters;
    const QString live = lifecycleCondition(m_dialect, m_table, false, parameters);
    TW_TRY(const QString source, fromWhere(everything, parameters));
    return Statement{u"SELECT count(*) FILTER (WHERE "_s + live
            + u") AS \"live\", count(*) AS \"all\""_s + source,
        parameters.take(), {2, true}};
}

Result<QString> Renderer::describeFilter(const Filter& filter) const
{
    TW_TRY(const Filter resolved, resolveFilter(filter, m_table, m_lookup, &m_dialect));
    if (resolved.isEmpty())
        return QString();
    Parameters parameters;
    TW_TRY(
        const QString sql, FilterWriter(m_dialect, m_lookup, parameters).write(resolved, m_table));
    return withLiterals({sql, parameters.take()}, m_dialect.syntax());
}

Result<QString> Renderer::where(const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY(const QStringList terms, whereTerms(query, parameters));
    return conditionClause(terms);
}

Result<QStringList> Renderer::selectList(
    const SelectQuery& query, Address address, Parameters& parameters) const
{
    QStringList terms;
    QStringList sizes;
    const QStringList measured = measuredColumns(query);
    for (const QString& name : query.columns.isEmpty() ? m_table.columnNames() : query.columns) {
        if (!m_table.find(name) && name.contains(u'.')) {
            TW_TRY(const QString related, relatedColumn(name, m_table, m_lookup));
            terms.append(related + u" AS "_s + Dialect::quote(name));
            continue;
        }
        TW_TRY(const Column* column, m_table.require(name));
        QString term = selectedColumn(*column);
        if (measured.contains(column->name)) {
            // Names that no column has, so that ORDER BY still means the column.
            const QString number = QString::number(sizes.size() + 1);
            sizes.append(m_dialect.byteCount(*column) + u" AS \"size…"_s + number + u'"');
            term = m_dialect.shortened(*column, *query.longestValue) + u" AS \"start…"_s + number
                + u'"';
        }
        terms.append(term);
    }
    terms += sizes;
    TW_TRY(const QStringList computed, computedTerms(query, parameters));
    terms += computed;
    if (address == Address::Append && m_table.rowAddress == RowAddress::Physical)
        terms.append(m_dialect.physicalRowExpression(m_table));
    return terms;
}

QStringList Renderer::measuredColumns(const SelectQuery& query) const
{
    QStringList measured;
    if (!query.longestValue)
        return measured;
    for (const QString& name : query.columns.isEmpty() ? m_table.columnNames() : query.columns) {
        const Column* column = m_table.find(name);
        const bool isWhole = m_table.identityColumns.contains(name);
        if (column && !isWhole && !column->isMasked && !m_dialect.byteCount(*column).isEmpty())
            measured.append(name);
    }
    return measured;
}

Result<QString> Renderer::fromWhere(const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY(const QStringList terms, whereTerms(query, parameters));
    return u" FROM "_s + Dialect::quote(m_table.name) + conditionClause(terms);
}

QString Renderer::conditionClause(const QStringList& terms)
{
    return terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(u" AND "_s);
}

Result<QStringList> Renderer::whereTerms(const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY(const Filter filter, resolveFilter(query.filter, m_table, m_lookup, &m_dialect));
    QStringList terms;
    if (m_table.lifecycle && query.deleted != DeletedRows::All)
        terms.append(lifecycleCondition(
            m_dialect, m_table, query.deleted == DeletedRows::Deleted, parameters));
    else if (query.deleted == DeletedRows::Deleted)
        return withoutLifecycle(m_table);
    if (!filter.isEmpty()) {
        FilterWriter writer(m_dialect, m_lookup, parameters, query.deleted);
        TW_TRY(const QString sql, writer.term(filter, m_table));
        terms.append(sql);
    }
    if (!query.whereSql.trimmed().isEmpty()) {
        TW_TRY(const QString condition, userCondition(query.whereSql));
        terms.append(condition);
    }
    return terms;
}

Result<QString> Renderer::userCondition(const QString& sql) const
{
    TW_TRY_VOID(checkCondition(sql, m_dialect.syntax()));
    // On lines of its own, so that a comment at its end hides nothing.
    return u"(\n"_s + sql + u"\n)"_s;
}

Result<QString> Renderer::orderClause(
    const Sort& sort, const Filter& filter, Parameters& parameters) const
{
    TW_TRY(const Sort keys, sortKeys(sort));
    QStringList terms;
    QStringList sorted;
    for (const SortKey& key : keys) {
        if (key.byRelevance) {
            TW_TRY(const QString term, relevanceTerm(key, filter, parameters));
            terms.append(term);
            continue;
        }
        terms.append(m_dialect.orderTerm(Dialect::quote(key.column), key));
        sorted.append(key.column);
    }
    for (const OrderKey& key : tieBreaker(sorted))
        terms.append(key.sql);
    return terms.isEmpty() ? QString() : u" ORDER BY "_s + terms.join(u", "_s);
}

Result<QString> Renderer::relevanceTerm(
    const SortKey& key, const Filter& filter, Parameters& parameters) const
{
    const FilterCondition* const search = searchedIn(filter, key.column);
    if (!search)
        return fail(ErrorKind::InvalidArgument,
            u"Nothing is looked for in column %1 of %2, so its rows have no relevance."_s.arg(
                key.column, m_table.name.display()),
            {}, u"Filter the column by FULL_TEXT."_s);
    TW_TRY(const ColumnTerm column, FilterWriter::columnTerm(m_table, key.column));
    const QString sql = m_dialect.relevance(column, *search, parameters);
    if (sql.isEmpty())
        return fail(ErrorKind::Unsupported,
            u"The engine cannot tell how well rows of %1 fit a search."_s.arg(
                m_table.name.display()));
    return m_dialect.orderTerm(sql, {key.column, SortOrder::Descending, NullsOrder::Last});
}

/// The asked keys, each column once, or the default order.
Result<Sort> Renderer::sortKeys(const Sort& asked) const
{
    Sort keys;
    QStringList sorted;
    for (const SortKey& key : asked) {
        TW_TRY(const Column* column, m_table.require(key.column));
        TW_TRY_VOID(checkShown(*column, m_table, u"put in order"_s));
        if (key.byRelevance) {
            keys.append(key);
            continue;
        }
        if (!column->type.hasOrder)
            return fail(ErrorKind::InvalidArgument,
                u"Column %1 of %2 cannot be sorted: type %3 has no order."_s.arg(
                    key.column, m_table.name.display(), column->type.name));
        if (!sorted.contains(key.column)) {
            keys.append(key);
            sorted.append(key.column);
        }
    }
    return asked.isEmpty() ? defaultSort(m_table) : keys;
}

QList<OrderKey> Renderer::tieBreaker(const QStringList& sorted) const
{
    // Qualified, since a bare name in ORDER BY would mean the selected text of the address.
    if (m_table.rowAddress == RowAddress::Physical)
        return {{{}, Dialect::quote(m_table.name) + u'.' + m_table.physicalColumn,
            m_dialect.physicalRowExpression(m_table)}};
    QStringList deciding = m_table.identityColumns;
    if (m_table.rowAddress == RowAddress::None) {
        for (const Column& column : m_table.columns) {
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

OrderKey Renderer::orderKey(const SortKey& key) const
{
    const QString sql = Dialect::quote(key.column);
    return {key, sql, sql, m_table.find(key.column)->nullable};
}

}
