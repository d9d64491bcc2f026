// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_handles.h"
#include "postgres/link/sqlstate.h"

#include <tuplewright/base/error.h>
#include <tuplewright/connection/notice.h>

namespace tw {

/// The error a failed result carries; `connection` is the one it came from.
[[nodiscard]] Error resultError(
    const PGresult* result, const PGconn* connection, CancelSource cancel = CancelSource::Server);

/// A notice, with its texts cut where they are longer than one may be.
[[nodiscard]] Notice noticeOf(const PGresult* result);

/// What libpq says about a connection that failed while it was in use.
[[nodiscard]] Error linkError(const PGconn* connection);

/// Why a connection could not be opened, and whether anybody may have said so. Needs verbose
/// messages (PQERRORS_VERBOSE), which carry the SQLSTATE at a fixed place in every language.
[[nodiscard]] Error connectError(PGconn* connection);

}
