// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/pq_wait.h"

#include <algorithm>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kSlice = 50ms;
constexpr auto kSilencePeriod = 1s;

/// Tells the observer of each second that one wait lasts: nothing arrives while it does.
class SilenceWatch
{
public:
    explicit SilenceWatch(const SilenceObserver& observer)
        : m_observer(observer)
    { }

    void look()
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

std::chrono::milliseconds nextSlice(const QDeadlineTimer& deadline)
{
    if (deadline.isForever())
        return kSlice;
    return std::clamp(std::chrono::milliseconds(deadline.remainingTime()), 0ms, kSlice);
}

}

bool becomesReady(int socket, SocketNeed need, std::chrono::milliseconds patience)
{
    if (socket < 0)
        return true;
    pollfd watched{socket, pollEvents(need), 0};
    return poll(&watched, 1, int(patience.count())) > 0;
}

Result<void> waitForSocket(int socket, SocketNeed need, const CallOptions& options)
{
    SilenceWatch silence(options.onSilence);
    do {
        TW_TRY_VOID(mayGoOn(options));
        silence.look();
    } while (!becomesReady(socket, need, nextSlice(options.deadline)));
    return {};
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
