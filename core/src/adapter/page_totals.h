// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/session/session.h>

namespace tw {

/// Whether nothing keeps a row of the table out.
[[nodiscard]] bool asksForAllRows(const Table& table, const SelectQuery& query);

/// Finds the total of the query that a page is of.
class PageTotals
{
public:
    /// Writes what has to be asked. Fails as CountRenderer does.
    [[nodiscard]] static Result<PageTotals> prepare(const CountRenderer& renderer,
        const Table& table, const SelectQuery& query, const CountRequest& request);

    /// Whether rows are counted, for which the page and its total need one snapshot.
    [[nodiscard]] bool counts() const { return m_count.has_value(); }

    /// Counts. Fails with Timeout after the time box, and then ranOut() is true.
    [[nodiscard]] Result<void> count(Session& session, const CallOptions& options, PageInfo& info);
    /// The count was given up for its time limit.
    [[nodiscard]] bool ranOut() const { return m_ranOut; }

    /// What can be told without counting.
    [[nodiscard]] Result<void> guess(
        Session& session, const CallOptions& options, PageInfo& info) const;

private:
    [[nodiscard]] Result<std::optional<qint64>> readEstimate(
        Session& session, const CallOptions& options) const;

    PageTotals(const Dialect& dialect, const CountRequest& request)
        : m_dialect(dialect)
        , m_request(request)
    { }

    const Dialect& m_dialect;
    CountRequest m_request;
    std::optional<Statement> m_count;
    std::optional<qint64> m_knownEstimate;
    std::optional<Statement> m_estimate;
    bool m_ranOut = false;
};

}
