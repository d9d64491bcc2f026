// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_handles.h"

#include <tuplewright/base/call_options.h>

namespace tw {

/// Asks the server to end the statement under way on `connection` and waits until it has passed the
/// request on. False when it could not be asked or did not answer in time.
///
/// The key that proves who asks never crosses a network in clear text: when the connection is
/// encrypted and libpq cannot encrypt a cancel request (before 17), a second encrypted connection
/// calls pg_cancel_backend instead, which takes a server that tells the true process id.
[[nodiscard]] bool requestCancel(PGconn* connection, const CallOptions& options);

/// Whether requestCancel() may be used, `pidIsTrue` telling whether PQbackendPID is the server's.
[[nodiscard]] bool canCancel(const PGconn* connection, bool pidIsTrue);

}
