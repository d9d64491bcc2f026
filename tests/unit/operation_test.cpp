// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_program.h"

#include <tuplewright/async/operation.h>

#include <QTest>

#include <atomic>
#include <latch>

using namespace tw;

class OperationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsJobsInTheOrderTheyWerePosted()
    {
        Executor executor(QStringLiteral("test"));
        QList<int> seen;
        for (int i = 0; i < 100; ++i)
            executor.post([&seen, i](const StopToken&) { seen.append(i); });
        const auto last
            = Operation<int>::start(executor, [](const StopToken&) -> Result<int> { return 1; });
        QVERIFY(last.wait().has_value());
        QCOMPARE(seen.size(), 100);
        QVERIFY(std::ranges::is_sorted(seen));
    }

    void deliversTheResultInTheReceiversThread()
    {
        Executor executor(QStringLiteral("test"));
        QObject receiver;
        QThread* thread = nullptr;
        int value = 0;
        const auto operation
            = Operation<int>::start(executor, [](const StopToken&) -> Result<int> { return 42; });
        operation.then(&receiver, [&](const Result<int>& result) {
            thread = QThread::currentThread();
            value = result.value_or(-1);
        });
        QTRY_COMPARE(value, 42);
        QCOMPARE(thread, receiver.thread());
    }

    void neverCallsAReceiverThatIsGone()
    {
        Executor executor(QStringLiteral("test"));
        std::latch release(1);
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        const auto operation
            = Operation<int>::start(executor, [&](const StopToken&) -> Result<int> {
                  release.wait();
                  return 1;
              });
        operation.then(receiver.get(), [&](const Result<int>&) { called = true; });
        receiver.reset();
        release.count_down();
        QVERIFY(operation.wait().has_value());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void reportsWhatHappenedEvenAfterACancelThatCameTooLate()
    {
        Executor executor(QStringLiteral("test"));
        std::latch begun(1);
        std::latch release(1);
        const auto operation
            = Operation<int>::start(executor, [&](const StopToken&) -> Result<int> {
                  begun.count_down();
                  release.wait();
                  return 7;
              });
        begun.wait();
        operation.requestCancel();
        release.count_down();
        QCOMPARE(operation.wait().value_or(-1), 7);
    }

    void aCancelledOperationThatHasNotBegunNeverRuns()
    {
        Executor executor(QStringLiteral("test"));
        std::latch release(1);
        executor.post([&](const StopToken&) { release.wait(); });
        bool ran = false;
        const auto operation
            = Operation<int>::start(executor, [&](const StopToken&) -> Result<int> {
                  ran = true;
                  return 1;
              });
        operation.requestCancel();
        release.count_down();
        const Result<int> result = operation.wait();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(!ran);
    }

    void destructionAsksRunningWorkToStopAndDropsTheRest()
    {
        QObject receiver;
        int dropped = 0;
        {
            Executor executor(QStringLiteral("test"));
            std::latch begun(1);
            const auto running
                = Operation<int>::start(executor, [&begun](const StopToken& stop) -> Result<int> {
                      begun.count_down();
                      while (!stop.stop_requested())
                          std::this_thread::yield();
                      return 1;
                  });
            auto waiting = Operation<int>::start(
                executor, [](const StopToken&) -> Result<int> { return 2; });
            waiting.then(&receiver, [&](const Result<int>& result) {
                dropped += !result && result.error().kind == ErrorKind::Cancelled;
            });
            waiting = {};
            begun.wait();
        }
        QTRY_COMPARE(dropped, 1);
    }
};

TW_TEST(OperationTest)
#include "operation_test.moc"
