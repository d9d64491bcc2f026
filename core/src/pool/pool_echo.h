// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/log_options.h>
#include <tuplewright/pool/pool_events.h>

namespace tw {

/// Writes what happens in a pool to the logging category `tuplewright.pool` (each loan and return
/// as debug messages, if they are wanted) and tells `next` of it, which may be null.
[[nodiscard]] std::shared_ptr<PoolObserver> withPoolEcho(
    PoolEcho echo, const QString& title, std::shared_ptr<PoolObserver> next);

}
