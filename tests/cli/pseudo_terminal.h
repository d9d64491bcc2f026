// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace tw::test {

/// Both ends of a terminal that a program can be given.
class PseudoTerminal
{
public:
    PseudoTerminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            qFatal("no terminal");
        m_name = QString::fromLocal8Bit(ptsname(m_master));
        // Keeps what was written when the program closes its end.
        m_slave = open(qPrintable(m_name), O_RDWR | O_NOCTTY);
    }
    ~PseudoTerminal()
    {
        close(m_slave);
        close(m_master);
    }
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;

    [[nodiscard]] const QString& name() const { return m_name; }

    bool type(const QByteArray& keys) const
    {
        return write(m_master, keys.constData(), size_t(keys.size())) == keys.size();
    }

    /// What is on the screen; waits until it holds `text`.
    bool waitFor(const QByteArray& text)
    {
        pollfd output{m_master, POLLIN, 0};
        while (!m_screen.contains(text) && poll(&output, 1, kTimeLimitMs) > 0) {
            QByteArray bytes(4096, Qt::Uninitialized);
            const ssize_t size = read(m_master, bytes.data(), size_t(bytes.size()));
            if (size <= 0)
                return false;
            m_screen += bytes.first(size);
        }
        return m_screen.contains(text);
    }

    [[nodiscard]] const QByteArray& screen() const { return m_screen; }
    /// What was shown counts no more.
    void clear() { m_screen.clear(); }

private:
    static constexpr int kTimeLimitMs = 60'000;

    int m_master;
    int m_slave = -1;
    QString m_name;
    QByteArray m_screen;
};

}
