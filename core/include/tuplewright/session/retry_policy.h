// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/error.h>
#include <tuplewright/configuration/session_options.h>

namespace tw {

/// How often work that met a conflict is started again, and how long to wait before: a random time
/// up to baseDelay, doubled for each further attempt.
struct TW_CORE_EXPORT RetryPolicy
{
    int attempts = 3; ///< the first one counted
    std::chrono::milliseconds baseDelay{50};
    std::chrono::milliseconds longestDelay{2'000};
    RetryOn on = RetryOn::Conflicts;

    /// A time from 0 to `longest`. Replaced in tests.
    std::function<std::chrono::milliseconds(std::chrono::milliseconds longest)> jitter = anyTime;

    /// Waits; false when stopped. Replaced in tests.
    std::function<bool(std::chrono::milliseconds delay, const StopToken& stop)> sleep = waitFor;

    /// As the options of a connection say.
    [[nodiscard]] static RetryPolicy of(const SessionOptions& options);

    /// The longest delay after so many attempts.
    [[nodiscard]] std::chrono::milliseconds delayAfter(int attempt) const;

    /// Uniformly random, from 0 to `longest`.
    [[nodiscard]] static std::chrono::milliseconds anyTime(std::chrono::milliseconds longest);
    /// Blocks for `delay`; false when stopped before.
    [[nodiscard]] static bool waitFor(std::chrono::milliseconds delay, const StopToken& stop);
};

}
