// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/session/apply_report.h>

namespace tw {

/// How long to look for the fate of a commit, and how often.
struct ResolveOptions
{
    std::chrono::milliseconds limit{10'000}; ///< beside the deadline of the call
    std::chrono::milliseconds firstDelay{2}; ///< between two looks; doubled each time
    std::chrono::milliseconds longestDelay{500};
};

/// Finds out what became of a commit whose answer got lost, over new connections of a pool. It only
/// looks: nothing is ever sent again. Blocks.
class TW_CORE_EXPORT OutcomeResolver
{
public:
    /// Borrows from `pool` for each question, never the connection that was lost.
    explicit OutcomeResolver(std::shared_ptr<ConnectionPool> pool, ResolveOptions options = {});

    /// Asks the server for the transaction until the answer is final.
    [[nodiscard]] Resolution resolve(
        const std::optional<CommitEvidence>& evidence, const CallOptions& options) const;

    /// Compares the rows with what the batch meant to make of them. `known` is what resolve() said;
    /// rows as before prove nothing while the transaction may still go on.
    [[nodiscard]] Resolution compareRows(const Resolution& known, const Batch& batch,
        const QList<StepReport>& steps, const CallOptions& options) const;

private:
    [[nodiscard]] Result<CommitStatus> ask(
        const CommitEvidence& evidence, bool& canTell, const CallOptions& options) const;
    [[nodiscard]] Resolution poll(const CommitEvidence& evidence, const CallOptions& options) const;

    std::shared_ptr<ConnectionPool> m_pool;
    ResolveOptions m_options;
};

}
