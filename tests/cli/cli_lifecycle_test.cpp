// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

const QString kCliLifecycleTables
    = u"CREATE TABLE people (id integer NOT NULL PRIMARY KEY, activebool boolean, active integer);"
      "CREATE TABLE plain (id integer NOT NULL PRIMARY KEY, is_active boolean);"
      "INSERT INTO people VALUES (1, TRUE, 1), (2, FALSE, 0), (3, TRUE, 0);"
      "INSERT INTO plain VALUES (1, FALSE), (2, TRUE);"_s;

}

/// How tables mark deleted rows, told and chosen on the command line.
class CliLifecycleTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeTables(kCliLifecycleTables); }

    void weakSignsAreToldAndNotUsed_data() { addEngines(); }
    void weakSignsAreToldAndNotUsed();
    void aProfileKeepsTheChoice_data() { addEngines(); }
    void aProfileKeepsTheChoice();
    void badChoicesAreRefused_data() { addEngines(); }
    void badChoicesAreRefused();
};

void CliLifecycleTest::weakSignsAreToldAndNotUsed()
{
    const CommandLine cli(url());
    const Ended told = cli.run({u"lifecycle"_s, u"people"_s});
    QCOMPARE(told.code, 0);
    QCOMPARE(told.out,
        QByteArray("no column marks deleted rows\n"
                   "possible: activebool (false: deleted), by --set activebool\n"
                   "possible: active (0: deleted, 1: restored), by --set active=0:1\n"));
    const Ended json = cli.run({u"lifecycle"_s, u"plain"_s, u"--json"_s});
    QVERIFY(json.out.contains(R"("lifecycle":"is_active","chosen":false,"candidates":[])"));
    QVERIFY(cli.run({u"describe"_s, u"plain"_s}).out.contains("is_active"));
}

void CliLifecycleTest::aProfileKeepsTheChoice()
{
    const QString name = u"p"_s + QString::fromLatin1(QTest::currentDataTag());
    const CommandLine none;
    QCOMPARE(none.run({u"profiles"_s, u"add"_s, name, url()}).code, 0);
    const auto run = [&](const QString& words) {
        return none.run(words.split(u' ') + QStringList{u"--profile"_s, name});
    };
    const auto rows = [&](const QString& words) {
        return run(words + u" --format csv --columns id"_s).out.simplified();
    };
    QCOMPARE(run(u"lifecycle people --set active=0:1"_s).code, 0);
    QVERIFY(
        run(u"lifecycle people"_s).out.startsWith("active (0: deleted, 1: restored), chosen\n"));
    QCOMPARE(rows(u"rows people"_s), QByteArray("id 1"));
    QCOMPARE(rows(u"rows people --deleted deleted"_s), QByteArray("id 2 3"));
    QCOMPARE(run(u"lifecycle people --set activebool"_s).code, 0);
    QCOMPARE(rows(u"rows people"_s), QByteArray("id 1 3"));
    QCOMPARE(run(u"restore people --key id=2"_s).code, 0);
    QCOMPARE(rows(u"rows people"_s), QByteArray("id 1 2 3"));
    QCOMPARE(run(u"soft-delete people --key id=2"_s).code, 0);
    QCOMPARE(rows(u"rows people"_s), QByteArray("id 1 3"));
    QCOMPARE(run(u"lifecycle plain --none"_s).code, 0);
    QCOMPARE(rows(u"rows plain"_s), QByteArray("id 1 2"));
    QCOMPARE(run(u"lifecycle plain --automatic"_s).code, 0);
    QCOMPARE(rows(u"rows plain"_s), QByteArray("id 2"));
    QCOMPARE(none.run({u"profiles"_s, u"remove"_s, name}).code, 0);
}

void CliLifecycleTest::badChoicesAreRefused()
{
    const CommandLine cli(url());
    QCOMPARE(cli.run({u"lifecycle"_s, u"people"_s, u"--none"_s}).code, 2);
    QCOMPARE(cli.run({u"lifecycle"_s, u"people"_s, u"--none"_s, u"--automatic"_s}).code, 2);
}

TW_TEST(CliLifecycleTest)
#include "cli_lifecycle_test.moc"
