// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace tw {

/// What happens to an open transaction when its connection is returned.
enum class ResetOnReturn
{
    Rollback,
    Commit,
    None, ///< the next borrower finds the transaction as it was left
};

/// How many connections a pool keeps and when it replaces them. A duration of 0 means "off" unless
/// said otherwise.
struct PoolOptions
{
    int size = 5; ///< connections kept when idle, at least 1
    int overflow = 5; ///< more that may be open at a time; -1: any number
    std::chrono::milliseconds timeout{30'000}; ///< how long acquire() waits; 0: not at all
    std::chrono::seconds recycle{600}; ///< replaces idle ones of that age; 0: any; -1: none
    bool prePing = true; ///< prove an idle connection before it is lent
    std::chrono::milliseconds pingIdleThreshold{30'000}; ///< idle longer: a round trip, else a look
    std::chrono::milliseconds pingTimeout{1'000}; ///< how long that round trip may take
    bool lifo = true; ///< the most recently returned first
    ResetOnReturn resetOnReturn = ResetOnReturn::Rollback;
    int minIdle = 0; ///< kept open in the background
    std::chrono::milliseconds idleTimeout{0}; ///< idle ones beyond minIdle are closed after it
    int maxWaiting = 0; ///< more waiters than that are refused at once; 0: any number
    std::chrono::milliseconds leakThreshold{0}; ///< a loan longer than that is reported once
    std::chrono::milliseconds reconnectTimeout{0}; ///< how long one call retries to connect

    friend bool operator==(const PoolOptions&, const PoolOptions&) = default;
};

}
