// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_rows.h"
#include "models/rows/row_window.h"
#include "table_of.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowWindowBillion = 1'000'000'000;
constexpr qint64 kRowWindowScreen = 40;

qint64 keyAt(const RowWindow& window, qint64 serial)
{
    return window.cell(serial, 0).toValue().toText().toLongLong();
}

/// A window over rows, which looks somewhere and reads until it is content.
struct Reader
{
    explicit Reader(qint64 rows, const RowWindow::Limits& itsLimits = {})
        : limits(itsLimits)
    {
        source.header = headerOf(tableOf(u"rows: id* int, name text"_s));
        source.count = [rows] { return rows; };
        window.open(source.header, limits);
    }

    void look(qint64 first)
    {
        window.setView(first, first + kRowWindowScreen - 1);
        view = first;
        settle();
    }

    void settle()
    {
        for (int reads = 0; const auto wanted = window.needed(); ++reads) {
            QVERIFY2(reads < 20, "the window is never content");
            view += window.take(*wanted, source.read(*wanted));
            while (const auto side = window.surplus())
                window.drop(*side);
        }
        view = std::clamp<qint64>(view, 0, std::max<qint64>(0, window.size() - kRowWindowScreen));
        check();
    }

    /// Rows are one stretch in order, not too many, and those in view are among them.
    void check() const
    {
        for (qint64 serial = window.beginSerial() + 1; serial < window.endSerial(); ++serial)
            QCOMPARE(
                keyAt(window, serial), source.keyAt(source.placeOf(keyAt(window, serial - 1)) + 1));
        const qint64 rows = window.endSerial() - window.beginSerial();
        QVERIFY(rows <= limits.rows + limits.block);
        QVERIFY(window.positionOf(window.endSerial()) <= window.size());
        const qint64 last = std::min(view + kRowWindowScreen, window.size()) - 1;
        if (last >= 0) {
            QVERIFY(window.contains(window.serialAt(std::min(view, last))));
            QVERIFY(window.contains(window.serialAt(last)));
        }
        if (window.isPlaceExact() && rows > 0)
            QCOMPARE(source.placeOf(keyAt(window, window.beginSerial())),
                window.positionOf(window.beginSerial()));
    }

    RowWindow::Limits limits;
    FakeRows source;
    RowWindow window;
    qint64 view = 0;
};

}

class RowWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtTheFirstRow()
    {
        Reader reader(kRowWindowBillion);
        reader.look(0);
        QVERIFY(reader.window.isPlaceExact());
        QCOMPARE(keyAt(reader.window, reader.window.serialAt(0)), 0);
        QVERIFY(reader.source.reads <= 2);
    }

    void reachesEveryPartOfABillionRows_data()
    {
        QTest::addColumn<qint64>("place");
        for (const qint64 place : {qint64(1), qint64(255), qint64(256), qint64(4'300'000),
                 kRowWindowBillion / 2, kRowWindowBillion - 5000, kRowWindowBillion - 300,
                 kRowWindowBillion - kRowWindowScreen})
            QTest::addRow("row %lld", place) << place;
    }

    void reachesEveryPartOfABillionRows()
    {
        QFETCH(const qint64, place);
        Reader reader(kRowWindowBillion);
        reader.window.setSize(kRowWindowBillion, TotalKind::Exact);
        reader.look(place);
        QCOMPARE(reader.window.size(), kRowWindowBillion);
        QCOMPARE(keyAt(reader.window, reader.window.serialAt(place)), place * 3);
        QVERIFY(reader.source.reads <= 4);
    }

    void anEstimatedPlaceIsSaidToBeOne()
    {
        Reader reader(kRowWindowBillion);
        reader.source.error = 0.002;
        reader.window.setSize(kRowWindowBillion, TotalKind::Estimate);
        reader.look(430'000'000);
        QVERIFY(!reader.window.isPlaceExact());
        const qint64 row = keyAt(reader.window, reader.window.serialAt(reader.view)) / 3;
        QVERIFY(std::abs(row - 430'000'000) < kRowWindowBillion / 200);
        QVERIFY(std::abs(reader.view - row) < kRowWindowBillion / 200);
    }

    void theEndsMakeAPlaceExact()
    {
        Reader reader(kRowWindowBillion);
        reader.source.error = 0.001;
        reader.window.setSize(kRowWindowBillion, TotalKind::Exact);
        reader.look(kRowWindowBillion - kRowWindowScreen);
        QVERIFY(reader.window.isPlaceExact());
        QCOMPARE(keyAt(reader.window, reader.window.endSerial() - 1), (kRowWindowBillion - 1) * 3);
        reader.look(0);
        QVERIFY(reader.window.isPlaceExact());
        QCOMPARE(reader.window.positionOf(reader.window.beginSerial()), 0);
    }

    void aWrongTotalIsPutRightAtTheEnd_data()
    {
        QTest::addColumn<qint64>("claimed");
        QTest::newRow("too many") << qint64(15'000);
        QTest::newRow("too few") << qint64(7'000);
        QTest::newRow("unknown") << qint64(0);
    }

    void aWrongTotalIsPutRightAtTheEnd()
    {
        QFETCH(const qint64, claimed);
        Reader reader(10'000);
        reader.window.setSize(claimed, claimed == 0 ? TotalKind::None : TotalKind::Estimate);
        for (qint64 at = 0; at < 10'200; at += kRowWindowScreen)
            reader.look(std::min(at, reader.window.size()));
        QCOMPARE(reader.window.size(), 10'000);
        QCOMPARE(reader.window.sizeKind(), TotalKind::Exact);
    }

    void anEmptyTableIsKnownToBeEmpty()
    {
        Reader reader(0);
        reader.look(0);
        QCOMPARE(reader.window.size(), 0);
        QCOMPARE(reader.window.sizeKind(), TotalKind::Exact);
        QCOMPARE(reader.source.reads, 1);
    }

    void memoryStaysBoundedByRowsAndBytes()
    {
        Reader reader(kRowWindowBillion, {.rows = 1024, .bytes = 200'000, .block = 64});
        reader.source.rowOf = [](qint64 key) {
            return QList<Value>{
                Value::text(QString::number(key)), Value::text(QString(1000, u'x'))};
        };
        reader.window.setSize(kRowWindowBillion, TotalKind::Exact);
        for (qint64 at = 0; at < 4000; at += 30)
            reader.look(at);
        for (qint64 at = 4000; at > 0; at -= 30)
            reader.look(at);
        QVERIFY(reader.window.byteSize() < 400'000);
    }

    void theSameRowsAreReadAgain()
    {
        Reader reader(kRowWindowBillion);
        reader.window.setSize(kRowWindowBillion, TotalKind::Exact);
        reader.look(500'000'000);
        const auto again = reader.window.again();
        QVERIFY(again);
        reader.view += reader.window.take(*again, reader.source.read(*again));
        reader.settle();
        QCOMPARE(keyAt(reader.window, reader.window.serialAt(reader.view)), 1'500'000'000);
        QVERIFY(!reader.window.isPlaceExact()); // rows before it may have come and gone
    }

    void rowsThatOnlyStreamByAreAllKept()
    {
        RowWindow window;
        window.begin(headerOf(tableOf(u"rows: id* int, name text"_s)));
        for (int first = 0; first < 10'000; first += 1000)
            window.append(chunkOf(numberedRows(first, 1000)));
        QCOMPARE(window.size(), 10'000);
        QCOMPARE(keyAt(window, 7654), 7654);
        QVERIFY(!window.needed());
        QVERIFY(!window.surplus());
    }

    void randomWalksSeeEveryRowOnceInOrder_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    /// Rows come and go while the view wanders.
    void randomWalksSeeEveryRowOnceInOrder()
    {
        QFETCH(const quint32, seed);
        std::mt19937 random(seed);
        const auto pick = [&random](qint64 count) {
            return qint64(random() % quint32(std::max<qint64>(1, count)));
        };
        const qint64 first = pick(30'000);
        Reader reader(first, {.rows = 600, .bytes = 1 << 20, .block = 64});
        qint64 rows = first;
        reader.source.count = [&rows] { return rows; };
        reader.source.error = double(pick(3)) * 0.01;
        reader.window.setSize(pick(2) == 0 ? rows : pick(40'000),
            pick(2) == 0 ? TotalKind::Estimate : TotalKind::AtLeast);
        for (int step = 0; step < 150; ++step) {
            switch (pick(6)) {
            case 0:
                reader.look(pick(reader.window.size() + 1));
                break;
            case 1: { // rows at the end come or go
                rows = std::max<qint64>(0, rows + pick(200) - 100);
                const auto again = reader.window.again();
                if (again)
                    reader.view += reader.window.take(*again, reader.source.read(*again));
                else
                    reader.window.open(reader.source.header, reader.limits), reader.view = 0;
                reader.settle();
                break;
            }
            default:
                reader.look(std::clamp<qint64>(reader.view + pick(160) - 80, 0,
                    std::max<qint64>(0, reader.window.size() - kRowWindowScreen)));
            }
            if (QTest::currentTestFailed())
                return;
        }
    }
};

TW_TEST(RowWindowTest)
#include "row_window_test.moc"
