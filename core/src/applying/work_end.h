// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/apply_report.h>
#include <tuplewright/session/session.h>

namespace tw {

class Recording;

/// The truth about work that was one transaction.
struct WorkEnd
{
    Outcome outcome = Outcome::NotSaved;
    std::optional<Error> error;
    std::optional<LostCommit> lostCommit; ///< set when Unknown
};

/// Ends the open transaction after work that went well or not: commits it, or takes it back in a
/// dry run, in which deferred constraints are checked all the same.
[[nodiscard]] WorkEnd endWork(Session& session, Result<void> done, ApplyMode mode,
    const CallOptions& options, const Session::EvidenceObserver& beforeCommit = {});

/// The same with a receipt, which is on disk before the commit is sent and tells its outcome
/// afterwards. Null: none.
[[nodiscard]] WorkEnd endRecorded(Session& session, Recording* recording, Result<void> done,
    ApplyMode mode, const CallOptions& options);

}
