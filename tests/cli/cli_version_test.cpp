// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// upsert, archive, versions, restore-version, link, unlink, and changes inside of JSON.
class CliVersionTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aRowIsCreatedOrChanged_data() { addEngines(); }
    void aRowIsCreatedOrChanged();
    void theKeyAndWhatChangesMayBeSaid_data() { addEngines(); }
    void theKeyAndWhatChangesMayBeSaid();
    void versionsAreKeptAndRestored_data() { addEngines(); }
    void versionsAreKeptAndRestored();
    void rowsAreLinkedOnceAndUnlinked_data() { addEngines(); }
    void rowsAreLinkedOnceAndUnlinked();
    void jsonIsChangedInPlace_data() { addEngines(); }
    void jsonIsChangedInPlace();
    void badWordsAreRefusedBeforeAnySql_data();
    void badWordsAreRefusedBeforeAnySql();
};

namespace {

const QString kNote = u"00000000-0000-4000-8000-000000000001"_s;
const QString kCliVersionTables
    = u"CREATE TABLE people (id integer NOT NULL PRIMARY KEY, name text NOT NULL UNIQUE,"
      " age smallint, data %1);"
      "CREATE TABLE notes (uuid uuid NOT NULL PRIMARY KEY, body text NOT NULL,"
      " is_archived boolean NOT NULL DEFAULT false, origin_uuid uuid, updated_at timestamp);"
      "CREATE TABLE posts (id integer NOT NULL PRIMARY KEY, title text);"
      "CREATE TABLE tags (id integer NOT NULL PRIMARY KEY, label text);"
      "CREATE TABLE post_tags (post_id integer NOT NULL REFERENCES posts(id),"
      " tag_id integer NOT NULL REFERENCES tags(id), PRIMARY KEY (post_id, tag_id));"_s;

tw::Json line(const QByteArray& out, int number)
{
    return tw::Json::parse(out.split('\n').value(number)).value_or(tw::Json());
}

}

void CliVersionTest::initTestCase()
{
    makeTables(kCliVersionTables.arg(u"jsonb"_s), kCliVersionTables.arg(u"json"_s));
}

void CliVersionTest::init()
{
    const QString rows
        = u"DELETE FROM post_tags; DELETE FROM posts; DELETE FROM tags; DELETE FROM notes;"
          "DELETE FROM people;"
          "INSERT INTO people VALUES (1, 'Ada', 36, '{\"a\": {\"b\": [1, 2]}, \"c\": true}');"
          "INSERT INTO notes (uuid, body) VALUES ('%1', 'first');"
          "INSERT INTO posts VALUES (1, 'Engines'); INSERT INTO tags VALUES (7, 'maths');"_s.arg(
              kNote);
    execute(rows);
}

void CliVersionTest::aRowIsCreatedOrChanged()
{
    const QStringList grace{u"upsert"_s, u"people"_s, u"--set"_s, u"id=2"_s, u"--set"_s,
        u"name=Grace"_s, u"--set-null"_s, u"data"_s};
    const Ended created = run(grace + QStringList{u"--set"_s, u"age=40"_s});
    QCOMPARE(created.err, QByteArray());
    QCOMPARE(created.out, QByteArray("{\"id\":2,\"name\":\"Grace\",\"age\":40,\"data\":null}\n"));
    const Ended changed = run(grace + QStringList{u"--set"_s, u"age=41"_s});
    QCOMPARE(changed.out, QByteArray("{\"id\":2,\"name\":\"Grace\",\"age\":41,\"data\":null}\n"));
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"2"_s);
}

void CliVersionTest::theKeyAndWhatChangesMayBeSaid()
{
    const Ended ended
        = run({u"upsert"_s, u"people"_s, u"--set"_s, u"id=9"_s, u"--set"_s, u"name=Ada"_s,
            u"--set"_s, u"age=37"_s, u"--conflict"_s, u"name"_s, u"--update"_s, u"age"_s});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(query(u"SELECT id || ' ' || age FROM people"_s), u"1 37"_s);
}

void CliVersionTest::versionsAreKeptAndRestored()
{
    const QStringList note{u"notes"_s, u"--key"_s, u"uuid="_s + kNote};
    const Ended archived
        = run(QStringList{u"archive"_s} + note + QStringList{u"--set"_s, u"body=second"_s});
    QCOMPARE(archived.err, QByteArray());
    QCOMPARE(at(line(archived.out, 0), u"body"_s).toString(), u"second"_s);
    QCOMPARE(at(line(archived.out, 1), u"body"_s).toString(), u"first"_s);
    QCOMPARE(at(line(archived.out, 1), u"origin_uuid"_s).toString(), kNote);

    const Ended versions = run(QStringList{u"versions"_s} + note);
    QCOMPARE(versions.out.count('\n'), 1);
    const QString version = at(line(versions.out, 0), u"uuid"_s).toString();
    QVERIFY(version != kNote);
    const Ended restored
        = run({u"restore-version"_s, u"notes"_s, u"--key"_s, u"uuid="_s + version});
    QCOMPARE(restored.err, QByteArray());
    QCOMPARE(query(u"SELECT body FROM notes WHERE uuid = '%1'"_s.arg(kNote)), u"first"_s);
    QCOMPARE(run(QStringList{u"versions"_s} + note).out.count('\n'), 2);
    QCOMPARE(run({u"restore-version"_s, u"notes"_s, u"--key"_s, u"uuid="_s + kNote}).code, 1);
}

