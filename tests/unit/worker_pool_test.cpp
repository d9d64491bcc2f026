// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/async/operation.h>
#include <tuplewright/async/shared_workers.h>

#include <QTest>

#include <latch>

using namespace tw;

namespace {

/// Jobs that run until they are let go on, whatever they are asked.
class Gate
{
public:
    ~Gate() { open(); }

    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }

    [[nodiscard]] Operation<int>::Work job()
    {
        return [this](const StopToken& stop) -> Result<int> {
            std::unique_lock lock(m_mutex);
            ++m_entered;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_isOpen; });
            return stop.stop_requested() ? 1 : 0;
        };
    }

    void waitForJobs(int count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_entered >= count; });
    }

    [[nodiscard]] int entered()
    {
        const std::lock_guard lock(m_mutex);
        return m_entered;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_entered = 0;
    bool m_isOpen = false;
};

Operation<int> quick(WorkerQueue& queue, Lane lane)
{
    return Operation<int>::start(queue, lane, [](const StopToken&) -> Result<int> { return 1; });
}

bool isCancelled(const Result<int>& result)
{
    return !result && result.error().kind == ErrorKind::Cancelled;
}

}

class WorkerPoolTest final : public QObject
{
    Q_OBJECT

    std::shared_ptr<WorkerPool> m_pool;
    std::unique_ptr<Gate> m_gate; ///< before the queues: what they run is let go first

    std::unique_ptr<WorkerQueue> queue() const { return std::make_unique<WorkerQueue>(m_pool); }

    /// One job of the lane that holds its thread, of an owner of its own.
    std::unique_ptr<WorkerQueue> hold(Lane lane) const
    {
        const int before = m_gate->entered();
        auto owner = queue();
        static_cast<void>(Operation<int>::start(*owner, lane, m_gate->job()));
        m_gate->waitForJobs(before + 1);
        return owner;
    }

private Q_SLOTS:
    void init()
    {
        m_pool = std::make_shared<WorkerPool>();
        m_gate = std::make_unique<Gate>();
    }
    void cleanup()
    {
        m_gate->open();
        m_pool.reset();
        m_gate.reset();
    }

    void noThreadStartsBeforeThereIsAJob()
    {
        const auto owner = queue();
        QCOMPARE(m_pool->threads(), 0);
        QVERIFY(quick(*owner, Lane::Rows).wait().has_value());
        QCOMPARE(m_pool->threads(), 1);
    }

    void jobsOfOneOwnerAndLaneRunInTheirOrder()
    {
        const auto owner = queue();
        QList<int> seen;
        Operation<int> last;
        for (int i = 0; i < 200; ++i)
            last = Operation<int>::start(
                *owner, Lane::Rows, [&seen, i](const StopToken&) -> Result<int> {
                    seen.append(i);
                    return i;
                });
        QVERIFY(last.wait().has_value());
        QCOMPARE(seen.size(), 200);
        QVERIFY(std::ranges::is_sorted(seen));
    }

    void rowsWaitForNothingElse_data()
    {
        QTest::addColumn<bool>("isSameOwner");
        QTest::newRow("of their own tab") << true;
        QTest::newRow("of other tabs") << false;
    }

    void rowsWaitForNothingElse()
    {
        QFETCH(const bool, isSameOwner);
        std::vector<std::unique_ptr<WorkerQueue>> owners;
        for (const Lane lane :
            {Lane::Counts, Lane::Facts, Lane::Writes, Lane::Exports, Lane::Exports})
            owners.push_back(hold(lane));
        std::vector<Operation<int>> waiting;
        for (const auto& owner : owners)
            for (const Lane lane : {Lane::Counts, Lane::Facts, Lane::Writes})
                waiting.push_back(quick(*owner, lane));
        const auto other = queue();
        QVERIFY(quick(isSameOwner ? *owners.front() : *other, Lane::Rows).wait().has_value());
        QVERIFY(!waiting.front().isFinished());
    }

    void aSlowReadLeavesOthersRowsFactsAndWritesAThread()
    {
        const auto slow = hold(Lane::Rows);
        const auto other = queue();
        for (const Lane lane : {Lane::Rows, Lane::Facts, Lane::Writes, Lane::Counts})
            QVERIFY(quick(*other, lane).wait().has_value());
    }

    void whoeverHoldsALockCanBeAskedForWhileAllWaitForIt()
    {
        std::vector<std::unique_ptr<WorkerQueue>> owners;
        for (const Lane lane : {Lane::Rows, Lane::Facts, Lane::Rows})
            owners.push_back(hold(lane));
        QVERIFY(quick(*owners.front(), Lane::Control).wait().has_value());
        QVERIFY(quick(*owners.front(), Lane::Writes).wait().has_value());
    }

    void fourThreadsServeAnyNumberOfOwners()
    {
        std::vector<std::unique_ptr<WorkerQueue>> owners;
        std::vector<Operation<int>> operations;
        for (int i = 0; i < 40; ++i) {
            owners.push_back(queue());
            for (const Lane lane : {Lane::Rows, Lane::Facts, Lane::Counts, Lane::Writes})
                operations.push_back(Operation<int>::start(*owners.back(), lane, m_gate->job()));
        }
        m_gate->waitForJobs(WorkerPool::kThreads);
        QCOMPARE(m_pool->threads(), WorkerPool::kThreads);
        m_gate->open();
        for (const Operation<int>& operation : operations)
            QVERIFY(operation.wait().has_value());
        QCOMPARE(m_pool->threads(), WorkerPool::kThreads);
    }

