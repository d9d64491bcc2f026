// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/idle_stack.h"
#include "pool/loan_list.h"
#include "pool/opening_policy.h"
#include "pool/pool_environment.h"
#include "pool/pool_meters.h"

#include <condition_variable>

namespace tw {

/// The connections of a pool: how many there may be, and where each of them is. Guarded by the
/// pool's lock.
class PoolPlaces
{
public:
    using TimePoint = PoolClock::TimePoint;

    explicit PoolPlaces(const PoolEnvironment& environment);

    /// As of the last reconfigure().
    [[nodiscard]] const PoolOptions& options() const { return m_options; }
    /// Closes nothing by itself; see takeExcess().
    void setOptions(const PoolOptions& options) { m_options = options; }
    [[nodiscard]] int limit() const; ///< of connections
    /// How full the pool is, for the policy of opening.
    [[nodiscard]] OpeningPolicy::Load load() const;
    /// What is counted about the connections.
    [[nodiscard]] PoolMeters& meters() { return m_meters; }

    /// A connection can be lent without waiting.
    [[nodiscard]] bool hasIdle() const { return !m_idle.isEmpty(); }
    /// Connections that are open and not on loan.
    [[nodiscard]] int idle() const { return m_idle.size(); }
    /// The next one to lend, in the order the options say; null when there is none.
    [[nodiscard]] PoolMemberPtr takeIdle();
    /// Puts a connection among the idle ones.
    void keep(PoolMemberPtr member, TimePoint now) { m_idle.put(std::move(member), now); }
    /// One more may be idle.
    [[nodiscard]] bool mayKeepNew() const;

    /// Taken out of the idle ones and counted until closed() is told.
    [[nodiscard]] std::vector<DoomedMember> takeExcess();
    /// Those that were idle for too long or belong to an earlier generation.
    [[nodiscard]] std::vector<DoomedMember> takeUnneeded(quint64 generation, TimePoint now);
    /// Every idle connection, when the pool closes.
    [[nodiscard]] std::vector<DoomedMember> takeAll();
    /// Frees the places of connections that were closed outside of the lock.
    void closed(const std::vector<DoomedMember>& doomed);

    /// Moves a connection to those on loan; `since` is when its borrower began to wait.
    void startLoan(PoolMember& member, const QString& label, TimePoint since, TimePoint now);
    /// Takes a connection out of those on loan.
    void endLoan(PoolMember& member, TimePoint now);
    /// Of a connection that is closed and whose place its borrower keeps.
    void dropLoan(PoolMember& member, CloseReason reason);
    /// Why a returned connection is not worth keeping; unset when it is.
    [[nodiscard]] std::optional<CloseReason> reasonToClose(
        const PoolMember& member, quint64 generation, bool isAwaited) const;
    /// The connections on loan.
    [[nodiscard]] LoanList& loans() { return m_loans; }
    /// Who holds connections and for how long, for the error of a timeout.
    [[nodiscard]] QString holdersText(TimePoint now) const;

    /// Reserves a place for a connection being opened.
    void openingBegan() { ++m_opening; }
    /// Gives that place back, whatever became of the attempt.
    void openingEnded() { --m_opening; }

    /// Counts a connection as its borrower's own.
    void detach(PoolMember& member, TimePoint now);
    /// A detached connection has ended.
    void detachedClosed();

    /// Nothing is kept from now on.
    void close() { m_isClosed = true; }
    /// close() was called.
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// Waits until all loans have ended, or so long.
    void awaitLoans(std::unique_lock<std::mutex>& lock, TimePoint until);

    /// Writes how many there are where into the statistics.
    void addTo(PoolStats& stats, TimePoint now) const;

private:
    [[nodiscard]] int kept() const; ///< how many may be idle
    void removeLoan(PoolMember& member);

    const PoolEnvironment& m_environment;
    PoolOptions m_options;
    IdleStack m_idle;
    LoanList m_loans;
    PoolMeters m_meters;
    int m_opening = 0;
    int m_closing = 0; ///< taken from the idle ones, not closed yet
    int m_detached = 0;
    bool m_isClosed = false;
    std::condition_variable m_loanEnded; ///< while closing
};

}
