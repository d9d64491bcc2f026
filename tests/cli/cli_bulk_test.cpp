// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// bulk-insert, update-where and delete-where, against both engines.
class CliBulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void insertsTheRowsOfAFile_data();
    void insertsTheRowsOfAFile();
    void anExportCanBeInsertedAgain_data() { addEngines(); }
    void anExportCanBeInsertedAgain();
    void aFailingRowIsNamedAndNothingSaved_data() { addEngines(); }
    void aFailingRowIsNamedAndNothingSaved();
    void failuresAreListedWhenAsked_data() { addEngines(); }
    void failuresAreListedWhenAsked();
    void conflictsAreSkippedWhenAsked_data() { addEngines(); }
    void conflictsAreSkippedWhenAsked();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void updatesMatchingRows_data() { addEngines(); }
    void updatesMatchingRows();
    void anUnexpectedCountIsAConflict_data() { addEngines(); }
    void anUnexpectedCountIsAConflict();
    void aDryRunChangesNothing_data() { addEngines(); }
    void aDryRunChangesNothing();
    void deletesSoftlyUnlessToldOtherwise_data() { addEngines(); }
    void deletesSoftlyUnlessToldOtherwise();
    void badChangesAreRefused_data();
    void badChangesAreRefused();

private:
    static void addEngines();
    [[nodiscard]] CommandLine program() const;
    [[nodiscard]] Ended insert(const QByteArray& rows, const QStringList& options = {}) const;
    [[nodiscard]] QString names() const; ///< id=name of the live rows, * behind deleted ones
    [[nodiscard]] QString query(const QString& sql) const;
    void execute(const QString& sql) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kCliBulkSqlite = u"sqlite"_s;

QString member(const Ended& ended, const QString& name)
{
    const tw::Json found = at(toJson(ended.lines().last()), name);
    return found.type() == tw::Json::Type::String ? found.toString()
                                                  : QString::fromUtf8(found.numberText());
}

}

void CliBulkTest::initTestCase()
{
    const QString tables
        = u"CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL UNIQUE, age integer,"
          " data json, is_deleted boolean NOT NULL DEFAULT false);"
          "CREATE TABLE plain (id integer PRIMARY KEY);"_s;
    m_file = std::make_unique<SqliteFile>(tables);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(tables);
}

void CliBulkTest::cleanupTestCase()
{
    m_server.reset();
    m_file.reset();
}

void CliBulkTest::addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("postgresql") << u"postgresql"_s;
    QTest::newRow("sqlite") << kCliBulkSqlite;
}

void CliBulkTest::init()
{
    const QString rows
        = u"DELETE FROM people; DELETE FROM plain;"
          "INSERT INTO people(id, name, age) VALUES (1, 'Ada', 36), (2, 'Bob', 20);"_s;
    m_server->psql(rows);
    m_file->execute(rows);
}

CommandLine CliBulkTest::program() const
{
    QFETCH(QString, engine);
    return CommandLine(engine == kCliBulkSqlite ? m_file->config().toUrl() : m_server->url());
}

Ended CliBulkTest::insert(const QByteArray& rows, const QStringList& options) const
{
    return program().run(
        QStringList{u"bulk-insert"_s, u"people"_s, u"--from"_s, u"-"_s, u"--json-errors"_s}
            + options,
        rows);
}

QString CliBulkTest::query(const QString& sql) const
{
    const Ended ended = program().run({u"query"_s, u"--format"_s, u"csv"_s, u"--sql"_s, sql});
    QList<QByteArray> lines = ended.lines();
    if (ended.code != 0 || lines.isEmpty())
        return QString::fromUtf8(ended.err);
    lines.removeFirst();
    return QString::fromUtf8(lines.join(' '));
}

QString CliBulkTest::names() const
{
    return query(u"SELECT id || '=' || name || CASE WHEN is_deleted THEN '*' ELSE '' END"
                 " FROM people ORDER BY id"_s);
}

