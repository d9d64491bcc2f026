// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/apply_report.h>
#include <tuplewright/session/session.h>

namespace tw {

/// How each row of a batch stands beside what the batch made of it. `steps` are the reports of its
/// statements.
[[nodiscard]] Result<QList<RowFinding>> inspectRows(Session& session, const Batch& batch,
    const QList<StepReport>& steps, const CallOptions& options);

}
