// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// The commands about one row, and describe.
class CliRowTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aRowIsPrinted_data() { addEngines(); }
    void aRowIsPrinted();
    void aRowGoesThroughItsLife_data() { addEngines(); }
    void aRowGoesThroughItsLife();
    void theColumnOfTheMarkMayBeNamed_data() { addEngines(); }
    void theColumnOfTheMarkMayBeNamed();
    void theActorIsWritten_data() { addEngines(); }
    void theActorIsWritten();
    void refusesBadWords_data();
    void refusesBadWords();
    void aTableIsDescribed_data() { addEngines(); }
    void aTableIsDescribed();
    void aTableIsMappedForPrograms_data() { addEngines(); }
    void aTableIsMappedForPrograms();
    void aDescriptionIsForReadingToo();
    void aViewSaysWhyItIsReadOnly_data() { addEngines(); }
    void aViewSaysWhyItIsReadOnly();
};

namespace {

const QString kCliRowTables
    = u"CREATE TABLE people (id integer NOT NULL PRIMARY KEY, name text UNIQUE, secret text,"
      " is_deleted boolean NOT NULL DEFAULT false, updated_by text);"
      "CREATE TABLE groups (id integer NOT NULL PRIMARY KEY, status text);"
      "CREATE TABLE members (person integer NOT NULL REFERENCES people(id) ON DELETE CASCADE,"
      " \"group\" integer NOT NULL REFERENCES groups(id), PRIMARY KEY (person, \"group\"));"
      "CREATE INDEX secrets ON people (secret);"
      "CREATE VIEW names AS SELECT name FROM people;"_s;

}

void CliRowTest::initTestCase()
{
    makeTables(kCliRowTables);
}

void CliRowTest::init()
{
    const QString rows = u"DELETE FROM members; DELETE FROM people; DELETE FROM groups;"
                         "INSERT INTO people (id, name, secret, is_deleted) VALUES (1, 'Ada', "
                         "'hunter2', false), (2, 'a=\"b', NULL, true);"
                         "INSERT INTO groups VALUES (1, 'open'), (2, NULL);"_s;
    execute(rows);
}

void CliRowTest::aRowIsPrinted()
{
    const Ended ended = run({u"get"_s, u"people"_s, u"--key"_s, u"id=1"_s});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.out,
        QByteArray(R"({"id":1,"name":"Ada","secret":"hunter2","is_deleted":false,)"
                   "\"updated_by\":null}\n"));
    const QStringList other{u"get"_s, u"people"_s, u"--key"_s, u"name=a=\"b"_s};
    QCOMPARE(run(other).code, 3);
    QVERIFY(run(other + QStringList{u"--deleted"_s, u"all"_s}).out.startsWith("{\"id\":2,"));
    const Ended masked
        = run({u"get"_s, u"people"_s, u"--key"_s, u"id=1"_s, u"--mask"_s, u"secret"_s});
    QCOMPARE(at(toJson(masked.out), u"secret"_s).toString(), u"***"_s);
}

void CliRowTest::aRowGoesThroughItsLife()
{
    const auto of = [this](const QString& command) {
        return run({command, u"people"_s, u"--key"_s, u"id=1"_s, u"--json-errors"_s});
    };
    const Ended live = of(u"purge"_s);
    QCOMPARE(live.code, 1);
    QCOMPARE(at(live.error(), u"kind"_s).toString(), u"InvalidState"_s);
    QVERIFY(at(toJson(of(u"soft-delete"_s).out), u"is_deleted"_s).toBool());
    QCOMPARE(of(u"soft-delete"_s).code, 0);
    QCOMPARE(of(u"get"_s).code, 3);
    QVERIFY(!at(toJson(of(u"restore"_s).out), u"is_deleted"_s).toBool());
    QCOMPARE(of(u"soft-delete"_s).code, 0);
    QCOMPARE(at(toJson(of(u"purge"_s).out), u"name"_s).toString(), u"Ada"_s);
    QCOMPARE(of(u"restore"_s).code, 3);
    QCOMPARE(query(u"SELECT id FROM people"_s), u"2"_s);
    QCOMPARE(run({u"delete"_s, u"people"_s, u"--key"_s, u"id=2"_s}).code, 0);
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"0"_s);
}

void CliRowTest::theColumnOfTheMarkMayBeNamed()
{
    const QStringList key{u"groups"_s, u"--key"_s, u"id=1"_s};
    QCOMPARE(run(QStringList{u"soft-delete"_s} + key).code, 2);
    const QStringList mark{u"--lifecycle"_s, u"status=closed:open"_s};
    QCOMPARE(run(QStringList{u"soft-delete"_s} + key + mark).err, QByteArray());
    QCOMPARE(query(u"SELECT status FROM groups WHERE id = 1"_s), u"closed"_s);
    QCOMPARE(run(QStringList{u"restore"_s} + key + mark).code, 0);
    QCOMPARE(query(u"SELECT status FROM groups WHERE id = 1"_s), u"open"_s);
}