void CliBulkTest::insertsTheRowsOfAFile_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("options");
    for (const QString& engine : {u"postgresql"_s, kCliBulkSqlite}) {
        const auto add
            = [&engine](const char* name, const QByteArray& rows, const QStringList& options) {
                  QTest::addRow("%s, %s", name, qPrintable(engine)) << engine << rows << options;
              };
        add("CSV", "id,name,age\n3,\"E\"\"ve\",\n4,Dan,7\n", {});
        add("another NULL", "id,name,age\n3,\"E\"\"ve\",-\n4,Dan,7\n", {u"--null"_s, u"-"_s});
        add("JSON",
            "{\"id\":3,\"name\":\"E\\\"ve\",\"age\":null}\n{\"name\":\"Dan\",\"id\":4,"
            "\"age\":7}\n",
            {u"--format"_s, u"ndjson"_s});
        add("mapped", "key,first,last,age\n3,\"E\"\"ve\",x,\n4,Dan,y,7\n",
            {u"--map"_s, u"key=id"_s, u"--map"_s, u"first=name"_s, u"--map"_s, u"last="_s});
        add("in chunks", "id,name,age\n3,\"E\"\"ve\",\n4,Dan,7\n", {u"--chunk"_s, u"1"_s});
    }
}

void CliBulkTest::insertsTheRowsOfAFile()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, options);
    const Ended ended = insert(rows, options);
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(member(ended, u"outcome"_s), u"saved"_s);
    QCOMPARE(member(ended, u"created"_s), u"2"_s);
    QCOMPARE(query(u"SELECT count(*) FROM people WHERE id = 3 AND name = 'E\"ve' AND age IS NULL"
                   " OR id = 4 AND name = 'Dan' AND age = 7"_s),
        u"2"_s);
}

void CliBulkTest::anExportCanBeInsertedAgain()
{
    const CommandLine there = program();
    execute(u"UPDATE people SET name = 'a,\"b\"', data = '{\"x\": [1]}' WHERE id = 1"_s);
    QCOMPARE(there
                 .run({u"export"_s, u"--table"_s, u"people"_s, u"--format"_s, u"csv"_s,
                     u"--output"_s, u"all.csv"_s})
                 .code,
        0);
    const QString before = query(u"SELECT id, name, age, data FROM people ORDER BY id"_s);
    execute(u"DELETE FROM people"_s);
    const Ended ended
        = there.run({u"bulk-insert"_s, u"people"_s, u"--from"_s, there.path(u"all.csv"_s)});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(query(u"SELECT id, name, age, data FROM people ORDER BY id"_s), before);
}

void CliBulkTest::execute(const QString& sql) const
{
    const Ended ended = program().run({u"query"_s, u"--sql"_s, sql});
    QVERIFY2(ended.code == 0, ended.err.constData());
}

void CliBulkTest::aFailingRowIsNamedAndNothingSaved()
{
    const Ended ended = insert("id,name\n3,Eve\n4,Ada\n5,Dan\n");
    QCOMPARE(ended.code, 1);
    QCOMPARE(member(ended, u"outcome"_s), u"not-saved"_s);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"AlreadyExists"_s);
    QVERIFY(at(ended.error(), u"message"_s).toString().startsWith(u"Row 2: "_s));
    QCOMPARE(names(), u"1=Ada 2=Bob"_s);
}

