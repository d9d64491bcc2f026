// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/page/stale_check.h"
#include "test_program.h"

#include <QTest>

using namespace tw;

namespace {

Error failureOf(ErrorKind kind, int nativeCode = 0)
{
    Error error;
    error.kind = kind;
    error.message = QStringLiteral("refused");
    error.nativeCode = nativeCode;
    return error;
}

}

/// Failures of reads that wait for a new description of their table.
class StaleCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatAnOldDescriptionMayExplain_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("nativeCode");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("no such column") << ErrorKind::UndefinedObject << 0 << true;
        QTest::newRow("type changed") << ErrorKind::DataType << 0 << true;
        QTest::newRow("SQLite's error") << ErrorKind::Query << 1 << true;
        QTest::newRow("syntax") << ErrorKind::Query << 0 << false;
        QTest::newRow("value") << ErrorKind::Data << 0 << false;
        QTest::newRow("connection") << ErrorKind::ConnectionLost << 0 << false;
        QTest::newRow("stopped") << ErrorKind::Cancelled << 0 << false;
    }

    void holdsWhatAnOldDescriptionMayExplain()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, nativeCode);
        StaleCheck check;
        QTEST(check.hold(failureOf(kind, nativeCode), false), "isHeld");
        QTEST(check.release().has_value(), "isHeld");
        QVERIFY(!check.release());
    }

    void aReadIsCheckedOnce()
    {
        const Error error = failureOf(ErrorKind::UndefinedObject);
        StaleCheck check;
        QVERIFY(check.hold(error, false));
        (void)check.release();
        QVERIFY(!check.hold(error, false));
        check.reset();
        QVERIFY(check.hold(error, false));
    }

    void aReadAfterANewDescriptionIsNotChecked()
    {
        StaleCheck check;
        check.reset();
        check.markChecked();
        QVERIFY(!check.hold(failureOf(ErrorKind::UndefinedObject), false));
        QVERIFY(!check.release());
    }

    void anyRefusalWaitsForTheDescriptionUnderWay()
    {
        StaleCheck check;
        check.markChecked();
        QVERIFY(check.hold(failureOf(ErrorKind::Data), true));
        QCOMPARE(check.release()->kind, ErrorKind::Data);
        QVERIFY(!check.hold(failureOf(ErrorKind::ConnectionLost), true));
    }

    void aNewReadForgetsWhatWasHeld()
    {
        StaleCheck check;
        QVERIFY(check.hold(failureOf(ErrorKind::Permission), false));
        check.reset();
        QVERIFY(!check.release());
    }

    void savesFailForMoreReasons()
    {
        QVERIFY(mayMeanStaleTable(failureOf(ErrorKind::Data)));
        QVERIFY(mayMeanStaleTable(failureOf(ErrorKind::UndefinedObject)));
        QVERIFY(!mayMeanStaleTable(failureOf(ErrorKind::ConnectionLost)));
        QVERIFY(!mayMeanStaleTable(failureOf(ErrorKind::ForeignKey)));
    }
};

TW_TEST(StaleCheckTest)
#include "stale_check_test.moc"
