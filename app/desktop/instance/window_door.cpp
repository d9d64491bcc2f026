// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_door.h"

#include <QFile>
#include <QTimer>

#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tw {

namespace {

constexpr qsizetype kMostBytes = qsizetype(64) * 1024;
constexpr int kCallerPatienceMs = 2000;
constexpr int kWaiting = 8;

/// One start that has come to the door. Goes when it has spoken, or takes too long to.
class Caller final : public QObject
{
public:
    Caller(Descriptor socket, WindowDoor& door)
        : QObject(&door)
        , m_door(door)
        , m_socket(std::move(socket))
        , m_notifier(m_socket.number(), QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Caller::read);
        QTimer::singleShot(kCallerPatienceMs, this, &QObject::deleteLater);
    }

private:
    void read()
    {
        std::array<char, 4096> part{};
        const ssize_t count = recv(m_socket.number(), part.data(), part.size(), 0);
        if (count > 0)
            m_line.append(part.data(), count);
        if (count <= 0 || m_line.size() > kMostBytes)
            return leave();
        if (m_line.endsWith('\n'))
            answer();
    }

    /// Whoever waits no longer has opened a window of its own.
    void answer()
    {
        const Result<OpenRequest> request = OpenRequest::fromLine(m_line);
        leave();
        if (request
            && send(m_socket.number(), kDoorAnswer.data(), size_t(kDoorAnswer.size()), MSG_NOSIGNAL)
                == kDoorAnswer.size())
            Q_EMIT m_door.requested(*request);
    }

    void leave()
    {
        m_notifier.setEnabled(false);
        deleteLater();
    }

    WindowDoor& m_door;
    Descriptor m_socket;
    QSocketNotifier m_notifier;
    QByteArray m_line;
};

}

WindowDoor::WindowDoor(const QString& socketPath, QObject* parent)
    : QObject(parent)
    , m_path(socketPath)
    , m_lock(socketPath + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // a window may be open for days
    const std::unique_ptr<sockaddr_un> address = addressOf(socketPath);
    if (!address || !m_lock.tryLock(0))
        return;
    QFile::setPermissions(m_lock.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    listenAt(*address);
}

WindowDoor::~WindowDoor()
{
    if (m_socket.isOpen())
        QFile::remove(m_path);
}

void WindowDoor::listenAt(const sockaddr_un& address)
{
    QFile::remove(m_path); // of a window that ended without a word: the lock is ours
    Descriptor socket = makeSocket();
    // Before it has a name, so that nobody gets in between.
    fchmod(socket.number(), S_IRUSR | S_IWUSR);
    if (bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0
        || chmod(address.sun_path, S_IRUSR | S_IWUSR) != 0
        || listen(socket.number(), kWaiting) != 0)
        return;
    m_socket = std::move(socket);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WindowDoor::admit);
}

void WindowDoor::admit()
{
    Descriptor caller(accept(m_socket.number(), nullptr, nullptr));
    if (!caller.isOpen() || !isOurs(caller))
        return;
    fcntl(caller.number(), F_SETFD, FD_CLOEXEC);
    fcntl(caller.number(), F_SETFL, O_NONBLOCK);
    new Caller(std::move(caller), *this);
}

}