    void atMostThreeReadAtATime()
    {
        std::vector<std::unique_ptr<WorkerQueue>> owners;
        for (int i = 0; i < 10; ++i) {
            owners.push_back(queue());
            for (const Lane lane : {Lane::Rows, Lane::Facts, Lane::Counts})
                static_cast<void>(Operation<int>::start(*owners.back(), lane, m_gate->job()));
        }
        m_gate->waitForJobs(3);
        QVERIFY(quick(*owners.front(), Lane::Writes).wait().has_value()); // the fourth is its own
        QCOMPARE(m_gate->entered(), 3);
    }

    void exportsRunBesideTheOthersAndTheirThreadsEnd()
    {
        std::vector<std::unique_ptr<WorkerQueue>> owners;
        for (const Lane lane : {Lane::Rows, Lane::Rows, Lane::Facts, Lane::Writes})
            owners.push_back(hold(lane));
        Operation<int> exporting
            = Operation<int>::start(*owners.front(), Lane::Exports, m_gate->job());
        m_gate->waitForJobs(5);
        QCOMPARE(m_pool->threads(), WorkerPool::kThreads + 1);
        m_gate->open();
        QVERIFY(exporting.wait().has_value());
        QTRY_COMPARE(m_pool->threads(), WorkerPool::kThreads);
    }

    void theEndOfAnOwnerWaitsForNothing()
    {
        auto owner = queue();
        const auto running = Operation<int>::start(*owner, Lane::Rows, m_gate->job());
        const auto waiting = Operation<int>::start(*owner, Lane::Rows, m_gate->job());
        m_gate->waitForJobs(1);
        owner.reset(); // would never return if it waited
        QVERIFY(isCancelled(waiting.wait()));
        QVERIFY(!running.isFinished());
        m_gate->open();
        QCOMPARE(running.wait().value_or(-1), 1); // it was asked to stop
        QCOMPARE(m_gate->entered(), 1);
    }

    void theEndOfAnOwnerLeavesOthersAlone()
    {
        const auto other = hold(Lane::Rows);
        const auto waiting = quick(*other, Lane::Rows);
        queue().reset();
        m_gate->open();
        QCOMPARE(waiting.wait().value_or(-1), 1);
    }

    void writesGoOnWithoutTheirOwner()
    {
        auto owner = queue();
        const auto running = Operation<int>::start(*owner, Lane::Writes, m_gate->job());
        const auto waiting = quick(*owner, Lane::Writes);
        m_gate->waitForJobs(1);
        owner.reset();
        m_gate->open();
        QCOMPARE(running.wait().value_or(-1), 0); // nobody asked it to stop
        QCOMPARE(waiting.wait().value_or(-1), 1);
    }

    void aWriteIsCancelledWhenAskedTo()
    {
        const auto owner = queue();
        const auto running = Operation<int>::start(*owner, Lane::Writes, m_gate->job());
        m_gate->waitForJobs(1);
        running.requestCancel();
        m_gate->open();
        QCOMPARE(running.wait().value_or(-1), 1);
    }

    void aCancelledJobThatWaitsIsOverAtOnce()
    {
        const auto owner = queue();
        static_cast<void>(Operation<int>::start(*owner, Lane::Rows, m_gate->job()));
        const auto waiting = quick(*owner, Lane::Rows);
        m_gate->waitForJobs(1);
        waiting.requestCancel();
        QVERIFY(waiting.isFinished());
        QVERIFY(isCancelled(waiting.wait()));
        waiting.requestCancel(); // once more does nothing
    }

    void resultsReachTheReceiversThread()
    {
        const auto owner = queue();
        QObject receiver;
        QThread* thread = nullptr;
        quick(*owner, Lane::Facts).then(&receiver, [&thread](const Result<int>&) {
            thread = QThread::currentThread();
        });
        QTRY_COMPARE(thread, receiver.thread());
    }

    void aClosedPoolDropsEverything()
    {
        const auto owner = queue();
        const auto running = Operation<int>::start(*owner, Lane::Writes, m_gate->job());
        const auto waiting = quick(*owner, Lane::Writes);
        m_gate->waitForJobs(1);
        m_pool->close();
        QVERIFY(isCancelled(waiting.wait()));
        QVERIFY(isCancelled(quick(*owner, Lane::Rows).wait()));
        QVERIFY(!running.isFinished());
        m_gate->open();
        QCOMPARE(running.wait().value_or(-1), 1);
    }

    void readsThatDoNotStopAreAbandonedInTheEnd()
    {
        const auto owner = queue();
        std::latch begun(1);
        const StopToken abandon = owner->abandonToken(Lane::Rows);
        const auto deaf = Operation<int>::start(
            *owner, Lane::Rows, [&begun, abandon](const StopToken&) -> Result<int> {
                begun.count_down();
                while (!abandon.stop_requested())
                    std::this_thread::yield();
                return 2;
            });
        begun.wait();
        m_pool->finish();
        QCOMPARE(deaf.wait().value_or(-1), 2);
        QCOMPARE(m_pool->threads(), 0);
        QVERIFY(!owner->abandonToken(Lane::Writes).stop_possible());
    }

    void whoeverHoldsAnOperationLongerIsNotHarmed()
    {
        Operation<int> operation;
        {
            const auto owner = queue();
            operation = quick(*owner, Lane::Rows);
            QVERIFY(operation.wait().has_value());
        }
        m_pool.reset();
        operation.requestCancel();
        QVERIFY(operation.wait().has_value());
    }

    void allWhoShareFindTheSameThreads()
    {
        SharedWorkers shared;
        const std::shared_ptr<WorkerPool> first = shared.get();
        QCOMPARE(shared.get(), first);
    }
};

TW_TEST(WorkerPoolTest)
#include "worker_pool_test.moc"
