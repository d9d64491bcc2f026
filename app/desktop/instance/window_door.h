// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "open_request.h"
#include "session_socket.h"

#include <QLockFile>
#include <QSocketNotifier>

namespace tw {

/// What a request is answered with before it is carried out.
inline constexpr QByteArrayView kDoorAnswer("ok\n");

/// Where later starts of the program reach this window. Lives in the GUI thread and never waits.
class WindowDoor final : public QObject
{
    Q_OBJECT

public:
    /// Listens there, unless another window does or the place cannot be had.
    explicit WindowDoor(const QString& socketPath, QObject* parent = nullptr);
    ~WindowDoor() override; ///< nothing of it stays

    [[nodiscard]] bool isOpen() const { return m_socket.isOpen(); }

Q_SIGNALS:
    void requested(const tw::OpenRequest& request); ///< its sender knows that it will be done

private:
    void listenAt(const sockaddr_un& address);
    void admit();

    QString m_path;
    QLockFile m_lock;
    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}
