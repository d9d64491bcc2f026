// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/results/row_sink.h>

namespace tw {

/// Asks who holds what the sessions wait for.
[[nodiscard]] Statement lockHoldersQuery(const QList<qint64>& backendPids);

/// Reads the answer to the inquiry.
[[nodiscard]] QList<LockHolder> lockHoldersIn(const ResultSet& answer);

/// Sets how long this transaction waits for a lock, unless something else has set it.
[[nodiscard]] Statement lockLimit(std::chrono::milliseconds limit);

}
