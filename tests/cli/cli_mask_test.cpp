// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

const QString kCliMaskTables
    = u"CREATE TABLE people (id integer NOT NULL PRIMARY KEY, name text, secret text);"
      "CREATE TABLE notes (id integer NOT NULL PRIMARY KEY,"
      " person_id integer REFERENCES people(id), body text);"
      "INSERT INTO people VALUES (1, 'Ada', 'hunter2'), (2, 'Eve', NULL);"
      "INSERT INTO notes VALUES (1, 1, 'plain');"_s;

}

/// Masked columns on the command line, by a setting and by an option.
class CliMaskTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeTables(kCliMaskTables); }

    void noCommandShowsWhatTheSettingMasks_data() { addEngines(); }
    void noCommandShowsWhatTheSettingMasks();
    void whatIsMaskedCanBeRevealed_data() { addEngines(); }
    void whatIsMaskedCanBeRevealed();
    void oneCommandMayMaskMore_data() { addEngines(); }
    void oneCommandMayMaskMore();
    void oneCallOfAggregateOrRelatedMayMaskMore_data() { addEngines(); }
    void oneCallOfAggregateOrRelatedMayMaskMore();
    void badMasksAreRefused_data() { addEngines(); }
    void badMasksAreRefused();

private:
    [[nodiscard]] Ended run(const QString& words, const QString& masked = {}) const;
};

Ended CliMaskTest::run(const QString& words, const QString& masked) const
{
    QString target = url();
    if (!masked.isEmpty())
        target += (target.contains(u'?') ? u'&' : u'?') + u"masked_columns="_s + masked;
    return CommandLine(target).run(words.split(u' '));
}

void CliMaskTest::noCommandShowsWhatTheSettingMasks()
{
    for (const QString& words : {u"rows people"_s, u"rows people --format json"_s,
             u"rows notes --columns id,person.secret"_s,
             u"export --table people --format csv --output -"_s,
             u"export --table people --format ndjson --output -"_s, u"get people --key id=1"_s,
             u"related notes 1 --json"_s, u"related people 1 --json"_s}) {
        const Ended ended = run(words, u"people.secret"_s);
        QCOMPARE(ended.err, QByteArray());
        QVERIFY2(ended.out.contains("***"), qPrintable(words));
        QVERIFY2(!ended.out.contains("hunter2"), qPrintable(words));
    }
    for (const QString& words : {u"aggregate people --group-by secret"_s,
             u"aggregate people --max secret"_s, u"rows people --sort secret"_s}) {
        const Ended ended = run(words, u"secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(words));
        QVERIFY(!ended.out.contains("hunter2") && !ended.err.contains("hunter2"));
    }
    QCOMPARE(run(u"aggregate people --count-of secret --format csv"_s, u"secret"_s).out,
        QByteArray("count_of_secret\n1\n"));
}

void CliMaskTest::whatIsMaskedCanBeRevealed()
{
    for (const QString& words : {u"rows people --reveal"_s, u"get people --key id=1 --reveal"_s,
             u"--reveal export --table people --format csv --output -"_s,
             u"aggregate people --max secret --reveal"_s, u"related notes 1 --json --reveal"_s}) {
        const Ended ended = run(words, u"secret"_s);
        QVERIFY2(ended.out.contains("hunter2"), qPrintable(words));
    }
}

void CliMaskTest::oneCommandMayMaskMore()
{
    const Ended rows = run(u"rows people --mask secret --format csv"_s);
    QCOMPARE(rows.out, QByteArray("id,name,secret\n1,Ada,***\n2,Eve,\n"));
    const Ended file
        = run(u"export --table people --mask name --format csv --output -"_s, u"secret"_s);
    QCOMPARE(file.out, QByteArray("id,name,secret\n1,***,***\n2,***,\n"));
}

void CliMaskTest::oneCallOfAggregateOrRelatedMayMaskMore()
{
    for (const QString& words : {u"aggregate people --group-by secret"_s,
             u"aggregate people --max secret"_s, u"aggregate people --min secret --reveal"_s}) {
        const Ended ended = run(words + u" --mask secret"_s);
        QVERIFY2(ended.code == 2, qPrintable(words));
        QVERIFY(!ended.out.contains("hunter2") && !ended.err.contains("hunter2"));
    }
    QCOMPARE(run(u"aggregate people --count-of secret --mask secret --format csv"_s).out,
        QByteArray("count_of_secret\n1\n"));
    // The row itself, and the rows that belong to it, whichever way the column is named.
    for (const QString& words : {u"related people 1 --json --mask secret"_s,
             u"related notes 1 --json --mask people.secret"_s,
             u"related notes 1 --mask secret,people.name"_s,
             u"related notes 1 --json --path person --mask people.secret --reveal"_s}) {
        const Ended ended = run(words, u"notes.body"_s);
        QCOMPARE(ended.err, QByteArray());
        QVERIFY2(!ended.out.contains("hunter2"), qPrintable(words));
        QVERIFY2(
            ended.out.contains("plain") == words.contains(u"--reveal"_s), ended.out.constData());
    }
    QCOMPARE(
        at(at(run(u"related people 1 --json --mask secret"_s).json(), u"values"_s), u"secret"_s)
            .toString(),
        u"***"_s);
}

void CliMaskTest::badMasksAreRefused()
{
    QCOMPARE(run(u"rows people --mask nothing"_s).code, 2);
    QCOMPARE(run(u"rows people --mask id"_s).code, 2);
    QCOMPARE(run(u"aggregate people --count --mask nothing"_s).code, 2);
    QCOMPARE(run(u"related people 1 --mask nothing"_s).code, 2);
    QCOMPARE(run(u"related people 1 --mask notes.secret"_s).code, 2);
    QCOMPARE(run(u"related people 1 --mask person_id"_s).code, 2);
    QCOMPARE(run(u"rows people"_s, u"id"_s).code, 2);
    QCOMPARE(run(u"rows notes"_s, u"person_id"_s).code, 2);
    QCOMPARE(run(u"export --sql SELECT --mask id --format csv --output -"_s).code, 2);
}

TW_TEST(CliMaskTest)
#include "cli_mask_test.moc"
