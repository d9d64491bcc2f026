// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/apply_report.h>
#include <tuplewright/session/session.h>

namespace tw {

/// Runs one planned change inside of the session's transaction. Fails unless it touched exactly one
/// row, and says whether the row had changed, vanished or was not alone.
[[nodiscard]] Result<StepReport> runStep(
    Session& session, const BatchStep& step, const CallOptions& options);

}
