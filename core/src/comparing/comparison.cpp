// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/comparing/comparison.h>

#include "comparing/row_merge.h"
#include "comparing/table_pairs.h"
#include "reading/ordered_select.h"
#include "reading/snapshot_reader.h"

#include <tuplewright/adapter/related_tables.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

RowComparison comparisonOf(
    const ComparedTable& table, const Adapter& a, const Adapter& b, const Tolerance& tolerance)
{
    RowComparison cells;
    cells.reserve(size_t(table.columns.size()));
    for (const QString& column : table.columns)
        cells.emplace_back(*table.a->find(column), *table.b->find(column), a, b, tolerance);
    return cells;
}

/// One comparison on its way.
class ComparisonRun
{
public:
    ComparisonRun(const Adapter& a, const Adapter& b, const ComparisonOptions& options,
        DifferenceSink* sink, const CallOptions& call)
        : m_a(a)
        , m_b(b)
        , m_options(options)
        , m_sink(sink)
        , m_call(call)
    { }

    Result<ComparisonReport> run();

private:
    [[nodiscard]] Result<Statement> statementOf(const Adapter& adapter, const Table& table,
        const ComparedTable& compared, const RowComparison& cells) const;
    [[nodiscard]] Result<RowCounts> compare(const ComparedTable& table, const RowComparison& cells,
        SnapshotReader& a, SnapshotReader& b);

    const Adapter& m_a;
    const Adapter& m_b;
    const ComparisonOptions& m_options;
    DifferenceSink* m_sink;
    const CallOptions& m_call;
    qint64 m_rowsBefore = 0; ///< of the tables that are done
};

Result<Statement> ComparisonRun::statementOf(const Adapter& adapter, const Table& table,
    const ComparedTable& compared, const RowComparison& cells) const
{
    SelectQuery query;
    query.table = table.name;
    query.columns = compared.columns;
    query.filter = m_options.filter;
    query.whereSql = m_options.whereSql;
    query.deleted = DeletedRows::All;
    QList<OrderedKey> key;
    for (qsizetype i = 0; i < compared.key.size(); ++i)
        key.append({compared.key[i], cells[size_t(i)].keyOrder()});
    TW_TRY(const TableSet related, loadRelatedTables(adapter, table, query, m_call));
    return orderedSelect({adapter.dialect(), table, &related}, query, key);
}

Result<RowCounts> ComparisonRun::compare(
    const ComparedTable& table, const RowComparison& cells, SnapshotReader& a, SnapshotReader& b)
{
    if (m_sink)
        TW_TRY_VOID(m_sink->begin(table));
    const std::function<void(qint64)> progress = [this](qint64 rows) {
        if (m_options.progress)
            m_options.progress(m_rowsBefore + rows);
    };
    RowMerge merge(table, cells, a.rows(), b.rows(), m_sink, progress);
    TW_TRY(const RowCounts counts, merge.run());
    m_rowsBefore += 2 * (counts.equal + counts.different) + counts.onlyInA + counts.onlyInB;
    if (m_sink)
        TW_TRY_VOID(m_sink->end(counts));
    return counts;
}

Result<ComparisonReport> ComparisonRun::run()
{
    TW_TRY(ComparisonPlan plan, planComparison(m_a, m_b, m_options, m_call));
    std::vector<RowComparison> cells;
    QList<Statement> ofA;
    QList<Statement> ofB;
    for (const ComparedTable& table : std::as_const(plan.tables)) {
        cells.push_back(comparisonOf(table, m_a, m_b, m_options.tolerance));
        TW_TRY(const Statement a, statementOf(m_a, *table.a, table, cells.back()));
        TW_TRY(const Statement b, statementOf(m_b, *table.b, table, cells.back()));
        ofA.append(a);
        ofB.append(b);
    }
    const auto origin = m_options.whereSql.trimmed().isEmpty() ? StatementOrigin::Library
                                                               : StatementOrigin::Person;
    SnapshotReader a(m_a, ofA, origin, m_call);
    SnapshotReader b(m_b, ofB, origin, m_call);
    ComparisonReport report{{}, std::move(plan.notCompared), m_options.tolerance};
    for (qsizetype i = 0; i < plan.tables.size(); ++i) {
        TW_TRY(const RowCounts counts, compare(plan.tables[i], cells[size_t(i)], a, b));
        report.tables.append({std::move(plan.tables[i]), counts});
    }
    return report;
}

}

bool ComparisonReport::isEqual() const
{
    return std::ranges::all_of(
        tables, [](const Item& item) { return item.counts.differences() == 0; });
}

Result<ComparisonReport> compareData(const Adapter& a, const Adapter& b,
    const ComparisonOptions& options, DifferenceSink* sink, const CallOptions& call)
{
    return ComparisonRun(a, b, options, sink, call).run();
}

}
