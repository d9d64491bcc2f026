// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "adapter/page_totals.h"

#include "session/numbers.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>

#include <algorithm>

namespace tw {

namespace {

/// What the engine expects of a table of which it has no numbers is made up.
bool hasStatistics(const Table& table)
{
    return table.rowEstimate || table.kind == RelationKind::View;
}

Result<Statement> countStatement(
    const CountRenderer& renderer, const SelectQuery& query, const CountRequest& request)
{
    return request.mode == CountMode::AtLeast ? renderer.upTo(query, request.limit)
                                              : renderer.exact(query);
}

}

bool asksForAllRows(const Table& table, const SelectQuery& query)
{
    return query.filter.isEmpty() && query.whereSql.trimmed().isEmpty()
        && (!table.lifecycle || query.deleted == DeletedRows::All);
}

Result<PageTotals> PageTotals::prepare(const CountRenderer& renderer, const Table& table,
    const SelectQuery& query, const CountRequest& request)
{
    PageTotals totals(renderer.dialect(), request);
    const bool counts = request.mode == CountMode::Exact || request.mode == CountMode::AtLeast;
    if (counts) {
        TW_TRY(totals.m_count, countStatement(renderer, query, request));
    }
    const bool mayGuess = request.mode == CountMode::Estimate || (counts && request.timeBox);
    if (!mayGuess || !hasStatistics(table))
        return totals;
    if (asksForAllRows(table, query))
        totals.m_knownEstimate = table.rowEstimate;
    if (!totals.m_knownEstimate) {
        TW_TRY(totals.m_estimate, renderer.estimate(query));
    }
    return totals;
}

Result<void> PageTotals::count(Session& session, const CallOptions& options, PageInfo& info)
{
    CallOptions boxed = options;
    if (m_request.timeBox)
        boxed.deadline = std::min(options.deadline, QDeadlineTimer(*m_request.timeBox));
    const auto counted = readNumbers(session, *m_count, boxed);
    if (!counted) {
        m_ranOut = m_request.timeBox && counted.error().kind == ErrorKind::Timeout
            && !options.deadline.hasExpired();
        return fail(counted.error());
    }
    const qint64 total = counted->value(0);
    const bool isLimited = m_request.mode == CountMode::AtLeast && total >= m_request.limit;
    info.setTotal(total, isLimited ? TotalKind::AtLeast : TotalKind::Exact);
    return {};
}

Result<void> PageTotals::guess(Session& session, const CallOptions& options, PageInfo& info) const
{
    if (m_request.mode == CountMode::None)
        return {};
    const std::optional<qint64> seen = info.seen();
    if (seen && !info.hasNext) {
        info.setTotal(*seen, TotalKind::Exact);
        return {};
    }
    const qint64 least = seen ? *seen + 1 : 0;
    TW_TRY(const std::optional<qint64> estimate, readEstimate(session, options));
    if (estimate)
        info.setTotal(std::max(*estimate, least), TotalKind::Estimate);
    else if (seen && m_ranOut)
        info.setTotal(least, TotalKind::AtLeast);
    return {};
}

Result<std::optional<qint64>> PageTotals::readEstimate(
    Session& session, const CallOptions& options) const
{
    if (m_knownEstimate || !m_estimate)
        return m_knownEstimate;
    ResultSet rows;
    const auto outcome = session.run(*m_estimate, &rows, options, StatementOrigin::Library);
    // The rows are there: whatever stands in the way of a guess is no reason to refuse them.
    if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
        return fail(outcome.error());
    if (!outcome || rows.rowCount() == 0)
        return std::nullopt;
    return m_dialect.engineStatements().estimatedRows(rows.cell(0, 0).bytes.toByteArray());
}

}
