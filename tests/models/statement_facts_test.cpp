// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/console/statement_result.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Small facts about statements.
class StatementFactsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersAreCountedAsServersDo()
    {
        QCOMPARE(indexOfCharacter(u"a😀b"_s, 1), 0);
        QCOMPARE(indexOfCharacter(u"a😀b"_s, 3), 3);
        QCOMPARE(indexOfCharacter(u"ab"_s, 9), 2);
    }

    void titlesAreOneShortLine()
    {
        QCOMPARE(statementTitle(u"SELECT\n  1"_s), u"SELECT 1"_s);
        QCOMPARE(statementTitle(u"-- a\n/* b */ SELECT 2"_s), u"SELECT 2"_s);
        QVERIFY(statementTitle(QString(5'000, u'x')).endsWith(u'…'));
        QVERIFY(statementTitle(QString(5'000, u'x')).size() < 200);
    }
};

TW_TEST(StatementFactsTest)
#include "statement_facts_test.moc"
