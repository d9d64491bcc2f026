// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_socket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace tw {

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        close(m_number);
}

Descriptor::Descriptor(Descriptor&& other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{ }

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

QString sessionSocketPath(const QString& settingsPath)
{
    // A window on another display, or with other settings, is not the one that is meant.
    QCryptographicHash key(QCryptographicHash::Sha256);
    key.addData(QFileInfo(settingsPath).absoluteFilePath().toUtf8());
    for (const char* name : {"WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"})
        key.addData(QByteArray('\n' + qgetenv(name)));
    const QByteArray session = qgetenv("XDG_RUNTIME_DIR");
    const QString folder
        = session.isEmpty() ? QFileInfo(settingsPath).absolutePath() : QFile::decodeName(session);
    return QStringLiteral("%1/tuplewright-%2.socket")
        .arg(folder, QString::fromLatin1(key.result().toHex().first(16)));
}

std::unique_ptr<sockaddr_un> addressOf(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    auto address = std::make_unique<sockaddr_un>();
    if (size_t(name.size()) >= sizeof address->sun_path)
        return nullptr;
    address->sun_family = AF_UNIX;
    std::memcpy(address->sun_path, name.constData(), size_t(name.size()) + 1);
    return address;
}

Descriptor makeSocket()
{
    Descriptor made(socket(AF_UNIX, SOCK_STREAM, 0));
    if (made.isOpen()) {
        fcntl(made.number(), F_SETFD, FD_CLOEXEC);
        fcntl(made.number(), F_SETFL, O_NONBLOCK);
    }
    return made;
}

bool isOurs(const Descriptor& socket)
{
#if defined(SO_PEERCRED)
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(socket.number(), &user, &group) == 0 && user == geteuid();
#endif
}

}
