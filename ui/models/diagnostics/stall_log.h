// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <chrono>

namespace tw {

/// How long the window did not answer, because it was busy with one thing. Lives in the GUI thread.
class StallLog final
{
public:
    struct Stall
    {
        QDateTime end;
        std::chrono::milliseconds length{0};
    };

    static constexpr std::chrono::milliseconds kLimit{50}; ///< shorter ones nobody notices

    /// Takes note of something that took that long.
    void record(std::chrono::nanoseconds length);

    [[nodiscard]] qint64 handled() const { return m_handled; } ///< events, long or not
    [[nodiscard]] qint64 stalls() const { return m_stalls; }
    [[nodiscard]] std::chrono::milliseconds longest() const { return m_longest; }
    [[nodiscard]] const QList<Stall>& latest() const { return m_latest; } ///< first, at most ten

private:
    qint64 m_handled = 0;
    qint64 m_stalls = 0;
    std::chrono::milliseconds m_longest{0};
    QList<Stall> m_latest;
};

}
