// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/atomic.h>

namespace tw {

/// Waits for the next attempt at work that ended in `last`, and counts it in `report`. Fails when
/// there is to be none: with `last`, or because it was stopped; the error tells the attempts.
[[nodiscard]] Result<void> nextAttempt(
    const RetryPolicy& policy, AttemptReport& report, const Error& last, const CallOptions& call);

}
