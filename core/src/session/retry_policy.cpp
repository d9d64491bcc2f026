// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/retry_policy.h>

#include <QRandomGenerator>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace tw {

using std::chrono::milliseconds;

RetryPolicy RetryPolicy::of(const SessionOptions& options)
{
    RetryPolicy policy;
    policy.attempts = options.retryAttempts;
    policy.baseDelay = options.retryBaseDelay;
    return policy;
}

milliseconds RetryPolicy::delayAfter(int attempt) const
{
    milliseconds delay = std::min(baseDelay, longestDelay);
    for (int i = 1; i < attempt && delay < longestDelay; ++i)
        delay = std::min(delay * 2, longestDelay);
    return delay;
}

milliseconds RetryPolicy::anyTime(milliseconds longest)
{
    return milliseconds(QRandomGenerator::global()->bounded(qint64(longest.count()) + 1));
}

bool RetryPolicy::waitFor(milliseconds delay, const StopToken& stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, delay, [] { return false; });
    return !stop.stop_requested();
}

}
