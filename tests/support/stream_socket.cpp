// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream_socket.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

constexpr int kBacklog = 128;

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

sockaddr_in localAddress(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

StreamSocket made(int family, int mode = 0)
{
    StreamSocket socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | mode, 0));
    if (!socket.isValid())
        qFatal("No socket can be made: %s", std::strerror(errno));
    return socket;
}

template <class Address>
void listenThere(const StreamSocket& socket, const Address& address)
{
    if (bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0
        || listen(socket.descriptor(), kBacklog) != 0)
        qFatal("Nothing can listen there: %s", std::strerror(errno));
}

void switchOn(const StreamSocket& socket, int level, int option)
{
    const int on = 1;
    setsockopt(socket.descriptor(), level, option, &on, sizeof on);
}

}

StreamSocket::~StreamSocket()
{
    if (isValid())
        ::close(m_descriptor);
}

StreamSocket StreamSocket::listenAt(const QString& path)
{
    StreamSocket socket = made(AF_UNIX, SOCK_NONBLOCK);
    unlink(path.toLocal8Bit().constData());
    listenThere(socket, addressOf(path));
    return socket;
}

StreamSocket StreamSocket::listenAtPort(quint16 port)
{
    StreamSocket socket = made(AF_INET, SOCK_NONBLOCK);
    switchOn(socket, SOL_SOCKET, SO_REUSEADDR);
    listenThere(socket, localAddress(port));
    return socket;
}

StreamSocket StreamSocket::connectTo(const QString& path)
{
    StreamSocket socket = made(AF_UNIX);
    const sockaddr_un address = addressOf(path);
    const auto* const place = reinterpret_cast<const sockaddr*>(&address);
    return connect(socket.descriptor(), place, sizeof address) == 0 ? std::move(socket)
                                                                    : StreamSocket();
}

StreamSocket StreamSocket::accept() const
{
    StreamSocket socket(accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC));
    // Without effect on the sockets of a folder.
    switchOn(socket, IPPROTO_TCP, TCP_NODELAY);
    return socket;
}

quint16 StreamSocket::port() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(m_descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

std::optional<QByteArray> StreamSocket::read() const
{
    std::array<char, 65536> buffer{};
    const ssize_t size = recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    return QByteArray(buffer.data(), std::max<ssize_t>(size, 0));
}

qsizetype StreamSocket::write(QByteArrayView bytes) const
{
    const ssize_t size
        = send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return 0;
    return size;
}

bool StreamSocket::isDrained() const
{
    int waiting = 0;
    return ioctl(m_descriptor, SIOCOUTQ, &waiting) != 0 || waiting == 0;
}

void StreamSocket::shutDown() const
{
    shutdown(m_descriptor, SHUT_RDWR);
}
