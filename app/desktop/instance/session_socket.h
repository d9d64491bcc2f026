// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <sys/un.h>

namespace tw {

/// A number of the system for an open file or socket, closed with this. -1: none.
class Descriptor final
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    { }
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// Where windows with these settings listen on the display of this session: in the person's folder
/// for the session, else beside the settings.
[[nodiscard]] QString sessionSocketPath(const QString& settingsPath);

/// The address of that path; null where it is too long to be one.
[[nodiscard]] std::unique_ptr<sockaddr_un> addressOf(const QString& path);

/// A socket that no other program inherits.
[[nodiscard]] Descriptor makeSocket();

/// True when the program at the other end runs for the same person.
[[nodiscard]] bool isOurs(const Descriptor& socket);

}
