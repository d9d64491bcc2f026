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
    do
        TW_TRY_VOID(mayGoOn(options));
    while (!becomesReady(socket, need, nextSlice(options.deadline)));
    return {};
}

Result<void> mayGoOn(const CallOptions& options)
{
    if (options.stop.stop_requested())
        return fail(ErrorKind::Cancelled, u"Stopped on request."_s);
    if (options.deadline.hasExpired())
        return fail(ErrorKind::Timeout, u"The server took longer than allowed."_s);
    return {};
}

}
