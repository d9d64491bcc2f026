// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace tw::test {

/// A screen of the tests' own: Xvfb under a number that nobody uses, and a window manager on it.
/// Both end with it.
class Screen
{
public:
    Screen() = default;
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Starts both and points the environment of this process there. `size` is WIDTHxHEIGHT.
    /// Returns why that cannot be, or nothing.
    [[nodiscard]] QString start(const QString& size);

private:
    [[nodiscard]] QString startServer(const QString& size);
    [[nodiscard]] QString startManager();

    QProcess m_server;
    QProcess m_manager;
};

}
