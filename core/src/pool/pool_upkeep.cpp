// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_log.h"
#include "pool/pool_state.h"
#include <tuplewright/configuration/engine_descriptor.h>
#include <tuplewright/pool/back_off.h>

#include <QRandomGenerator>

namespace tw {

namespace {

using namespace std::chrono_literals;

/// Judges the options by the rules for whole configurations.
Result<void> check(const PoolOptions& options)
{
    ConnectionConfig config;
    config.backend = knownEngines().first()->id;
    config.host = QStringLiteral("localhost");
    config.pool = options;
    const QList<Problem> problems = config.validate();
    if (!hasErrors(problems))
        return {};
    Error error = configurationError(problems);
    error.kind = ErrorKind::InvalidArgument;
    return fail(std::move(error));
}

}

Result<void> PoolState::reconfigure(const PoolOptions& options)
{
    TW_TRY_VOID(check(options));
    std::vector<Doomed> excess;
    {
        const std::lock_guard lock(m_mutex);
        PoolOptions resized = m_options;
        resized.size = options.size;
        resized.overflow = options.overflow;
        if (resized != options)
            newGeneration();
        m_options = options;
        excess = takeExcess();
        serve(m_clock->now());
    }
    closeAll(std::move(excess));
    adaptUpkeep();
    return {};
}

std::vector<PoolState::Doomed> PoolState::takeExcess()
{
    std::vector<Doomed> excess;
    while (!m_idle.empty() && (m_idle.size() > keptNow() || load().open - m_closing > limitNow())) {
        excess.push_back({std::move(m_idle.front()), CloseReason::Overflow});
        m_idle.pop_front();
        ++m_closing;
    }
    return excess;
}

void PoolState::close(std::optional<std::chrono::milliseconds> grace)
{
    std::vector<Doomed> idle;
    std::vector<std::stop_source> ending;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        for (PoolMemberPtr& member : m_idle)
            idle.push_back({std::move(member), CloseReason::Shutdown});
        m_idle.clear();
        m_closing += int(idle.size());
        while (!m_line.empty())
            refuse(*m_line.front(), closedError());
        for (const auto& [ticket, attempt] : m_attempts)
            ending.push_back(attempt);
    }
    for (std::stop_source& attempt : ending)
        attempt.request_stop();
    closeAll(std::move(idle));
    if (!grace)
        return;

    {
        Lock lock(m_mutex);
        const TimePoint until = m_clock->now() + *grace;
        while (m_loans.first() && m_clock->now() < until)
            m_clock->waitUntil(m_loanEnded, lock, until);
    }
    abandonAll();
}

void PoolState::abandonAll()
{
    std::vector<std::stop_source> ending;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [ticket, attempt] : m_attempts)
            ending.push_back(attempt);
        for (PoolMember* member = m_loans.first(); member; member = member->nextLoan)
            ending.push_back(member->abandon);
    }
    for (std::stop_source& work : ending)
        work.request_stop();
}

void PoolState::shutDown()
{
    close({});
    std::jthread upkeep;
    {
        const std::lock_guard lock(m_upkeepMutex);
        upkeep = std::move(m_upkeep);
        upkeep.request_stop();
        m_upkeepWake.notify_all();
    }
    if (upkeep.joinable())
        upkeep.join();
    m_openingThreads.join();
}

void PoolState::adaptUpkeep()
{
    const bool isNeeded = upkeepPeriod().count() > 0;
    std::jthread ended;
    const std::lock_guard lock(m_upkeepMutex);
    if (isNeeded && !m_upkeep.joinable()) {
        m_upkeep = std::jthread([this](const std::stop_token& stop) { runUpkeep(stop); });
    } else if (!isNeeded && m_upkeep.joinable()) {
        ended = std::move(m_upkeep);
        ended.request_stop();
        m_upkeepWake.notify_all();
    }
}

void PoolState::runUpkeep(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        maintain();
        const std::chrono::milliseconds period = upkeepPeriod();
        Lock lock(m_upkeepMutex);
        if (!stop.stop_requested() && period.count() > 0)
            m_clock->waitUntil(m_upkeepWake, lock, m_clock->now() + period);
    }
}

