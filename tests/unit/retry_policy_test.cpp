// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/session/retry_policy.h>

#include <QTest>

using namespace std::chrono_literals;
using namespace tw;

/// How long to wait before work is started again.
class RetryPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDelayDoublesUpToItsLimit()
    {
        const RetryPolicy policy;
        QCOMPARE(policy.delayAfter(1), 50ms);
        QCOMPARE(policy.delayAfter(2), 100ms);
        QCOMPARE(policy.delayAfter(5), 800ms);
        QCOMPARE(policy.delayAfter(7), 2'000ms);
        QCOMPARE(policy.delayAfter(1'000'000), 2'000ms);
    }

    void anyTimeUpToTheLongestIsTaken()
    {
        bool isLow = false;
        bool isHigh = false;
        for (int i = 0; i < 1'000; ++i) {
            const auto delay = RetryPolicy::anyTime(100ms);
            QVERIFY(delay >= 0ms && delay <= 100ms);
            isLow |= delay < 20ms;
            isHigh |= delay > 80ms;
        }
        QVERIFY(isLow && isHigh);
        QCOMPARE(RetryPolicy::anyTime(0ms), 0ms);
    }

    void aStopEndsTheWait()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!RetryPolicy::waitFor(1h, stop.get_token()));
        QVERIFY(RetryPolicy::waitFor(1ms, {}));
    }

    void aConfigurationSaysHowOftenAndHowFast()
    {
        SessionOptions options;
        options.retryAttempts = 7;
        options.retryBaseDelay = 3ms;
        const RetryPolicy policy = RetryPolicy::of(options);
        QCOMPARE(policy.attempts, 7);
        QCOMPARE(policy.delayAfter(2), 6ms);
    }
};

TW_TEST(RetryPolicyTest)
#include "retry_policy_test.moc"
