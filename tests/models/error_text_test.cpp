// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/error_text.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOutcomeOfASaveCountsInWords_data();
    void theOutcomeOfASaveCountsInWords();
    void aStoppedStatementIsNotASilentServer();
};

void ErrorTextTest::theOutcomeOfASaveCountsInWords_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("changes");
    QTest::addColumn<QString>("text");
    QTest::newRow("saved, one") << Outcome::Saved << 1 << u"Saved 1 change."_s;
    QTest::newRow("saved, more") << Outcome::Saved << 2 << u"Saved 2 changes."_s;
    QTest::newRow("not saved, one")
        << Outcome::NotSaved << 1 << u"Not saved. 1 change is still here. Gone."_s;
    QTest::newRow("not saved, more")
        << Outcome::NotSaved << 12 << u"Not saved. 12 changes are still here. Gone."_s;
    QTest::newRow("unknown, one") << Outcome::Unknown << 1
                                  << u"Unknown whether 1 change was saved. Gone."_s;
    QTest::newRow("unknown, more")
        << Outcome::Unknown << 3 << u"Unknown whether 3 changes were saved. Gone."_s;
}

void ErrorTextTest::theOutcomeOfASaveCountsInWords()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const int, changes);
    QFETCH(const QString, text);
    ApplyReport report;
    report.outcome = outcome;
    if (outcome != Outcome::Saved)
        report.error = Error{.kind = ErrorKind::Query, .message = u"Gone."_s};
    QCOMPARE(explain(report, changes).what, text);
}

void ErrorTextTest::aStoppedStatementIsNotASilentServer()
{
    Error error{.kind = ErrorKind::Timeout, .message = u"canceling statement"_s};
    QVERIFY(explain(error).what.contains(u"did not answer"_s));
    error.sqlState = u"57014"_s;
    QVERIFY(explain(error).what.contains(u"stopped the statement"_s));
}

TW_TEST(ErrorTextTest)
#include "error_text_test.moc"
