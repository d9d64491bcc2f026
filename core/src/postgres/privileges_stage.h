// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/backend.h>

namespace tw {

/// Looks at what the role may do and at how many connections the server gives, for a person who
/// tries a connection out. A server that does not tell leaves the detail empty; fails only when the
/// connection does.
[[nodiscard]] Result<ConnectStage> privilegesStage(
    Connection& connection, const PoolOptions& pool, const CallOptions& options);

}