std::chrono::milliseconds PoolState::upkeepPeriod() const
{
    const PoolOptions options = this->options();
    std::chrono::milliseconds shortest = std::chrono::milliseconds::max();
    for (const std::chrono::milliseconds duration : {options.idleTimeout, options.leakThreshold})
        if (duration.count() > 0)
            shortest = std::min(shortest, duration);
    if (shortest == std::chrono::milliseconds::max() && options.minIdle == 0)
        return 0ms;
    return std::clamp<std::chrono::milliseconds>(shortest / 4, 20ms, 1s);
}

void PoolState::maintain()
{
    closeUnneeded();
    fillUp();
    reportLeaks();
}

void PoolState::closeUnneeded()
{
    std::vector<Doomed> doomed;
    {
        const std::lock_guard lock(m_mutex);
        const TimePoint now = m_clock->now();
        const auto reasonOf = [&](const PoolMember& member) -> std::optional<CloseReason> {
            if (member.generation != m_generation)
                return CloseReason::Outdated;
            if (now >= member.expiresAt)
                return CloseReason::Recycled;
            if (m_options.idleTimeout.count() > 0 && int(m_idle.size()) > m_options.minIdle
                && now - member.idleSince >= m_options.idleTimeout)
                return CloseReason::Idle;
            return {};
        };
        for (size_t i = 0; i < m_idle.size();) {
            const std::optional<CloseReason> reason = reasonOf(*m_idle[i]);
            if (!reason) {
                ++i;
                continue;
            }
            doomed.push_back({std::move(m_idle[i]), *reason});
            m_idle.erase(m_idle.begin() + qsizetype(i));
            ++m_closing;
        }
    }
    closeAll(std::move(doomed));
}

void PoolState::fillUp()
{
    for (;;) {
        quint64 ticket = 0;
        std::stop_token stop;
        {
            const std::lock_guard lock(m_mutex);
            const TimePoint now = m_clock->now();
            const OpeningPolicy::Load load = this->load();
            const bool isFull = int(m_idle.size()) + load.opening >= m_options.minIdle;
            const auto moment = m_policy.mayOpenFrom(load, TimePoint::max());
            if (isFull || m_isClosed || m_isThreadBound || now < m_fillNotBefore || !moment
                || *moment > now)
                return;
            ticket = ++m_lastTicket;
            stop = m_attempts[ticket].get_token();
            ++m_opening;
            m_policy.began(now);
        }
        Result<PoolMemberPtr> opened = openMember({.stop = stop, .abandon = stop});
        {
            const std::lock_guard lock(m_mutex);
            m_fillFailures = opened ? 0 : m_fillFailures + 1;
            m_fillNotBefore = m_clock->now();
            if (!opened)
                m_fillNotBefore += BackOff::delay(m_fillFailures, BackOff::kUnattendedLimit,
                    QRandomGenerator::global()->generateDouble());
        }
        openingEnded(ticket, std::move(opened));
    }
}

void PoolState::reportLeaks()
{
    std::vector<LoanInfo> leaks;
    {
        const std::lock_guard lock(m_mutex);
        if (m_options.leakThreshold.count() == 0)
            return;
        const TimePoint now = m_clock->now();
        for (PoolMember* member = m_loans.first(); member; member = member->nextLoan) {
            if (member->isLeakReported || now - member->borrowedAt <= m_options.leakThreshold)
                continue;
            member->isLeakReported = true;
            leaks.push_back(member->loan(now));
        }
    }
    for (const LoanInfo& loan : leaks) {
        qCWarning(poolLog).noquote()
            << "A connection has not been returned for"
            << std::chrono::duration_cast<std::chrono::milliseconds>(loan.age).count()
            << "ms:" << (loan.label.isEmpty() ? QStringLiteral("unnamed") : loan.label);
        if (m_observer)
            m_observer->leaked(loan);
    }
}

}
