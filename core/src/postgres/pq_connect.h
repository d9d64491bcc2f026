// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/pq_handles.h"

#include <tuplewright/engine/backend.h>

namespace tw {

/// Opens a libpq connection without blocking beyond the deadline, except for name look-ups. Reports
/// the stages resolve, connect, authenticate and open.
[[nodiscard]] Result<ConnectionHandle> connectTo(const ConnectionConfig& config,
    const Secret& password, const CallOptions& options, const ConnectObserver& observer);

}
