// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/atomic.h>

namespace tw {

/// Whether a failure behind a savepoint may be the fault of single rows, so that the others are
/// worth another try. False when the work as a whole cannot go on.
[[nodiscard]] bool isAboutRows(const Error& error, const Session& session);

/// Runs `work` behind a savepoint; what it did is undone when it fails.
[[nodiscard]] Result<void> tryPart(Session& session,
    const std::function<Result<void>(Session&)>& work, const CallOptions& options);

}
