// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <chrono>

namespace tw {

enum class SocketNeed
{
    Read,
    Write,
    ReadOrWrite
};

/// True when the socket can be served within `patience`; also when it is closed or failed, which
/// the next call on it will tell.
[[nodiscard]] bool becomesReady(int socket, SocketNeed need, std::chrono::microseconds patience);

/// Waits in slices of at most 50 ms, so that the deadline and the tokens are seen, and tells of
/// each second of silence. Fails with Cancelled or Timeout.
[[nodiscard]] Result<void> waitForSocket(int socket, SocketNeed need, const CallOptions& options);

/// Fails with Cancelled or Timeout when the call should not go on.
[[nodiscard]] Result<void> mayGoOn(const CallOptions& options);

}
