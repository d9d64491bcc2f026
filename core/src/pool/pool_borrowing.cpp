// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_borrowing.h"

#include "pool/link_check.h"

namespace tw {

namespace {

// A server that closes each connection at once would otherwise be asked for ever.
constexpr int kMaxLostInARow = 3;

PoolClock::TimePoint pointOf(const QDeadlineTimer& deadline, PoolClock::TimePoint now)
{
    if (deadline.isForever())
        return PoolClock::TimePoint::max();
    return now + std::chrono::milliseconds(deadline.remainingTime());
}

Error stopped()
{
    return {ErrorKind::Cancelled, QStringLiteral("Stopped while waiting for a connection.")};
}

}

Result<PoolMemberPtr> PoolBorrowing::borrow(const CallOptions& options, const LeaseRequest& request)
{
    const TimePoint now = m_core.now();
    PoolOptions tuning;
    PoolMemberPtr member = takeAtOnce(request, now, tuning);
    std::optional<Unfit> unfit;
    if (member) {
        unfit = judge(*member, tuning, options, now);
        if (!unfit)
            return handOver(std::move(member), request);
    }
    PoolWaiter waiter{.options = options,
        .request = request,
        .since = now,
        .patience = now + request.timeout.value_or(tuning.timeout),
        .deadline = pointOf(options.deadline, now),
        .retryUntil = now + tuning.reconnectTimeout};
    return borrowAnother(std::move(member), std::move(unfit), tuning, waiter);
}

PoolMemberPtr PoolBorrowing::takeAtOnce(
    const LeaseRequest& request, TimePoint now, PoolOptions& options)
{
    const std::lock_guard lock(m_core.mutex);
    PoolPlaces& places = m_core.places;
    options = places.options();
    if (!places.hasIdle() || !m_core.line.isEmpty() || places.isClosed())
        return {};
    PoolMemberPtr member = places.takeIdle();
    places.startLoan(*member, request.label, now, now);
    return member;
}

Result<PoolMemberPtr> PoolBorrowing::borrowAnother(PoolMemberPtr member, std::optional<Unfit> unfit,
    const PoolOptions& options, PoolWaiter& waiter)
{
    int lost = 0;
    for (;;) {
        if (unfit) {
            if (waiter.isStopped()) {
                m_returns.takeBack(std::move(member));
                return fail(std::move(unfit->error));
            }
            if (unfit->reason == CloseReason::Lost && ++lost == kMaxLostInARow) {
                m_exits.discard(std::move(member), unfit->reason);
                return fail(std::move(unfit->error));
            }
            member->connection.reset();
            m_core.environment.reportClosed(member->number, unfit->reason);
            waiter.spent = std::move(member);
            waiter.spentFor = unfit->reason;
        }
        TW_TRY(member, waitInLine(waiter));
        unfit = judge(*member, options, waiter.options, m_core.now());
        if (!unfit)
            return handOver(std::move(member), waiter.request);
    }
}

std::optional<PoolBorrowing::Unfit> PoolBorrowing::judge(
    PoolMember& member, const PoolOptions& options, const CallOptions& call, TimePoint now)
{
    if (member.generation != m_core.generation)
        return Unfit{CloseReason::Outdated,
            {ErrorKind::ConnectionLost, QStringLiteral("The connection was replaced.")}};
    if (member.isFresh)
        return {};
    if (now >= member.expiresAt)
        return Unfit{CloseReason::Recycled,
            {ErrorKind::ConnectionLost, QStringLiteral("The connection was too old.")}};
    if (!options.prePing)
        return {};
    Result<void> link = checkLink(member, options, call, now);
    if (link)
        return {};
    if (!call.stop.stop_requested() && !call.abandon.stop_requested())
        m_core.incident(member, &link.error());
    return Unfit{CloseReason::Lost, std::move(link).error()};
}

Result<PoolMemberPtr> PoolBorrowing::handOver(PoolMemberPtr member, const LeaseRequest& request)
{
    member->isFresh = false;
    member->connection->beginLoan(request.label, member->waited.count());
    if (PoolObserver* const observer = m_core.environment.observer.get()) {
        const Result<void> answer
            = observer->checkedOut(*member->connection, member->loan(member->borrowedAt));
        if (!answer) {
            m_exits.discard(std::move(member), CloseReason::Refused);
            return fail(answer.error());
        }
    }
    return member;
}

Result<PoolMemberPtr> PoolBorrowing::waitInLine(PoolWaiter& waiter)
{
    const auto wake = [this, &waiter] {
        const std::lock_guard lock(m_core.mutex);
        waiter.wake.notify_one();
    };
    const std::stop_callback onStop(waiter.options.stop, wake);
    const std::stop_callback onAbandon(waiter.options.abandon, wake);

    Lock lock(m_core.mutex);
    m_core.line.enter(waiter, m_core.now());
    reportWaiting(waiter, lock);
    while (!waiter.isDone())
        waitOnce(waiter, lock);
    lock.unlock();
    if (!waiter.error)
        return std::move(waiter.member);
    m_openings.stop(waiter.ticket);
    if (m_core.environment.observer && waiter.error->kind == ErrorKind::PoolTimeout)
        m_core.environment.observer->timedOut(*waiter.error);
    return fail(*std::move(waiter.error));
}

void PoolBorrowing::reportWaiting(const PoolWaiter& waiter, Lock& lock) const
{
    if (!m_core.environment.observer || waiter.isDone() || waiter.isOpening)
        return;
    const int position = m_core.line.waiting();
    lock.unlock();
    m_core.environment.observer->waiting(waiter.request.label, position);
    lock.lock();
}

void PoolBorrowing::waitOnce(PoolWaiter& waiter, Lock& lock)
{
    if (waiter.mayOpen) {
        m_openings.open(waiter, lock);
        return;
    }
    PoolLine& line = m_core.line;
    const TimePoint now = m_core.now();
    if (waiter.isStopped()) {
        line.refuse(waiter, stopped());
        line.serve(now);
    } else if (now >= waiter.limit()) {
        line.refuse(waiter, line.overdue(waiter, now));
        line.serve(now);
    } else if (now >= waiter.wakeAt) {
        waiter.wakeAt = TimePoint::max();
        line.serve(now);
    } else {
        m_core.environment.clock->waitUntil(
            waiter.wake, lock, std::min(waiter.limit(), waiter.wakeAt));
    }
}

}
