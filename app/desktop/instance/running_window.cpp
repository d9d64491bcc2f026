// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "running_window.h"

#include "session_socket.h"
#include "window_door.h"

#include <QDeadlineTimer>

#include <poll.h>
#include <sys/socket.h>

namespace tw {

namespace {

constexpr int kStartPatienceMs = 1500;

bool waitFor(const Descriptor& socket, short events, const QDeadlineTimer& deadline)
{
    pollfd wanted{socket.number(), events, 0};
    return poll(&wanted, 1, int(deadline.remainingTime())) == 1;
}

bool sendAll(const Descriptor& socket, QByteArrayView bytes, const QDeadlineTimer& deadline)
{
    while (!bytes.isEmpty()) {
        if (!waitFor(socket, POLLOUT, deadline))
            return false;
        const ssize_t sent
            = send(socket.number(), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

bool isAccepted(const Descriptor& socket, const QDeadlineTimer& deadline)
{
    QByteArray answer(kDoorAnswer.size(), '\0');
    return waitFor(socket, POLLIN, deadline)
        && recv(socket.number(), answer.data(), size_t(answer.size()), 0) == answer.size()
        && answer == kDoorAnswer;
}

}

bool handOver(const OpenRequest& request, const QString& socketPath)
{
    const std::unique_ptr<sockaddr_un> address = addressOf(socketPath);
    const Descriptor socket = makeSocket();
    if (!address || !socket.isOpen()
        || connect(
               socket.number(), reinterpret_cast<const sockaddr*>(address.get()), sizeof *address)
            != 0)
        return false;
    const QDeadlineTimer deadline(kStartPatienceMs);
    return isOurs(socket) && sendAll(socket, request.toLine(), deadline)
        && isAccepted(socket, deadline);
}

}
