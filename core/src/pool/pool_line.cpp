// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_state.h"

namespace tw {

namespace {

constexpr int kHoldersNamed = 8;

Error stopped()
{
    return {ErrorKind::Cancelled, QStringLiteral("Stopped while waiting for a connection.")};
}

QString inMilliseconds(std::chrono::nanoseconds duration)
{
    return QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
}

}

Result<PoolMemberPtr> PoolState::waitInLine(PoolWaiter& waiter)
{
    const auto wake = [this, &waiter] {
        const std::lock_guard lock(m_mutex);
        waiter.wake.notify_one();
    };
    const std::stop_callback onStop(waiter.options.stop, wake);
    const std::stop_callback onAbandon(waiter.options.abandon, wake);

    Lock lock(m_mutex);
    enterLine(waiter, m_clock->now());
    tellWaiting(waiter, lock);
    while (!waiter.isDone())
        waitOnce(waiter, lock);
    lock.unlock();
    if (!waiter.error)
        return std::move(waiter.member);
    stopAttempt(waiter.ticket);
    if (m_observer && waiter.error->kind == ErrorKind::PoolTimeout)
        m_observer->timedOut(*waiter.error);
    return fail(*std::move(waiter.error));
}

void PoolState::enterLine(PoolWaiter& waiter, TimePoint now)
{
    if (waiter.spent) {
        m_loans.remove(*waiter.spent);
        countClosed(waiter.spentFor);
        waiter.spent.reset();
    }
    if (m_isClosed) {
        waiter.error = closedError();
        return;
    }
    const bool isBack = waiter.ticket != 0;
    if (isBack) {
        m_line.push_front(&waiter);
    } else {
        waiter.ticket = ++m_lastTicket;
        m_line.push_back(&waiter);
    }
    serve(now);
    if (waiter.isDone() || waiter.isOpening)
        return;
    const int count = waiting();
    if (!isBack && m_options.maxWaiting > 0 && count > m_options.maxWaiting) {
        ++m_errors;
        refuse(waiter,
            {ErrorKind::TooManyRequests,
                QStringLiteral("%1 others wait for a connection already.").arg(count - 1)});
    } else {
        m_mostWaiting = std::max(m_mostWaiting, count);
    }
}

void PoolState::tellWaiting(const PoolWaiter& waiter, Lock& lock) const
{
    if (!m_observer || waiter.isDone() || waiter.isOpening)
        return;
    const int position = waiting();
    lock.unlock();
    m_observer->waiting(waiter.request.label, position);
    lock.lock();
}

void PoolState::waitOnce(PoolWaiter& waiter, Lock& lock)
{
    if (waiter.mayOpen) {
        open(waiter, lock);
        return;
    }
    const TimePoint now = m_clock->now();
    if (waiter.isStopped()) {
        refuse(waiter, stopped());
        serve(now);
    } else if (now >= waiter.limit()) {
        refuse(waiter, overdue(waiter, now));
        serve(now);
    } else if (now >= waiter.wakeAt) {
        waiter.wakeAt = TimePoint::max();
        serve(now);
    } else {
        m_clock->waitUntil(waiter.wake, lock, std::min(waiter.limit(), waiter.wakeAt));
    }
}

void PoolState::give(PoolWaiter& waiter, PoolMemberPtr member, TimePoint now)
{
    removeFromLine(waiter);
    startLoan(*member, waiter.request.label, waiter.since, now);
    waiter.member = std::move(member);
    waiter.wake.notify_one();
}

void PoolState::refuse(PoolWaiter& waiter, Error error)
{
    removeFromLine(waiter);
    waiter.error = std::move(error);
    waiter.wake.notify_one();
}

void PoolState::removeFromLine(PoolWaiter& waiter)
{
    std::erase(m_line, &waiter);
    if (std::exchange(waiter.mayOpen, false))
        --m_opening;
    waiter.isOpening = false;
}

void PoolState::serve(TimePoint now)
{
    while (!m_line.empty() && !m_idle.empty())
        give(*m_line.front(), takeIdle(), now);
    for (size_t i = 0; i < m_line.size();) {
        PoolWaiter& waiter = *m_line[i];
        if (waiter.isOpening) {
            ++i;
            continue;
        }
        const OpeningPolicy::Load load = this->load();
        const bool hasRoom = load.open < load.limit;
        waiter.isRetrying = hasRoom && m_policy.isOutage();
        if (const Error* error = m_policy.refusalUntil(waiter.retryUntil); error && hasRoom) {
            refuse(waiter, *error);
            continue;
        }
        const std::optional<TimePoint> moment = m_policy.mayOpenFrom(load, waiter.limit());
        if (!moment || *moment > now) {
            // Whoever is first looks again in time; the others come after it.
            waiter.wakeAt = moment.value_or(TimePoint::max());
            waiter.wake.notify_one();
            return;
        }
        waiter.mayOpen = true;
        waiter.isOpening = true;
        ++m_opening;
        m_policy.began(now);
        waiter.wake.notify_one();
    }
}

PoolWaiter* PoolState::waiterOf(quint64 ticket) const
{
    const auto found = std::find_if(m_line.begin(), m_line.end(),
        [ticket](const PoolWaiter* waiter) { return waiter->ticket == ticket; });
    return found == m_line.end() ? nullptr : *found;
}

int PoolState::waiting() const
{
    return int(std::count_if(
        m_line.begin(), m_line.end(), [](const PoolWaiter* waiter) { return !waiter->isOpening; }));
}

Error PoolState::overdue(const PoolWaiter& waiter, TimePoint now)
{
    const QString waited = inMilliseconds(now - waiter.since);
    if (waiter.isOpening) {
        ++m_errors;
        return {ErrorKind::Timeout,
            QStringLiteral("No connection was opened within %1 ms.").arg(waited)};
    }
    if (const Error* error = m_policy.refusalUntil(TimePoint::min()); error && waiter.isRetrying)
        return *error;
    ++m_timeouts;
    Error error{ErrorKind::PoolTimeout,
        QStringLiteral("No free connection after %1 ms: all %2 + %3 (size + overflow) are in use.")
            .arg(waited, QString::number(m_options.size), QString::number(m_options.overflow))};
    error.detail = holdersText(now);
    error.hint = QStringLiteral("Close a tab that is working, or raise the pool's size.");
    return error;
}

QString PoolState::holdersText(TimePoint now) const
{
    QStringList holders;
    for (const PoolMember* member = m_loans.first(); member; member = member->nextLoan) {
        if (holders.size() == kHoldersNamed) {
            holders.append(QStringLiteral("…"));
            break;
        }
        holders.append((member->label.isEmpty() ? QStringLiteral("unnamed") : member->label)
            + QStringLiteral(" (for ") + inMilliseconds(now - member->borrowedAt)
            + QStringLiteral(" ms)"));
    }
    if (m_opening > 0)
        holders.append(QStringLiteral("%1 being opened").arg(m_opening));
    return QStringLiteral("In use: %1.").arg(holders.join(QStringLiteral(", ")));
}

}
