// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>

#include <stop_token>

namespace tw {

using StopToken = std::stop_token;

/// How long a call may take and who may stop it. Every blocking call of the core takes one.
struct CallOptions
{
    QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    StopToken stop;
};

}
