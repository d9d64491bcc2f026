// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Commands that leave out rows that are marked as deleted say so.
class CliLiveRowsTest final : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeTables(u"CREATE TABLE goods (id integer PRIMARY KEY, name text,"
                   " is_deleted boolean NOT NULL DEFAULT false);"
                   "CREATE TABLE users (id integer PRIMARY KEY, is_active boolean NOT NULL);"_s);
    }

    void init()
    {
        execute(u"DELETE FROM goods;"
                "INSERT INTO goods VALUES (1, 'pen', false), (2, 'ink', true), (3, 'cap', true);"
                "DELETE FROM users; INSERT INTO users VALUES (1, true), (2, false), (3, false);"_s);
    }

    void whatIsLeftOutIsTold_data() { addEngines(); }

    void whatIsLeftOutIsTold()
    {
        const QByteArray numbers = "Note: 1 live of 3 rows; those that is_deleted marks as deleted";
        told({u"export"_s, u"--table"_s, u"goods"_s, u"--format"_s, u"csv"_s, u"--output"_s,
                 u"goods.csv"_s},
            numbers);
        told({u"rows"_s, u"goods"_s, u"--count"_s, u"exact"_s}, numbers);
        told({u"rows"_s, u"goods"_s}, "Note: Rows that is_deleted marks as deleted are left out");
        told({u"aggregate"_s, u"goods"_s, u"--count"_s}, numbers);
        told({u"update-where"_s, u"goods"_s, u"--set"_s, u"name=x"_s, u"--all"_s}, numbers);
        told({u"delete-where"_s, u"goods"_s, u"--all"_s}, numbers);
    }

    void aConditionThatContradictsTheMarkIsExplained_data() { addEngines(); }

    void aConditionThatContradictsTheMarkIsExplained()
    {
        told({u"delete-where"_s, u"users"_s, u"--where"_s, u"is_active=false"_s},
            "Note: 0 live of 2 rows; those that is_active marks as deleted are left out");
    }

private:
    void told(const QStringList& words, const QByteArray& note) const
    {
        const Ended ended = run(words);
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.err.contains(note), ended.err.constData());
        const Ended asked = run(words + QStringList{u"--deleted"_s, u"live"_s});
        QCOMPARE(asked.code, 0);
        QCOMPARE(asked.err, QByteArray());
    }
};

TW_TEST(CliLiveRowsTest)
#include "cli_live_rows_test.moc"
