// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/session.h>

namespace tw {

/// Runs a statement in a transaction of its own that cannot write.
[[nodiscard]] Result<StatementOutcome> runReadOnly(
    Session& session, const Statement& statement, RowSink* sink, const CallOptions& options);

}