void CliBulkTest::failuresAreListedWhenAsked()
{
    const Ended ended
        = insert("id,name\n3,Eve\n4,Ada\n5,\n6,Dan\n", {u"--mode"_s, u"collect-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.lines().size(), 3);
    QCOMPARE(at(toJson(ended.lines()[1]), u"row"_s).numberText(), "3");
    QCOMPARE(at(at(toJson(ended.lines()[1]), u"error"_s), u"kind"_s).toString(), u"NotNull"_s);
    QCOMPARE(member(ended, u"outcome"_s), u"saved"_s);
    QCOMPARE(member(ended, u"failed"_s), u"2"_s);
    QCOMPARE(names(), u"1=Ada 2=Bob 3=Eve 6=Dan"_s);
}

void CliBulkTest::conflictsAreSkippedWhenAsked()
{
    const Ended ended = insert("id,name\n3,Eve\n4,Ada\n", {u"--mode"_s, u"skip-conflicts"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(member(ended, u"skipped"_s), u"1"_s);
    QCOMPARE(names(), u"1=Ada 2=Bob 3=Eve"_s);
}

void CliBulkTest::badInputIsRefused_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("word");
    const auto add = [](const char* name, const QByteArray& rows, const QString& word,
                         const QStringList& options = {}) {
        QTest::addRow("%s", name) << kCliBulkSqlite << rows << options << word;
    };
    add("unknown column", "id,nmae\n3,x\n", u"nmae"_s);
    add("broken CSV", "id,name\n3,\"x\n", u"Line 2, column 3"_s);
    add("unknown field", "id,name\n3,x\n", u"first"_s, {u"--map"_s, u"first=name"_s});
    add("unknown mode", "id,name\n3,x\n", u"--mode"_s, {u"--mode"_s, u"some"_s});
    add("unknown format", "id,name\n3,x\n", u"xlsx"_s, {u"--format"_s, u"xlsx"_s});
    add("NULL of JSON", "{\"id\":3}\n", u"--null"_s,
        {u"--format"_s, u"ndjson"_s, u"--null"_s, u"x"_s});
}

void CliBulkTest::badInputIsRefused()
{
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, options);
    QFETCH(QString, word);
    const Ended ended = insert(rows, options);
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(word.toUtf8()), ended.err.constData());
    QCOMPARE(names(), u"1=Ada 2=Bob"_s);
}

void CliBulkTest::updatesMatchingRows()
{
    const Ended ended
        = program().run({u"update-where"_s, u"people"_s, u"--set"_s, u"name=a=b"_s, u"--set-null"_s,
            u"age"_s, u"--json-merge"_s, u"data={\"x\":1}"_s, u"--where"_s, u"id=1"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(member(ended, u"rows"_s), u"1"_s);
    QCOMPARE(names(), u"1=a=b 2=Bob"_s);
    QCOMPARE(
        query(u"SELECT count(*) FROM people WHERE age IS NULL AND data IS NOT NULL"_s), u"1"_s);
}

void CliBulkTest::anUnexpectedCountIsAConflict()
{
    const Ended ended = program().run({u"update-where"_s, u"people"_s, u"--set"_s, u"age=1"_s,
        u"--all"_s, u"--expect"_s, u"1"_s});
    QCOMPARE(ended.code, 3);
    QCOMPARE(member(ended, u"outcome"_s), u"not-saved"_s);
    QCOMPARE(query(u"SELECT sum(age) FROM people"_s), u"56"_s);
}

void CliBulkTest::aDryRunChangesNothing()
{
    const Ended ended = program().run(
        {u"update-where"_s, u"people"_s, u"--set"_s, u"age=1"_s, u"--all"_s, u"--dry-run"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(member(ended, u"outcome"_s), u"not-saved"_s);
    QCOMPARE(member(ended, u"rows"_s), u"2"_s);
    QCOMPARE(query(u"SELECT sum(age) FROM people"_s), u"56"_s);
}

void CliBulkTest::deletesSoftlyUnlessToldOtherwise()
{
    const QStringList deletion{u"delete-where"_s, u"people"_s, u"--where"_s, u"name=Ada"_s};
    QCOMPARE(program().run(deletion).code, 0);
    QCOMPARE(names(), u"1=Ada* 2=Bob"_s);
    const Ended again = program().run(deletion);
    QCOMPARE(member(again, u"rows"_s), u"0"_s);
    const Ended hard = program().run(deletion + QStringList{u"--hard"_s, u"--deleted"_s, u"all"_s});
    QCOMPARE(member(hard, u"rows"_s), u"1"_s);
    QCOMPARE(names(), u"2=Bob"_s);
}

void CliBulkTest::badChangesAreRefused_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("words");
    const auto add = [](const char* name, const QStringList& words) {
        QTest::addRow("%s", name) << u"postgresql"_s << words;
    };
    const QString update = u"update-where"_s;
    const QString people = u"people"_s;
    add("no condition", {update, people, u"--set"_s, u"age=1"_s});
    add("no values", {update, people, u"--all"_s});
    add("unknown column", {update, people, u"--set"_s, u"aeg=1"_s, u"--all"_s});
    add("bad value", {update, people, u"--set"_s, u"age=old"_s, u"--all"_s});
    add("bad filter", {update, people, u"--set"_s, u"age=1"_s, u"--where"_s, u"id=one"_s});
    add("all of some",
        {update, people, u"--set"_s, u"age=1"_s, u"--all"_s, u"--where"_s, u"id=1"_s});
    add("nothing to mark", {u"delete-where"_s, u"plain"_s, u"--all"_s});
    add("bad count", {update, people, u"--set"_s, u"age=1"_s, u"--all"_s, u"--expect"_s, u"x"_s});
}

void CliBulkTest::badChangesAreRefused()
{
    QFETCH(QStringList, words);
    const Ended ended = program().run(words);
    QVERIFY2(ended.code == 2, ended.err.constData());
    QCOMPARE(query(u"SELECT sum(age) FROM people"_s), u"56"_s);
}

TW_TEST(CliBulkTest)
#include "cli_bulk_test.moc"
