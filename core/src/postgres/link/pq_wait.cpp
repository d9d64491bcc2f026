// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/pq_wait.h"

#include <algorithm>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

// Short waits are looked at often, so that a wish to stop meets a short statement in time.
constexpr std::chrono::microseconds kFirstSlice = 100us;
constexpr std::chrono::microseconds kLongestSlice = 50ms;
constexpr auto kSilencePeriod = 1s;

/// Tells the observer of each second that one wait lasts: nothing arrives while it does.
class SilenceWatch
{
public:
    explicit SilenceWatch(const SilenceObserver& observer)
        : m_observer(observer)
    { }

    void reportSilence()
    {
        const Clock::time_point now = Clock::now();
        if (!m_observer || now < m_due)
            return;
        m_due = now + kSilencePeriod;
        m_observer(std::chrono::duration_cast<std::chrono::milliseconds>(now - m_start));
    }

private:
    using Clock = std::chrono::steady_clock;

    const SilenceObserver& m_observer;
    const Clock::time_point m_start = Clock::now();
    Clock::time_point m_due = m_start + kSilencePeriod;
};

short pollEvents(SocketNeed need)
{
    switch (need) {
    case SocketNeed::Read:
        return POLLIN;
    case SocketNeed::Write:
        return POLLOUT;
    case SocketNeed::ReadOrWrite:
        break;
    }
    return POLLIN | POLLOUT;
}

std::chrono::microseconds within(const QDeadlineTimer& deadline, std::chrono::microseconds slice)
{
    if (deadline.isForever())
        return slice;
    const std::chrono::nanoseconds left(deadline.remainingTimeNSecs());
    return std::clamp(std::chrono::ceil<std::chrono::microseconds>(left), 0us, slice);
}

}

bool becomesReady(int socket, SocketNeed need, std::chrono::microseconds patience)
{
    if (socket < 0)
        return true;
    pollfd watched{socket, pollEvents(need), 0};
    const auto whole = std::chrono::floor<std::chrono::seconds>(patience);
    const timespec limit{whole.count(), std::chrono::nanoseconds(patience - whole).count()};
    return ppoll(&watched, 1, &limit, nullptr) > 0;
}

Result<void> waitForSocket(int socket, SocketNeed need, const CallOptions& options)
{
    SilenceWatch silence(options.onSilence);
    for (std::chrono::microseconds slice = kFirstSlice;;
        slice = std::min(2 * slice, kLongestSlice)) {
        TW_TRY_VOID(mayGoOn(options));
        if (becomesReady(socket, need, within(options.deadline, slice)))
            return {};
        silence.reportSilence();
    }
}

Result<void> mayGoOn(const CallOptions& options)
{
    if (options.abandon.stop_requested())
        return fail(ErrorKind::Cancelled, u"Abandoned on request: the connection was closed."_s);
    if (options.stop.stop_requested())
        return fail(ErrorKind::Cancelled, u"Stopped on request."_s);
    if (options.deadline.hasExpired())
        return fail(ErrorKind::Timeout, u"The server took longer than allowed."_s);
    return {};
}

}
