// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace tw {

/// Notices that the computer slept or the program stood still: the clock on the wall went on for
/// much longer than the program ran, or nobody ran a timer that was due. Lives in the GUI thread.
class SleepWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QObject* parent = nullptr);

    /// Compares both clocks with the time before. A wall clock that is set back or forward by hand
    /// may look like sleep; that costs a question to each server and nothing else.
    void compare(std::chrono::milliseconds running, std::chrono::milliseconds wall);

Q_SIGNALS:
    void woke();

private:
    std::chrono::milliseconds m_running;
    std::chrono::milliseconds m_wall;
    QTimer m_timer;
};

}
