// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// The past of one row on the command line.
class CliHistoryTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void versionsComeNewestFirst_data() { addEngines(); }
    void versionsComeNewestFirst();
    void aRowThatNobodyKnowsIsNotFound_data() { addEngines(); }
    void aRowThatNobodyKnowsIsNotFound();
    void badKeysAreRefused_data() { addEngines(); }
    void badKeysAreRefused();
};

void CliHistoryTest::initTestCase()
{
    makeTables(u"CREATE TABLE people (id integer NOT NULL PRIMARY KEY, name text, note text);"
               "CREATE TABLE loose (name text);"
               "INSERT INTO people VALUES (1, 'Ada', 'a'), (2, 'Bob', 'b');"_s);
}

void CliHistoryTest::versionsComeNewestFirst()
{
    tw::Json past;
    CommandLine program(url());
    const auto update = [&](const QString& what) {
        QCOMPARE(
            program.run({u"update-where"_s, u"people"_s, u"--where"_s, u"id=1"_s, u"--set"_s, what})
                .code,
            0);
    };
    update(u"note=one"_s);
    update(u"note=two\x1b[31m"_s);
    QCOMPARE(program.run({u"delete"_s, u"people"_s, u"--key"_s, u"id=1"_s}).code, 0);
    const Ended json = program.run({u"history"_s, u"people"_s, u"1"_s, u"--json"_s});
    QCOMPARE(json.err, QByteArray());
    past = json.json();
    QVERIFY(at(past, u"present"_s).isNull());
    const tw::Json& versions = at(past, u"versions"_s);
    QCOMPARE(versions.items().size(), size_t(3));
    QCOMPARE(at(at(versions, 0), u"operation"_s).toString(), u"delete"_s);
    QVERIFY(at(at(versions, 0), u"after"_s).isNull());
    QCOMPARE(at(at(at(versions, 2), u"before"_s), u"note"_s).toString(), u"a"_s);
    QCOMPARE(at(at(at(versions, 2), u"after"_s), u"note"_s).toString(), u"one"_s);
    QCOMPARE(at(at(versions, 2), u"source"_s).toString(), u"receipt"_s);

    const Ended text = program.run({u"history"_s, u"people"_s, u"1"_s});
    QVERIFY(text.out.contains("note: a → one"));
    QVERIFY(!text.out.contains('\x1b'));
    const Ended masked
        = program.run({u"history"_s, u"people"_s, u"1"_s, u"--json"_s, u"--mask"_s, u"note"_s});
    QCOMPARE(masked.err, QByteArray());
    QVERIFY(!masked.out.contains("one"));
}

void CliHistoryTest::aRowThatNobodyKnowsIsNotFound()
{
    const Ended ended = run({u"history"_s, u"people"_s, u"77"_s});
    QCOMPARE(ended.code, 3);
    QVERIFY(ended.err.contains("77"));
    const Ended untouched = run({u"history"_s, u"people"_s, u"2"_s, u"--json"_s});
    QCOMPARE(untouched.code, 0);
    QCOMPARE(at(at(untouched.json(), u"present"_s), u"name"_s).toString(), u"Bob"_s);
}

void CliHistoryTest::badKeysAreRefused()
{
    QCOMPARE(run({u"history"_s, u"people"_s, u"1,2"_s}).code, 2);
    QCOMPARE(run({u"history"_s, u"loose"_s, u"1"_s}).code, 2);
}

TW_TEST(CliHistoryTest)
#include "cli_history_test.moc"
