// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/opening/password_guard.h"

#include "postgres/link/pq_wait.h"

#include <tuplewright/configuration/advice.h>

#include <QtEndian>

#include <algorithm>
#include <array>
#include <sys/socket.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kHead = 5; ///< the type of a message, and its length without the type
constexpr qsizetype kRequest = kHead + 4; ///< with the way in which the server wants to be shown it
constexpr quint32 kClearText = 3;
constexpr quint32 kMd5 = 5;
constexpr std::chrono::milliseconds kPause(2); ///< for the rest of a message

/// Across a network, in the open, with something to lose.
bool isAtRisk(PGconn* connection)
{
    return PQstatus(connection) == CONNECTION_AWAITING_RESPONSE && PQsslInUse(connection) == 0
        && PQgssEncInUse(connection) == 0 && *PQpass(connection)
        && !isLocalHost(QString::fromUtf8(PQhostaddr(connection)));
}

enum class Arrival
{
    Whole, ///< messages that libpq may read
    Partial, ///< the last one is not all there, so nobody knows yet what follows
    InTheOpen, ///< one of them asks for what must not be sent
};

/// The server may send several messages at once, and any of them in pieces.
Arrival judge(QByteArrayView arrived)
{
    while (!arrived.isEmpty()) {
        if (arrived.size() < kHead)
            return Arrival::Partial;
        const qint64 whole = qint64(qFromBigEndian<quint32>(arrived.data() + 1)) + 1;
        if (arrived.front() == 'R' && arrived.size() >= kRequest) {
            const auto way = qFromBigEndian<quint32>(arrived.data() + kHead);
            if (way == kClearText || way == kMd5)
                return Arrival::InTheOpen;
        }
        if (whole > arrived.size())
            return Arrival::Partial;
        arrived = arrived.sliced(std::max<qsizetype>(qsizetype(whole), kHead));
    }
    return Arrival::Whole;
}

}

PasswordGuard::PasswordGuard(const ConnectParameters& parameters)
    : m_isWanted(parameters.effective("sslmode") != "disable")
{ }

Result<void> PasswordGuard::checkSocket(PGconn* connection, const CallOptions& options) const
{
    if (!m_isWanted || !isAtRisk(connection))
        return {};
    for (std::array<char, 4096> buffer{};; std::this_thread::sleep_for(kPause)) {
        TW_TRY_VOID(mayGoOn(options));
        const ssize_t size
            = recv(PQsocket(connection), buffer.data(), buffer.size(), MSG_PEEK | MSG_DONTWAIT);
        // An end, and an error of the server with its long text, are for libpq to tell.
        if (size <= 0 || buffer.front() == 'E')
            return {};
        const Arrival arrival = judge(QByteArrayView(buffer.data(), qsizetype(size)));
        if (arrival == Arrival::Whole)
            return {};
        if (arrival == Arrival::InTheOpen || size_t(size) == buffer.size())
            break;
    }
    return fail(ErrorKind::Configuration,
        u"The server wants the password over a link that others can read; it was not sent."_s, {},
        u"Encrypt the link (sslmode=require or verify-full), or let the server ask by SCRAM. With"
        " sslmode=disable the password is sent all the same."_s);
}

}
