// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

struct OrderKey;

/// A page that is found by its neighbour. The last columns are the cursor of each row; one row more
/// than asked tells whether the pages go on.
struct KeysetStatement
{
    Statement statement;
    int cursorColumns = 0;
    bool isReversed = false; ///< the rows come last to first
};

/// So many rows onward from a row, or back when negative.
struct CursorStep
{
    qint64 rows = 1; ///< never 0
    QList<Value> from = {}; ///< its cursor; empty: from before the first row, or behind the last
};

/// Turns queries into statements of one engine. Every function validates names and operands against
/// the table first and fails with InvalidArgument before any SQL is made.
class TW_CORE_EXPORT Renderer
{
public:
    /// Filters that speak of related tables need a lookup that knows them, see missingTables().
    Renderer(const Dialect& dialect, const Table& table, const TableLookup* lookup = nullptr)
        : m_dialect(dialect)
        , m_table(table)
        , m_lookup(lookup)
    { }

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }

    /// What a row holds besides the asked columns, so that it can be addressed later.
    enum class Address
    {
        Omit,
        Append
    };

    /// The order of rows that nobody asked another one for, before the key decides: the newest
    /// first where an index has them so, or else none.
    [[nodiscard]] static Sort defaultSort(const Table& table);

    /// All rows of the query in its order.
    [[nodiscard]] Result<Statement> select(
        const SelectQuery& query, Address address = Address::Omit) const;

    /// One page, and one row more that tells whether a next page exists. The order ends in a
    /// tie-breaker, so that paging visits each row once.
    [[nodiscard]] Result<Statement> page(
        const SelectQuery& query, const PageRequest& page, Address address) const;

    /// Unsupported for relations without a key or physical address: nothing tells equal rows apart.
    [[nodiscard]] Result<KeysetStatement> keysetPage(
        const SelectQuery& query, const KeysetRequest& page, Address address) const;

    /// The terms of the order in which keyset pages stand.
    [[nodiscard]] Result<Sort> keysetOrder(const Sort& sort) const;

    /// The cursor of the row that a step leads to; no row when it leads out of them.
    [[nodiscard]] Result<Statement> cursorAt(
        const SelectQuery& query, const CursorStep& step) const;

    /// The rows before a cursor, or before the first values of one: their number, a row when there
    /// are any, and what the engine expects, which minds the first value only.
    [[nodiscard]] Result<Statement> countBefore(
        const SelectQuery& query, const QList<Value>& cursor) const;
    [[nodiscard]] Result<Statement> anyBefore(
        const SelectQuery& query, const QList<Value>& cursor) const;
    [[nodiscard]] Result<std::optional<Statement>> estimateBefore(
        const SelectQuery& query, const QList<Value>& cursor) const;

    /// The least and the greatest value of a column.
    [[nodiscard]] Statement extremes(const Column& column) const;

    [[nodiscard]] Result<Statement> count(const SelectQuery& query) const;

    /// Counts no further than `limit`.
    [[nodiscard]] Result<Statement> countUpTo(const SelectQuery& query, qint64 limit) const;

    /// What the engine expects to find, see Dialect::estimateSql(); nothing when it does not tell.
    [[nodiscard]] Result<std::optional<Statement>> estimate(const SelectQuery& query) const;

    /// Two columns, live and all, over the same filter. Needs a lifecycle.
    [[nodiscard]] Result<Statement> lifecycleCount(const SelectQuery& query) const;

    [[nodiscard]] Result<Statement> aggregate(const AggregateQuery& query) const;
    /// The columns of an aggregate's rows but for its labels.
    [[nodiscard]] Result<Table> groupedTable(const AggregateQuery& query) const;
    [[nodiscard]] Result<Statement> latestPerGroup(const LatestPerGroup& query) const;

    /// " WHERE …" for a statement that changes the query's rows, or nothing when it is all of them.
    [[nodiscard]] Result<QString> where(const SelectQuery& query, Parameters& parameters) const;

    /// The rows that belong to the keys, in the order of the keys and then the query's. Behind the
    /// columns of a row stand its address where asked, the place of its key from 1, and when
    /// counted how many rows that key has.
    [[nodiscard]] Result<Statement> byKeys(
        const SelectQuery& query, const KeyedQuery& keyed, Address address = Address::Omit) const;

    /// Place and number of rows of each key that has any.
    [[nodiscard]] Result<Statement> countByKeys(
        const SelectQuery& query, const KeyedQuery& keyed) const;

    /// The columns of a query that has a longest value whose numbers of bytes stand behind the
    /// others. Those of the key are always read.
    [[nodiscard]] QStringList measuredColumns(const SelectQuery& query) const;

    /// The WHERE clause of a query as shown to people, with values written as literals.
    [[nodiscard]] Result<QString> describeFilter(const Filter& filter) const;

private:
    Result<QStringList> selectList(
        const SelectQuery& query, Address address, Parameters& parameters) const;
    Result<QStringList> computedTerms(const SelectQuery& query, Parameters& parameters) const;
    Result<QString> fromWhere(const SelectQuery& query, Parameters& parameters) const;
    Result<QString> fromBefore(
        const SelectQuery& query, const QList<Value>& cursor, Parameters& parameters) const;
    std::optional<Statement> estimateOf(const QString& source, Parameters& parameters) const;
    Result<QStringList> whereTerms(const SelectQuery& query, Parameters& parameters) const;
    Result<QString> userCondition(const QString& sql) const;
    Result<QString> orderClause(
        const Sort& sort, const Filter& filter, Parameters& parameters) const;
    Result<QString> relevanceTerm(
        const SortKey& key, const Filter& filter, Parameters& parameters) const;
    Result<Sort> sortKeys(const Sort& asked) const;
    QList<OrderKey> tieBreaker(const QStringList& sorted) const;
    Result<QList<OrderKey>> orderKeys(const Sort& sort) const;
    OrderKey orderKey(const SortKey& key) const;
    Result<void> checkCursor(const QList<OrderKey>& order, const QList<Value>& cursor) const;
    static QString conditionClause(const QStringList& terms);
    Result<QString> groupedRows(const AggregateQuery& query, Parameters& parameters) const;
    Result<QString> computedSql(
        const ComputedColumn& column, const Filter& filter, Parameters& parameters) const;
    Result<QString> foundSql(
        const ComputedColumn::Found& found, const Filter& filter, Parameters& parameters) const;
    Result<QString> caseSql(const ComputedColumn& column, Parameters& parameters) const;
    Result<QString> expressionSql(const QString& expression) const;
    Result<QStringList> rowTerms(const SelectQuery& query, Parameters& parameters) const;
    Result<QString> aggregateSql(const Aggregate& aggregate, Parameters& parameters) const;

    Result<QString> rowsOfKeys(const SelectQuery& query, const KeyedQuery& keyed,
        const QStringList& columns, Parameters& parameters) const;
    QString linkJoin(
        const SelectQuery& query, const KeyedQuery& keyed, Parameters& parameters) const;

    const Dialect& m_dialect;
    const Table& m_table;
    const TableLookup* m_lookup;
};

}
