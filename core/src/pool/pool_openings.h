// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/fill_pause.h"
#include "pool/member_opener.h"
#include "pool/opening_threads.h"

namespace tw {

/// The attempts of a pool to connect: for whoever waits, and in advance. Thread-safe.
class PoolOpenings
{
public:
    using Lock = PoolCore::Lock;

    explicit PoolOpenings(PoolCore& core)
        : m_core(core)
        , m_opener(core)
    { }

    /// Begins the attempt that is reserved for the waiter. The lock, which is held, is let go
    /// meanwhile. Blocks where only this thread could use the connection.
    void open(PoolWaiter& waiter, Lock& lock);

    /// Gives up the attempt that a borrower no longer waits for.
    void stop(quint64 ticket);

    /// Opens as many as are to be kept ready; blocks.
    void fillUp();

    /// Waits for all attempts. No other may begin meanwhile.
    void join() { m_threads.join(); }

private:
    [[nodiscard]] std::optional<quint64> reserveSpare(std::stop_token& stop);
    void ended(quint64 ticket, Result<PoolMemberPtr> opened);
    void succeeded(quint64 ticket, PoolMemberPtr member);
    [[nodiscard]] PoolMemberPtr place(quint64 ticket, PoolMemberPtr member, CloseReason& reason);
    void closeUnwanted(PoolMemberPtr member, CloseReason reason);
    void failed(quint64 ticket, const Error& error);
    [[nodiscard]] std::optional<ReconnectNotice> recordFailure(quint64 ticket, Error& error);

    PoolCore& m_core;
    MemberOpener m_opener;
    FillPause m_fillPause;
    OpeningThreads m_threads;
};

}
