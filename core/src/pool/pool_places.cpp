// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_places.h"

namespace tw {

PoolPlaces::PoolPlaces(const PoolEnvironment& environment)
    : m_environment(environment)
    , m_options(environment.config.pool)
{ }

int PoolPlaces::limit() const
{
    const int wanted
        = m_options.overflow < 0 ? Backend::kAnyNumber : m_options.size + m_options.overflow;
    return std::min(wanted, m_environment.backendLimit);
}

int PoolPlaces::kept() const
{
    return std::min(m_options.size, m_environment.backendLimit);
}

OpeningPolicy::Load PoolPlaces::load() const
{
    OpeningPolicy::Load load;
    load.open = m_idle.size() + m_loans.count() + m_opening + m_closing;
    load.opening = m_opening;
    load.limit = limit();
    load.size = m_options.overflow < 0 ? load.limit : m_options.size;
    return load;
}

PoolMemberPtr PoolPlaces::takeIdle()
{
    return m_options.lifo ? m_idle.takeLatest() : m_idle.takeOldest();
}

bool PoolPlaces::mayKeepNew() const
{
    return !m_isClosed && !m_environment.isThreadBound && m_idle.size() < kept()
        && load().open <= limit();
}

std::vector<DoomedMember> PoolPlaces::takeExcess()
{
    std::vector<DoomedMember> excess;
    while (!m_idle.isEmpty() && (m_idle.size() > kept() || load().open - m_closing > limit())) {
        excess.push_back({m_idle.takeOldest(), CloseReason::Overflow});
        ++m_closing;
    }
    return excess;
}

std::vector<DoomedMember> PoolPlaces::takeUnneeded(quint64 generation, TimePoint now)
{
    int left = m_idle.size();
    const auto reasonOf = [&](const PoolMember& member) -> std::optional<CloseReason> {
        if (member.generation != generation)
            return CloseReason::Outdated;
        if (now >= member.expiresAt)
            return CloseReason::Recycled;
        if (m_options.idleTimeout.count() > 0 && left > m_options.minIdle
            && now - member.idleSince >= m_options.idleTimeout)
            return CloseReason::Idle;
        return {};
    };
    std::vector<DoomedMember> doomed = m_idle.takeDoomed([&](const PoolMember& member) {
        const std::optional<CloseReason> reason = reasonOf(member);
        left -= int(reason.has_value());
        return reason;
    });
    m_closing += int(doomed.size());
    return doomed;
}

std::vector<DoomedMember> PoolPlaces::takeAll()
{
    std::vector<DoomedMember> doomed
        = m_idle.takeDoomed([](const PoolMember&) { return std::optional(CloseReason::Shutdown); });
    m_closing += int(doomed.size());
    return doomed;
}

void PoolPlaces::closed(const std::vector<DoomedMember>& doomed)
{
    m_closing -= int(doomed.size());
    for (const DoomedMember& one : doomed)
        m_meters.closed(one.reason);
}

void PoolPlaces::startLoan(PoolMember& member, const QString& label, TimePoint since, TimePoint now)
{
    member.label = label;
    member.borrowedAt = now;
    member.waited = now - since;
    member.isLeakReported = false;
    m_loans.add(member);
}

void PoolPlaces::endLoan(PoolMember& member, TimePoint now)
{
    removeLoan(member);
    m_meters.loanEnded(member, now);
}

void PoolPlaces::dropLoan(PoolMember& member, CloseReason reason)
{
    removeLoan(member);
    m_meters.closed(reason);
}

void PoolPlaces::removeLoan(PoolMember& member)
{
    m_loans.remove(member);
    if (m_isClosed && m_loans.isEmpty())
        m_loanEnded.notify_all();
}

std::optional<CloseReason> PoolPlaces::reasonToClose(
    const PoolMember& member, quint64 generation, bool isAwaited) const
{
    if (m_isClosed)
        return CloseReason::Shutdown;
    if (m_environment.isThreadBound)
        return CloseReason::ThreadBound;
    if (member.isInvalid)
        return CloseReason::Invalidated;
    if (member.generation != generation)
        return CloseReason::Outdated;
    if (load().open > limit() || (!isAwaited && m_idle.size() >= kept()))
        return CloseReason::Overflow;
    return {};
}

QString PoolPlaces::holdersText(TimePoint now) const
{
    QStringList holders = m_loans.holders(now);
    if (m_opening > 0)
        holders.append(QStringLiteral("%1 being opened").arg(m_opening));
    return QStringLiteral("In use: %1.").arg(holders.join(QStringLiteral(", ")));
}

void PoolPlaces::detach(PoolMember& member, TimePoint now)
{
    endLoan(member, now);
    member.isDetached = true;
    ++m_detached;
}

void PoolPlaces::detachedClosed()
{
    --m_detached;
    m_meters.closed(CloseReason::Detached);
}

void PoolPlaces::awaitLoans(std::unique_lock<std::mutex>& lock, TimePoint until)
{
    while (!m_loans.isEmpty() && m_environment.now() < until)
        m_environment.clock->waitUntil(m_loanEnded, lock, until);
}

void PoolPlaces::addTo(PoolStats& stats, TimePoint now) const
{
    stats.size = m_options.size;
    stats.overflow = m_options.overflow;
    stats.idle = m_idle.size();
    stats.inUse = m_loans.count();
    stats.opening = m_opening;
    stats.detached = m_detached;
    stats.holders = m_loans.infos(now);
    m_meters.addTo(stats);
}

}
