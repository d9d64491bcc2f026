// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtMath>

#include <algorithm>
#include <chrono>

namespace tw {

/// How long to wait before the next attempt to connect: doubling, up to a limit, with jitter so
/// that many who lost the same server do not come back at once.
class BackOff
{
public:
    static constexpr std::chrono::milliseconds kFirst{100};
    static constexpr std::chrono::milliseconds kAttendedLimit{800}; ///< somebody waits
    static constexpr std::chrono::milliseconds kUnattendedLimit{5'000};

    /// After the n-th failure in a row, counted from 1. `random` is within [0, 1).
    [[nodiscard]] static std::chrono::milliseconds delay(
        int failures, std::chrono::milliseconds limit, double random)
    {
        const int doublings = std::clamp(failures - 1, 0, 10);
        const std::chrono::milliseconds plain = std::min(kFirst * (1 << doublings), limit);
        return std::chrono::milliseconds(qRound64(double(plain.count()) * (0.75 + random / 4)));
    }
};

}
