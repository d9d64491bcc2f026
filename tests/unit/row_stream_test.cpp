// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_program.h"

#include <tuplewright/results/row_stream.h>

#include <QTest>

#include <thread>

using namespace tw;

namespace {

RowChunkPtr oneRow()
{
    RowChunkBuilder builder(1);
    builder.appendNull();
    static_cast<void>(builder.endRow());
    return builder.seal();
}

}

class RowStreamTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverEverythingInOrderWithFewWakeUps()
    {
        QObject receiver;
        int wakeUps = 0;
        qint64 rows = 0;
        std::shared_ptr<RowStream> stream;
        stream = std::make_shared<RowStream>(&receiver, [&] {
            ++wakeUps;
            rows += qint64(stream->take().chunks.size());
        });
        std::jthread worker([stream] {
            for (int i = 0; i < 1000; ++i)
                QVERIFY(stream->push(oneRow()).has_value());
        });
        QTRY_COMPARE(rows, 1000);
        QVERIFY(wakeUps <= 1000);
    }

    void waitsForCreditWhenTheReceiverIsSlow()
    {
        QObject receiver;
        const auto stream = std::make_shared<RowStream>(&receiver, [] { });
        std::atomic<int> pushed = 0;
        std::jthread worker([&] {
            for (int i = 0; i < 50; ++i) {
                QVERIFY(stream->push(oneRow()).has_value());
                ++pushed;
            }
        });
        QTRY_COMPARE(pushed.load(), int(RowStream::kCredits));
        qint64 taken = 0;
        while (taken < 50)
            taken += qint64(stream->take().chunks.size());
        QCOMPARE(taken, 50);
    }

    void aReceiverThatIsGoneEndsTheReading()
    {
        auto receiver = std::make_unique<QObject>();
        const auto stream = std::make_shared<RowStream>(receiver.get(), [] { });
        receiver.reset();
        Result<void> last;
        while (last) // would wait for credit for ever
            last = stream->push(oneRow());
        QCOMPARE(last.error().kind, ErrorKind::Cancelled);
    }

    void aReceiverThatTakesNothingEndsTheReading()
    {
        QObject receiver;
        const auto stream
            = std::make_shared<RowStream>(&receiver, [] { }, std::chrono::milliseconds(20));
        Result<void> last;
        while (last)
            last = stream->push(oneRow());
        QCOMPARE(last.error().kind, ErrorKind::Timeout);
    }

    void closingReleasesAWaitingWorkerWithCancelled()
    {
        QObject receiver;
        const auto stream = std::make_shared<RowStream>(&receiver, [] { });
        Result<void> last;
        {
            std::jthread worker([&] {
                while (last)
                    last = stream->push(oneRow());
            });
            stream->close();
        }
        QVERIFY(!last);
        QCOMPARE(last.error().kind, ErrorKind::Cancelled);
    }
};

TW_TEST(RowStreamTest)
#include "row_stream_test.moc"
