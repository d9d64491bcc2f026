// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

namespace tw {

/// The digits of a duration, for people.
[[nodiscard]] inline QString inMilliseconds(std::chrono::nanoseconds duration)
{
    return QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
}

}
