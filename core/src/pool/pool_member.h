// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/lease.h>
#include <tuplewright/pool/pool_clock.h>
#include <tuplewright/pool/pool_stats.h>

namespace tw {

/// A connection together with what its pool knows of it. Belongs to the pool while idle and to the
/// lease while on loan.
struct PoolMember
{
    using TimePoint = PoolClock::TimePoint;

    std::unique_ptr<Connection> connection;
    quint64 number = 0;
    qint64 backendPid = 0;
    quint64 generation = 0;
    TimePoint expiresAt = TimePoint::max();
    TimePoint idleSince;
    TimePoint borrowedAt;
    std::chrono::nanoseconds waited{0}; ///< for this loan
    QString label; ///< of the loan
    std::stop_source abandon; ///< closes the link under a running statement
    bool isFresh = true; ///< never lent
    bool isInvalid = false; ///< to be replaced after this loan
    bool isDetached = false;
    bool isLeakReported = false; ///< for this loan
    PoolMember* previousLoan = nullptr;
    PoolMember* nextLoan = nullptr;

    /// Label, number and age of the loan.
    [[nodiscard]] LoanInfo loan(TimePoint now) const
    {
        return {number, label, now - borrowedAt, backendPid};
    }
};

}