void CliRowTest::theActorIsWritten()
{
    const CommandLine program(url() + (url().contains(u'?') ? u'&' : u'?') + u"actor=eve"_s);
    const Ended ended = program.run({u"soft-delete"_s, u"people"_s, u"--key"_s, u"id=1"_s});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(at(toJson(ended.out), u"updated_by"_s).toString(), u"eve"_s);
    program.write(u"changes.json"_s,
        R"([{"table":"people","op":"update","key":{"id":2},"values":{"name":"Bob"}}])");
    QCOMPARE(program.run({u"apply"_s, u"changes.json"_s}).code, 0);
    QCOMPARE(query(u"SELECT updated_by FROM people WHERE id = 2"_s), u"eve"_s);
}

void CliRowTest::refusesBadWords_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row
        = [](const char* name, const QString& words) { QTest::newRow(name) << words.split(u' '); };
    row("no key", u"get people"_s);
    row("no column", u"get people --key 1"_s);
    row("unknown column", u"get people --key no=1"_s);
    row("column that is no key", u"get people --key secret=x"_s);
    row("value of another type", u"get people --key id=one"_s);
    row("unknown masked column", u"get people --key id=1 --mask no"_s);
    row("masked key", u"get people --key id=1 --mask id"_s);
    row("status without values", u"restore groups --key id=1 --lifecycle status"_s);
    row("status without its live value", u"restore groups --key id=1 --lifecycle status=x"_s);
    row("unknown lifecycle", u"restore groups --key id=1 --lifecycle no=a:b"_s);
}

void CliRowTest::refusesBadWords()
{
    QFETCH(const QStringList, words);
    const Ended ended = run(words);
    QVERIFY2(ended.code == 2, ended.err.constData());
    QCOMPARE(ended.out, QByteArray());
}

void CliRowTest::aTableIsMappedForPrograms()
{
    const Ended ended = run({u"describe"_s, u"people"_s, u"--entity"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QVERIFY2(ended.out.startsWith("struct People\n{\n")
            && ended.out.contains("inline tw::Entity<People> entityOfPeople()")
            && ended.out.contains("&People::name"),
        ended.out.constData());
    QCOMPARE(run({u"describe"_s, u"people"_s, u"--entity"_s, u"--json"_s}).code, 2);
}

void CliRowTest::aTableIsDescribed()
{
    const Ended ended = run({u"describe"_s, u"people"_s, u"--json"_s});
    QCOMPARE(ended.err, QByteArray());
    const tw::Json people = ended.json();
    QCOMPARE(at(people, u"name"_s).toString(), u"people"_s);
    QCOMPARE(at(people, u"kind"_s).toString(), u"table"_s);
    QCOMPARE(at(people, u"row_address"_s).toString(), u"key id"_s);
    QVERIFY(at(people, u"read_only_reason"_s).isNull());
    QCOMPARE(at(people, u"columns"_s).items().size(), size_t(5));
    QCOMPARE(
        at(at(people, u"unique_keys"_s), 0).find(u"columns")->items()[0].toString(), u"name"_s);
    const tw::Json& incoming = at(at(people, u"incoming_keys"_s), 0);
    QVERIFY(at(incoming, u"source"_s).toString().endsWith(u"members"_s));
    QCOMPARE(at(incoming, u"on_delete"_s).toString(), u"CASCADE"_s);
    QCOMPARE(at(at(people, u"traits"_s), u"soft_delete"_s).toString(), u"is_deleted"_s);
    QCOMPARE(at(at(people, u"traits"_s), u"updated_by"_s).toString(), u"updated_by"_s);
    QVERIFY(ended.out.contains("\"secrets\""));
    bool isLinked = false;
    for (const tw::Json& relation : at(people, u"relations"_s).items())
        isLinked = isLinked || at(relation, u"to"_s).toString().endsWith(u"groups"_s);
    QVERIFY2(isLinked, ended.out.constData());
}

void CliRowTest::aDescriptionIsForReadingToo()
{
    const Ended ended = run({u"describe"_s, u"members"_s});
    QCOMPARE(ended.err, QByteArray());
    for (const char* words :
        {"rows told by   key person, group\n", "\nColumns\n", "\nForeign keys\n",
            "public.people (id)", "CASCADE", "\nRelations\n", "\nIndexes\n", "\nConstraints\n"})
        QVERIFY2(ended.out.contains(words), words);
    QVERIFY(!ended.out.contains("Triggers"));
    QCOMPARE(run({u"describe"_s, u"nothing"_s}).code, 1);
}

void CliRowTest::aViewSaysWhyItIsReadOnly()
{
    const tw::Json view = run({u"describe"_s, u"names"_s, u"--json"_s}).json();
    QCOMPARE(at(view, u"kind"_s).toString(), u"view"_s);
    QVERIFY(at(view, u"read_only_reason"_s).toString().contains(u"view"_s));
    QCOMPARE(at(view, u"row_address"_s).toString(), u"none"_s);
    QVERIFY(at(view, u"definition"_s).toString().contains(u"SELECT"_s));
    const Ended ended = run({u"delete"_s, u"names"_s, u"--key"_s, u"name=Ada"_s});
    QCOMPARE(ended.code, 1);
}

TW_TEST(CliRowTest)
#include "cli_row_test.moc"
