// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/log_options.h>
#include <tuplewright/pool/pool_events.h>

namespace tw {

class EventLog;

/// Writes what happens in a pool to `log`, as events of the category `tuplewright.pool` (each loan
/// and return as debug events, if they are wanted), and tells `next` of it, which may be null.
[[nodiscard]] std::shared_ptr<PoolObserver> withPoolEcho(std::shared_ptr<EventLog> log,
    PoolEcho echo, const QString& title, std::shared_ptr<PoolObserver> next);

}
