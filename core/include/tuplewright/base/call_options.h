// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>

#include <chrono>
#include <functional>
#include <stop_token>

namespace tw {

using StopToken = std::stop_token;

/// Told again and again while a server owes an answer and sends nothing, with the time since its
/// last sign of life. Called in the thread that waits; must return at once.
using SilenceObserver = std::function<void(std::chrono::milliseconds silent)>;

/// How long a call may take and who may stop it. Every blocking call of the core takes one.
struct CallOptions
{
    QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    StopToken stop = {}; ///< asks: the statement is ended on the server, the connection survives
    StopToken abandon = {}; ///< insists: the link is closed at once, whatever the server does
    SilenceObserver onSilence = {};
};

}
