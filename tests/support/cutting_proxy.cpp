// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutting_proxy.h"

#include <array>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Closes a socket when it is left.
class Socket
{
public:
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    { }
    ~Socket() { ::close(m_descriptor); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    operator int() const { return m_descriptor; }

private:
    int m_descriptor;
};

sockaddr_un addressOf(const QString& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = path.toLocal8Bit();
    if (size_t(name.size()) >= sizeof address.sun_path)
        qFatal("The path of a socket is too long: %s", name.constData());
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

int listenAt(const QString& path)
{
    const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un address = addressOf(path);
    if (bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0
        || listen(listener, 8) != 0)
        qFatal("Cannot listen at %s", qPrintable(path));
    return listener;
}

int connectTo(const QString& path)
{
    const int connection = socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un address = addressOf(path);
    if (connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        qFatal("Cannot connect to %s", qPrintable(path));
    return connection;
}

QByteArray readFrom(int descriptor)
{
    std::array<char, 65536> buffer{};
    const ssize_t size = read(descriptor, buffer.data(), buffer.size());
    return {buffer.data(), std::max<ssize_t>(size, 0)};
}

bool writeTo(int descriptor, const QByteArray& bytes)
{
    return send(descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

bool isReadable(int descriptor, int patienceMs)
{
    pollfd watched{descriptor, POLLIN, 0};
    return poll(&watched, 1, patienceMs) > 0;
}

QString socketIn(const QTemporaryDir& folder)
{
    return folder.filePath(u".s.PGSQL.5432"_s);
}

}

CuttingProxy::CuttingProxy(const QString& serverSocket, QByteArray mark, Cut cut)
    : m_serverSocket(serverSocket)
    , m_mark(std::move(mark))
    , m_cut(cut)
    , m_listener(listenAt(socketIn(m_folder)))
    , m_thread([this](const std::stop_token& stop) { serve(stop); })
{ }

void CuttingProxy::serve(const std::stop_token& stop) const
{
    const Socket listener(m_listener);
    while (!isReadable(listener, 20))
        if (stop.stop_requested())
            return;
    const Socket client(accept(listener, nullptr, nullptr));
    const Socket server(connectTo(m_serverSocket));
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> watched{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (poll(watched.data(), watched.size(), 20) <= 0)
            continue;
        if (watched[0].revents != 0 && !forwardToServer(client, server))
            return;
        if (watched[1].revents != 0 && !writeTo(client, readFrom(server)))
            return;
    }
}

bool CuttingProxy::forwardToServer(int client, int server) const
{
    const QByteArray bytes = readFrom(client);
    if (!bytes.contains(m_mark))
        return !bytes.isEmpty() && writeTo(server, bytes);
    if (m_cut == Cut::BeforeAnswer && writeTo(server, bytes))
        static_cast<void>(readFrom(server));
    return false;
}

DeafServer::DeafServer()
    : m_listener(listenAt(socketIn(m_folder)))
{ }

DeafServer::~DeafServer()
{
    ::close(m_listener);
}
