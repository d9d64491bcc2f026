// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <chrono>

namespace tw {

/// Why a pool closed a connection.
enum class CloseReason
{
    Overflow, ///< returned when as many as are kept were idle
    Recycled, ///< too old
    Outdated, ///< opened before an incident or a change of the pool's options
    Invalidated, ///< its borrower said so
    Lost, ///< the link had ended
    Idle, ///< not needed for a while
    Reset, ///< it could not be made as good as new
    Refused, ///< an observer of checkouts said no
    ThreadBound, ///< no other thread could have used it
    Detached, ///< had left the pool before
    Shutdown, ///< the pool was closed
};

inline constexpr size_t kCloseReasons = size_t(CloseReason::Shutdown) + 1;

/// The stable spelling, as used in JSON and logs.
[[nodiscard]] TW_CORE_EXPORT QString closeReasonName(CloseReason reason);

/// A connection on loan.
struct LoanInfo
{
    quint64 connection = 0; ///< its number within the pool, never used again
    QString label; ///< what it was borrowed for
    std::chrono::nanoseconds age{0}; ///< of the loan
    qint64 backendPid = 0; ///< as the server said when it was opened
};

/// Somebody who waits for a connection.
struct WaitInfo
{
    QString label;
    std::chrono::nanoseconds waited{0};
};

/// How long something took. The percentiles are at most a quarter too high.
struct TimeSummary
{
    quint64 count = 0;
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds p50{0};
    std::chrono::nanoseconds p95{0};
    std::chrono::nanoseconds max{0};
};

/// A pool at one instant: idle + inUse + opening <= size + overflow, unless it was just made
/// smaller.
struct PoolStats
{
    int size = 0;
    int overflow = 0; ///< -1: any number
    int idle = 0;
    int inUse = 0;
    int opening = 0;
    int waiting = 0; ///< without a connection being opened for them
    int mostWaiting = 0; ///< ever
    int detached = 0; ///< left the pool and still open; not part of the others
    quint64 generation = 0; ///< connections of earlier ones are replaced
    qint64 opened = 0;
    qint64 closed = 0;
    std::array<qint64, kCloseReasons> closedFor{}; ///< by CloseReason
    qint64 timeouts = 0;
    qint64 errors = 0; ///< failed openings, refused requests
    qint64 preparable = 0; ///< statements that could have been prepared before
    qint64 prepared = 0; ///< and that were
    TimeSummary waits; ///< of ended loans, those that did not have to wait included
    TimeSummary uses; ///< of ended loans
    QList<LoanInfo> holders; ///< longest first
    QList<WaitInfo> waiters; ///< in the order in which they will be served

    /// How many are open beyond those that are kept.
    [[nodiscard]] int overflowing() const { return std::max(0, idle + inUse + opening - size); }
    [[nodiscard]] qint64 closedBy(CloseReason reason) const { return closedFor[size_t(reason)]; }
};

}
