// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliProfilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noProfilesIsAnEmptyList();
    void aProfileIsAddedListedShownUsedAndRemoved();
    void theDefaultIsMeantWhereNoneIsNamed();
    void theDefaultIsNeverChangedUnlessItIsNamed();
    void aPasswordIsNeverStored_data();
    void aPasswordIsNeverStored();
    void relativePathsBecomeAbsolute();
    void refusesATakenName();
    void tellsOfUnknownNames_data();
    void tellsOfUnknownNames();
    void aBrokenFileIsNamedAndKept();
};

namespace {

const QString kFile = u"config/tuplewright/profiles.json"_s;

}

void CliProfilesTest::noProfilesIsAnEmptyList()
{
    const Ended ended = CommandLine().run({u"profiles"_s, u"list"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, QByteArray());
}

void CliProfilesTest::aProfileIsAddedListedShownUsedAndRemoved()
{
    const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES (1)"_s);
    const QString url = file.config().toUrl();
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"my shop"_s, url}).code, 0);
    QCOMPARE(program.run({u"profiles"_s, u"list"_s}).out, "my shop\t" + url.toUtf8() + '\n');
    QVERIFY(program.run({u"profiles"_s, u"show"_s, u"my shop"_s}).out.contains(url.toUtf8()));
    QCOMPARE(
        program.run({u"rows"_s, u"t"_s, u"--format"_s, u"csv"_s, u"--profile"_s, u"my shop"_s}).out,
        QByteArray("a\n1\n"));
    QCOMPARE(program.run({u"profiles"_s, u"remove"_s, u"my shop"_s}).code, 0);
    QCOMPARE(program.run({u"profiles"_s, u"list"_s}).out, QByteArray());
}

void CliProfilesTest::theDefaultIsMeantWhereNoneIsNamed()
{
    const SqliteFile one(u"CREATE TABLE t(a); INSERT INTO t VALUES (1)"_s);
    const SqliteFile two(u"CREATE TABLE t(a); INSERT INTO t VALUES (2)"_s);
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"one"_s, one.config().toUrl()}).code, 0);
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"two"_s, two.config().toUrl()}).code, 0);
    const QStringList rows{u"rows"_s, u"t"_s, u"--format"_s, u"csv"_s};
    QCOMPARE(program.run(rows).code, 2);
    QCOMPARE(program.run({u"profiles"_s, u"default"_s, u"one"_s}).code, 0);
    QCOMPARE(program.run({u"profiles"_s, u"default"_s, u"two"_s}).code, 0);
    QCOMPARE(program.run({u"profiles"_s, u"list"_s}).out.count("\tdefault\n"), 1);
    QCOMPARE(program.run(rows).out, QByteArray("a\n2\n"));
    QCOMPARE(program.run(rows + QStringList{u"--profile"_s, u"one"_s}).out, QByteArray("a\n1\n"));
    QCOMPARE(program.run({u"profiles"_s, u"default"_s, u"two"_s, u"--off"_s}).code, 0);
    QCOMPARE(program.run(rows).code, 2);
}

void CliProfilesTest::theDefaultIsNeverChangedUnlessItIsNamed()
{
    const SqliteFile file(
        u"CREATE TABLE t(id integer PRIMARY KEY, a); INSERT INTO t VALUES (1, 2)"_s);
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"one"_s, file.config().toUrl()}).code, 0);
    QCOMPARE(program.run({u"profiles"_s, u"default"_s, u"one"_s}).code, 0);
    const QList<QStringList> changes{{u"delete-where"_s, u"t"_s, u"--all"_s},
        {u"query"_s, u"--sql"_s, u"UPDATE t SET a = 3"_s},
        {u"delete"_s, u"t"_s, u"--key"_s, u"id=1"_s}};
    for (const QStringList& change : changes) {
        const Ended ended = program.run(change);
        QVERIFY2(ended.code != 0, qPrintable(change.first()));
        QVERIFY2(ended.err.contains("--profile"), ended.err.constData());
    }
    QCOMPARE(file.column(u"SELECT a FROM t"_s), QStringList{u"2"_s});
    const QStringList named{u"--profile"_s, u"one"_s};
    QCOMPARE(program.run(changes.at(1) + named).code, 0);
    QCOMPARE(file.column(u"SELECT a FROM t"_s), QStringList{u"3"_s});
}

void CliProfilesTest::aPasswordIsNeverStored_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("URL") << u"postgresql://u:s3cret@h/d"_s;
    QTest::newRow("query") << u"postgresql://u@h/d?password=s3cret"_s;
    QTest::newRow("words") << u"host=h user=u dbname=d password=s3cret"_s;
}

void CliProfilesTest::aPasswordIsNeverStored()
{
    QFETCH(const QString, url);
    const CommandLine program;
    const Ended added = program.run({u"profiles"_s, u"add"_s, u"shop"_s, url});
    QCOMPARE(added.code, 0);
    QVERIFY(added.err.contains("not saved"));
    QVERIFY(program.contentOf(kFile).contains("\"shop\""));
    QVERIFY(!program.contentOf(kFile).contains("s3cret"));
    const Ended shown = program.run({u"profiles"_s, u"show"_s, u"shop"_s});
    QVERIFY(shown.out.contains("postgresql://u@h/d"));
    for (const QByteArray& text : {added.out, added.err, shown.out, shown.err})
        QVERIFY(!text.contains("s3cret"));
}

void CliProfilesTest::relativePathsBecomeAbsolute()
{
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"a"_s, u"sqlite:///rel.db?mode=ro"_s}).code, 0);
    const QByteArray shown = program.run({u"profiles"_s, u"list"_s}).out;
    QVERIFY2(shown.contains(program.path(u"rel.db?mode=ro"_s).toUtf8()), shown.constData());
}

void CliProfilesTest::refusesATakenName()
{
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"a"_s, u"postgresql://h/d"_s}).code, 0);
    const Ended again = program.run({u"profiles"_s, u"add"_s, u"a"_s, u"postgresql://h/e"_s});
    QCOMPARE(again.code, 2);
    QVERIFY(program.run({u"profiles"_s, u"list"_s}).out.contains("postgresql://h/d\n"));
}

void CliProfilesTest::tellsOfUnknownNames_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("show") << u"show"_s;
    QTest::newRow("remove") << u"remove"_s;
}

void CliProfilesTest::tellsOfUnknownNames()
{
    QFETCH(const QString, action);
    const Ended ended = CommandLine().run({u"profiles"_s, action, u"none"_s, u"--json-errors"_s});
    QCOMPARE(ended.code, 2);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"Configuration"_s);
}

void CliProfilesTest::aBrokenFileIsNamedAndKept()
{
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"a"_s, u"postgresql://h/d"_s}).code, 0);
    program.write(kFile, "{broken");
    const Ended ended = program.run({u"profiles"_s, u"add"_s, u"b"_s, u"postgresql://h/d"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.err.contains("profiles.json"));
    QCOMPARE(program.contentOf(kFile), QByteArray("{broken"));
}

TW_TEST(CliProfilesTest)
#include "cli_profiles_test.moc"
