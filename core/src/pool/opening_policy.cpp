// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/opening_policy.h"

#include <tuplewright/pool/back_off.h>

namespace tw {

namespace {

using namespace std::chrono_literals;

// Short loans end sooner than a connection opens: while one is being opened, another that will not
// be kept waits a moment, but never until the first is there, as that one may hang.
constexpr auto kGrowthPause = 10ms;

// A server that is full is asked rarely; connections end when somebody else lets them go.
constexpr auto kFullServerPause = 1s;

bool mayPass(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Connection:
    case ErrorKind::ConnectionLost:
    case ErrorKind::ServerStarting:
    case ErrorKind::TooManyConnections:
        return true;
    default:
        return false;
    }
}

}

std::optional<OpeningPolicy::TimePoint> OpeningPolicy::mayOpenFrom(
    const Load& load, TimePoint patience) const
{
    if (load.open >= load.limit)
        return {};
    const bool cautious = m_outage || (load.oneAtATime && !m_isProven);
    if (cautious && load.opening > 0)
        return {};
    TimePoint moment = m_outage ? m_outage->notBefore : TimePoint::min();
    if (load.open >= load.size && load.opening > 0)
        moment = std::max(moment, std::min(m_lastBegin + kGrowthPause, patience));
    return moment;
}

const Error* OpeningPolicy::refusalUntil(TimePoint until) const
{
    return m_outage && m_outage->notBefore > until ? &m_outage->error : nullptr;
}

void OpeningPolicy::succeeded()
{
    m_outage.reset();
    m_isProven = true;
}

std::optional<ReconnectNotice> OpeningPolicy::failed(
    const Error& error, TimePoint now, const PoolOptions& options, double random)
{
    if (error.kind == ErrorKind::Cancelled)
        return {}; // says nothing of the server
    if (!mayPass(error)) {
        m_outage.reset();
        return {};
    }
    const int failures = m_outage ? m_outage->failures + 1 : 1;
    std::chrono::milliseconds delay{0};
    if (options.reconnectTimeout.count() > 0)
        delay = BackOff::delay(failures, BackOff::kAttendedLimit, random);
    if (error.kind == ErrorKind::TooManyConnections)
        delay = std::max<std::chrono::milliseconds>(delay, kFullServerPause);
    const bool hasPause = delay.count() > 0;
    m_outage = {error, hasPause ? now + delay : TimePoint::min(), failures};
    if (!hasPause)
        return {};
    return ReconnectNotice{failures, delay, error};
}

}
