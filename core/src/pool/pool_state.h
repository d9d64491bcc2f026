// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/loan_list.h"
#include "pool/opening_policy.h"
#include "pool/opening_threads.h"
#include "pool/pool_credentials.h"
#include "pool/pool_waiter.h"
#include "pool/time_histogram.h"

#include <atomic>
#include <deque>
#include <map>
#include <vector>

namespace tw {

/// What a pool and its leases share. One lock guards the counts; no connection is opened, used or
/// closed and no observer is called while it is held.
class PoolState final
{
public:
    using TimePoint = PoolClock::TimePoint;

    PoolState(const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup);
    ~PoolState();
    PoolState(const PoolState&) = delete;
    PoolState& operator=(const PoolState&) = delete;

    [[nodiscard]] Result<PoolMemberPtr> borrow(
        const CallOptions& options, const LeaseRequest& request);
    void takeBack(PoolMemberPtr member);
    void discard(PoolMemberPtr member, CloseReason reason);
    void detach(PoolMember& member);

    void invalidateAll();
    void abandonAll();
    [[nodiscard]] Result<void> reconfigure(const PoolOptions& options);
    [[nodiscard]] PoolOptions options() const;
    void setPassword(Secret password) { m_credentials.replace(std::move(password)); }
    void close(std::optional<std::chrono::milliseconds> grace);
    void shutDown(); ///< close(), and the end of all threads
    void maintain();

    [[nodiscard]] int limit() const;
    [[nodiscard]] PoolStats stats() const;
    [[nodiscard]] const Backend& backend() const { return *m_backend; }
    [[nodiscard]] const ConnectionConfig& config() const { return m_config; }
    [[nodiscard]] TimePoint now() const { return m_clock->now(); }

private:
    using Lock = std::unique_lock<std::mutex>;

    struct Unfit
    {
        CloseReason reason;
        Error error;
    };

    struct Doomed
    {
        PoolMemberPtr member;
        CloseReason reason;
    };

    // Borrowing
    [[nodiscard]] PoolMemberPtr takeAtOnce(
        const LeaseRequest& request, TimePoint now, PoolOptions& options);
    [[nodiscard]] Result<PoolMemberPtr> borrowAnother(PoolMemberPtr member,
        std::optional<Unfit> unfit, const PoolOptions& options, const CallOptions& call,
        const LeaseRequest& request, TimePoint since);
    [[nodiscard]] std::optional<Unfit> judge(
        PoolMember& member, const PoolOptions& options, const CallOptions& call, TimePoint now);
    [[nodiscard]] std::optional<Unfit> judgeLink(
        PoolMember& member, const PoolOptions& options, const CallOptions& call, TimePoint now);
    [[nodiscard]] Result<PoolMemberPtr> handOver(PoolMemberPtr member, const LeaseRequest& request);
    [[nodiscard]] PoolMemberPtr takeIdle();
    void startLoan(PoolMember& member, const QString& label, TimePoint since, TimePoint now);
    void endLoan(PoolMember& member, TimePoint now);

    // Returning
    [[nodiscard]] std::optional<CloseReason> settle(PoolMember& member);
    [[nodiscard]] bool endTransaction(PoolMember& member, TransactionState state);
    [[nodiscard]] std::optional<CloseReason> reasonToClose(const PoolMember& member) const;
    void closeDetached(PoolMemberPtr member);
    void closeAll(std::vector<Doomed> doomed);
    void countClosed(CloseReason reason);
    void tellClosed(quint64 number, CloseReason reason) const;
    void incident(const PoolMember& member, const Error* cause);
    void newGeneration();

    // The line
    [[nodiscard]] Result<PoolMemberPtr> waitInLine(PoolWaiter& waiter);
    void enterLine(PoolWaiter& waiter, TimePoint now);
    void waitOnce(PoolWaiter& waiter, Lock& lock);
    void give(PoolWaiter& waiter, PoolMemberPtr member, TimePoint now);
    void refuse(PoolWaiter& waiter, Error error);
    void removeFromLine(PoolWaiter& waiter);
    void serve(TimePoint now);
    [[nodiscard]] PoolWaiter* waiterOf(quint64 ticket) const;
    [[nodiscard]] int waiting() const;
    void tellWaiting(const PoolWaiter& waiter, Lock& lock) const;
    [[nodiscard]] static Error closedError();
    [[nodiscard]] Error overdue(const PoolWaiter& waiter, TimePoint now);
    [[nodiscard]] QString holdersText(TimePoint now) const;

    // Opening
    [[nodiscard]] OpeningPolicy::Load load() const;
    [[nodiscard]] int limitNow() const;
    [[nodiscard]] size_t keptNow() const; ///< how many may be idle
    void open(PoolWaiter& waiter, Lock& lock);
    void stopAttempt(quint64 ticket);
    [[nodiscard]] Result<PoolMemberPtr> openMember(const CallOptions& options);
    [[nodiscard]] SilenceObserver silenceObserver() const;
    [[nodiscard]] Result<void> prepare(Connection& connection, const CallOptions& options) const;
    void openingEnded(quint64 ticket, Result<PoolMemberPtr> opened);
    void openingSucceeded(quint64 ticket, PoolMemberPtr member);
    void openingFailed(quint64 ticket, Error error);
    [[nodiscard]] bool mayKeepNew() const;

    // Upkeep
    void runUpkeep(const std::stop_token& stop);
    void adaptUpkeep();
    [[nodiscard]] std::chrono::milliseconds upkeepPeriod() const;
    void closeUnneeded();
    void fillUp();
    void reportLeaks();
    [[nodiscard]] std::vector<Doomed> takeExcess();

    const BackendPtr m_backend;
    const ConnectionConfig m_config;
    const QString m_title;
    const bool m_isThreadBound;
    const int m_backendLimit;
    const std::shared_ptr<PoolObserver> m_observer;
    const std::shared_ptr<StatementObserver> m_statements;
    const QStringList m_initSql;
    const PoolClockPtr m_clock;
    PoolCredentials m_credentials;
    std::atomic<quint64> m_generation{1};
    std::atomic<quint64> m_lastNumber{0};

    mutable std::mutex m_mutex;
    PoolOptions m_options;
    std::deque<PoolMemberPtr> m_idle; ///< the longest idle first
    LoanList m_loans;
    std::deque<PoolWaiter*> m_line; ///< first come first; some have an attempt of their own
    std::map<quint64, std::stop_source> m_attempts; ///< to connect, by the ticket they are for
    OpeningPolicy m_policy;
    quint64 m_lastTicket = 0;
    int m_opening = 0;
    int m_closing = 0; ///< taken from the idle ones, not closed yet
    int m_detached = 0;
    int m_mostWaiting = 0;
    bool m_isClosed = false;
    std::condition_variable m_loanEnded; ///< while closing

    TimeHistogram m_waits;
    TimeHistogram m_uses;
    std::array<qint64, kCloseReasons> m_closed{};
    qint64 m_opened = 0;
    qint64 m_timeouts = 0;
    qint64 m_errors = 0;

    int m_fillFailures = 0; ///< in a row
    TimePoint m_fillNotBefore;
    OpeningThreads m_openingThreads;
    std::mutex m_upkeepMutex; ///< guards the thread, not what it does
    std::condition_variable m_upkeepWake;
    std::jthread m_upkeep;
};

}
