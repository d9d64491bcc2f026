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

    [[nodiscard]] const PoolOptions& options() const { return m_options; }
    void setOptions(const PoolOptions& options) { m_options = options; }
    [[nodiscard]] int limit() const; ///< of connections
    [[nodiscard]] OpeningPolicy::Load load() const;
    [[nodiscard]] PoolMeters& meters() { return m_meters; }

    [[nodiscard]] bool hasIdle() const { return !m_idle.isEmpty(); }
    [[nodiscard]] int idle() const { return m_idle.size(); }
    [[nodiscard]] PoolMemberPtr takeIdle();
    void keep(PoolMemberPtr member, TimePoint now) { m_idle.put(std::move(member), now); }
    [[nodiscard]] bool mayKeepNew() const;

    /// Taken out of the idle ones and counted until closed() is told.
    [[nodiscard]] std::vector<DoomedMember> takeExcess();
    [[nodiscard]] std::vector<DoomedMember> takeUnneeded(quint64 generation, TimePoint now);
    [[nodiscard]] std::vector<DoomedMember> takeAll();
    void closed(const std::vector<DoomedMember>& doomed);

    void startLoan(PoolMember& member, const QString& label, TimePoint since, TimePoint now);
    void endLoan(PoolMember& member, TimePoint now);
    /// Of a connection that is closed and whose place its borrower keeps.
    void dropLoan(PoolMember& member, CloseReason reason);
    [[nodiscard]] std::optional<CloseReason> reasonToClose(
        const PoolMember& member, quint64 generation, bool isAwaited) const;
    [[nodiscard]] LoanList& loans() { return m_loans; }
    [[nodiscard]] QString holdersText(TimePoint now) const;

    void openingBegan() { ++m_opening; }
    void openingEnded() { --m_opening; }

    void detach(PoolMember& member, TimePoint now);
    void detachedClosed();

    void close() { m_isClosed = true; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// Waits until all loans have ended, or so long.
    void awaitLoans(std::unique_lock<std::mutex>& lock, TimePoint until);

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
