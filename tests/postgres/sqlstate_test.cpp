// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/link/sqlstate.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class SqlStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentedCodeHasItsKindAndConsequences_data();
    void everyDocumentedCodeHasItsKindAndConsequences();
    void unlistedCodesHaveTheKindOfTheirClass_data();
    void unlistedCodesHaveTheKindOfTheirClass();
    void aCancelledStatementIsCancelledOnlyWhenWeAskedForIt();
};

void SqlStateTest::everyDocumentedCodeHasItsKindAndConsequences_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("flags"); // R, r: retry; L: connection lost
    QFile file(QStringLiteral(TW_TEST_DATA "sqlstate_map.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (line.startsWith(u'#') || fields.size() < 4)
            continue;
        QTest::newRow(qPrintable(fields[0])) << fields[0] << fields[3] << fields.value(4);
        ++count;
    }
    QCOMPARE(count, 261);
}

void SqlStateTest::everyDocumentedCodeHasItsKindAndConsequences()
{
    QFETCH(const QString, state);
    QFETCH(const QString, kind);
    QFETCH(const QString, flags);
    const std::optional<ErrorKind> found = kindOfSqlState(state.toStdString());
    Error error;
    error.kind = found.value_or(ErrorKind::Query);
    error.sqlState = state;
    QCOMPARE(error.isRetryable(), flags.contains(u'R'));
    QCOMPARE(
        error.isRetryable(RetryOn::ConflictsAndLocks), flags.contains(u'R', Qt::CaseInsensitive));
    QCOMPARE(error.invalidatesConnection(), flags.contains(u'L'));
    if (kind == u"None"_s || kind == u"Warning"_s)
        QVERIFY(!found);
    else if (kind == u"CancelledOrTimeout"_s)
        QCOMPARE(errorKindName(found.value()), u"Timeout"_s);
    else
        QCOMPARE(errorKindName(found.value()), kind);
}

void SqlStateTest::unlistedCodesHaveTheKindOfTheirClass_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("kind");
    QTest::newRow("connection") << u"08ZZZ"_s << u"Connection"_s;
    QTest::newRow("data") << u"22ZZZ"_s << u"Data"_s;
    QTest::newRow("integrity") << u"23ZZZ"_s << u"Integrity"_s;
    QTest::newRow("transaction") << u"25P04"_s << u"Transaction"_s;
    QTest::newRow("authentication") << u"28ZZZ"_s << u"Authentication"_s;
    QTest::newRow("query") << u"42ZZZ"_s << u"Query"_s;
    QTest::newRow("resource") << u"53ZZZ"_s << u"Resource"_s;
    QTest::newRow("internal") << u"XX999"_s << u"Internal"_s;
    QTest::newRow("raised by a program") << u"ABC01"_s << u"Query"_s;
    QTest::newRow("nothing") << QString() << u"Query"_s;
}

void SqlStateTest::unlistedCodesHaveTheKindOfTheirClass()
{
    QFETCH(const QString, state);
    QFETCH(const QString, kind);
    QCOMPARE(errorKindName(kindOfSqlState(state.toStdString()).value()), kind);
}

void SqlStateTest::aCancelledStatementIsCancelledOnlyWhenWeAskedForIt()
{
    QCOMPARE(kindOfSqlState("57014", CancelSource::Ourselves), ErrorKind::Cancelled);
    QCOMPARE(kindOfSqlState("57014", CancelSource::Server), ErrorKind::Timeout);
    QCOMPARE(kindOfSqlState("57P01", CancelSource::Ourselves), ErrorKind::ConnectionLost);
}

TW_TEST(SqlStateTest)
#include "sqlstate_test.moc"
