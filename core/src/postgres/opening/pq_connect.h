// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_handles.h"

#include <tuplewright/connection/backend.h>

namespace tw {

/// Opens a libpq connection, trying each address of each host in turn, each for connect_timeout at
/// most. Ends at the deadline or on request, also in the middle of a name look-up. Reports
/// the stages resolve, connect, authenticate and open.
[[nodiscard]] Result<ConnectionHandle> connectTo(const ConnectionConfig& config,
    const Secret& password, const CallOptions& options, const ConnectObserver& observer);

}