void CliVersionTest::rowsAreLinkedOnceAndUnlinked()
{
    const QStringList link{u"posts"_s, u"1"_s, u"tags"_s, u"7"_s};
    const Ended linked = run(QStringList{u"link"_s} + link);
    QCOMPARE(linked.err, QByteArray());
    QCOMPARE(linked.out, QByteArray("linked\n"));
    QCOMPARE(run(QStringList{u"link"_s} + link).out, QByteArray("was linked already\n"));
    QCOMPARE(query(u"SELECT count(*) FROM post_tags"_s), u"1"_s);
    QCOMPARE(run(QStringList{u"unlink"_s} + link).out, QByteArray("unlinked\n"));
    QCOMPARE(run(QStringList{u"unlink"_s} + link).code, 3);
    QCOMPARE(query(u"SELECT count(*) FROM post_tags"_s), u"0"_s);
}

void CliVersionTest::jsonIsChangedInPlace()
{
    const QStringList ada{u"update-where"_s, u"people"_s, u"--where"_s, u"id=1"_s};
    QCOMPARE(run(ada + QStringList{u"--json-set"_s, u"data:a.b.0={\"x\": 5}"_s}).err, QByteArray());
    QCOMPARE(run(ada + QStringList{u"--json-remove"_s, u"data:c"_s}).code, 0);
    const QString text = query(u"SELECT data FROM people"_s);
    const auto data = tw::Json::parse(text.toUtf8());
    QVERIFY2(data, qPrintable(text));
    QVERIFY(!data->find(u"c"));
    const auto& list = data->find(u"a")->find(u"b")->items();
    QCOMPARE(list.size(), 2u);
    QCOMPARE(list[0].find(u"x")->numberText(), QByteArray("5"));
}

void CliVersionTest::badWordsAreRefusedBeforeAnySql_data()
{
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QString& words) { QTest::newRow(name) << words; };
    row("upsert, unknown column", u"upsert people --set id=1 --set nmae=x"_s);
    row("upsert, ill-typed value", u"upsert people --set id=one --set name=x"_s);
    row("upsert, number too large", u"upsert people --set id=1 --set name=x --set age=99999"_s);
    row("upsert, unknown conflict", u"upsert people --set id=1 --set name=x --conflict no"_s);
    row("upsert, no key", u"upsert people --set id=1 --set name=x --conflict age"_s);
    row("upsert, unknown update", u"upsert people --set id=1 --set name=x --update no"_s);
    row("upsert, column twice", u"upsert people --set id=1 --set id=2 --set name=x"_s);
    row("archive, unknown column", u"archive notes --key uuid=%1 --set no=x"_s.arg(kNote));
    row("archive, no versions kept", u"archive people --key id=1"_s);
    row("archive, unknown key", u"archive notes --key no=1"_s);
    row("archive, no row", u"archive notes"_s);
    row("versions, unknown key", u"versions notes --key no=1"_s);
    row("versions, ill-typed key", u"versions notes --key uuid=x"_s);
    row("restore-version, unknown key", u"restore-version notes --key no=1"_s);
    row("restore-version, ill-typed key", u"restore-version notes --key uuid=x"_s);
    row("link, unknown relation", u"link posts 1 authors 7"_s);
    row("link, ill-typed key", u"link posts one tags 7"_s);
    row("link, ill-typed other key", u"link posts 1 tags seven"_s);
    row("link, key of another length", u"link posts 1,2 tags 7"_s);
    row("link, no operand", u"link posts 1 tags"_s);
    row("unlink, ill-typed key", u"unlink posts one tags 7"_s);
    row("unlink, unknown relation", u"unlink posts 1 authors 7"_s);
    row("json-set, unknown column", u"update-where people --all --json-set no:a=1"_s);
    row("json-set, no JSON", u"update-where people --all --json-set data:a=x"_s);
    row("json-set, no path", u"update-where people --all --json-set data=1"_s);
    row("json-set, no value", u"update-where people --all --json-set data:a"_s);
    row("json-set, column of no JSON", u"update-where people --all --json-set name:a=1"_s);
    row("json-remove, unknown column", u"update-where people --all --json-remove no:a"_s);
    row("json-remove, no path", u"update-where people --all --json-remove data:"_s);
}

void CliVersionTest::badWordsAreRefusedBeforeAnySql()
{
    QFETCH(const QString, words);
    const Ended ended = run(words.split(u' ') + QStringList{u"--json-errors"_s});
    QVERIFY2(ended.code == 2, ended.err.constData());
    QCOMPARE(ended.out, QByteArray());
    // What a server refuses has its code.
    QVERIFY2(at(ended.error(), u"sqlstate"_s).isNull(), ended.err.constData());
}

TW_TEST(CliVersionTest)
#include "cli_version_test.moc"
