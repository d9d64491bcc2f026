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

class CliApplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void appliesEveryOperationAndTellsTheRow_data() { addEngines(); }
    void appliesEveryOperationAndTellsTheRow();
    void aDryRunChangesNothing_data() { addEngines(); }
    void aDryRunChangesNothing();
    void aChangedRowIsAConflict_data() { addEngines(); }
    void aChangedRowIsAConflict();
    void aVanishedRowIsAConflict_data() { addEngines(); }
    void aVanishedRowIsAConflict();
    void twoEqualRowsAreAConflict_data() { addEngines(); }
    void twoEqualRowsAreAConflict();
    void aFailingChangeTakesAllBack_data() { addEngines(); }
    void aFailingChangeTakesAllBack();
    void hostileNamesAndValuesArriveUnchanged_data() { addEngines(); }
    void hostileNamesAndValuesArriveUnchanged();
    void bytesAreWrittenAsBytes_data() { addEngines(); }
    void bytesAreWrittenAsBytes();
    void exactNumbersArriveUnchanged();
    void jsonIsComparedAndWrittenAsItStands();
    void aValueOnlyTheServerFindsIllTypedIsRefused();
    void refusesBadChanges_data();
    void refusesBadChanges();
    void readsChangesFromStandardInput();
    void viewsAreReadOnly();

private:
    static void addEngines();
    [[nodiscard]] CommandLine program() const;
    [[nodiscard]] Ended apply(const QByteArray& changes, const QStringList& options = {}) const;
    [[nodiscard]] QString state() const; ///< id=name=is_deleted of all rows
    [[nodiscard]] QString query(const QString& sql) const;
    void execute(const QString& sql) const;

    QString m_engine;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kCliApplySqlite = u"sqlite"_s;

const QString kCliApplyTables = u"CREATE TABLE people (id integer PRIMARY KEY, name text UNIQUE,"
                                " is_deleted boolean NOT NULL DEFAULT false);"
                                "CREATE TABLE twins (a integer, b text);"
                                "CREATE VIEW names AS SELECT name FROM people;"_s;
const QString kRows = u"DELETE FROM people; DELETE FROM twins;"
                      "INSERT INTO people VALUES (1, 'Ada', false), (2, 'Bob', false),"
                      " (3, 'Eve', true);"
                      "INSERT INTO twins VALUES (1, 'x'), (1, 'x'), (2, NULL);"_s;

QString outcomes(const Ended& ended)
{
    QStringList words;
    for (const QByteArray& line : ended.lines())
        words.append(at(toJson(line), u"outcome"_s).toString());
    return words.join(u' ');
}

}

void CliApplyTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(kCliApplyTables);
    m_file->execute(
        u"CREATE TABLE \"odd \"\"n.ame\" (\"k,\"\"1\" integer PRIMARY KEY, \"%1 <b>\" text);"
        "CREATE TABLE files (id integer PRIMARY KEY, content blob)"_s);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kCliApplyTables
        + u"CREATE TABLE \"odd \"\"n.ame\" (\"k,\"\"1\" integer PRIMARY KEY, \"%1 <b>\" text);"
          "CREATE TABLE files (id integer PRIMARY KEY, content bytea);"
          "CREATE TABLE numbers (id bigint PRIMARY KEY, d numeric, j jsonb, day date, c int "
          "GENERATED ALWAYS"
          " AS (1) STORED, s bigint GENERATED ALWAYS AS IDENTITY);"_s);
}

void CliApplyTest::cleanupTestCase()
{
    m_server.reset();
}

void CliApplyTest::addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("PostgreSQL") << u"postgresql"_s;
    QTest::newRow("SQLite") << kCliApplySqlite;
}

void CliApplyTest::init()
{
    m_engine = u"postgresql"_s;
    m_file->execute(kRows);
    m_server->psql(kRows);
}

CommandLine CliApplyTest::program() const
{
    return CommandLine(m_engine == kCliApplySqlite ? m_file->config().toUrl() : m_server->url());
}

Ended CliApplyTest::apply(const QByteArray& changes, const QStringList& options) const
{
    const CommandLine program = this->program();
    program.write(u"changes.json"_s, changes);
    return program.run(QStringList{u"apply"_s, u"changes.json"_s} + options);
}

QString CliApplyTest::query(const QString& sql) const
{
    return m_engine == kCliApplySqlite ? m_file->column(sql).join(u'\n') : m_server->psql(sql);
}

void CliApplyTest::execute(const QString& sql) const
{
    static_cast<void>(query(sql));
}

QString CliApplyTest::state() const
{
    return query(u"SELECT id || '=' || name || '=' || CASE WHEN is_deleted THEN 'gone' ELSE 'live'"
                 " END FROM people ORDER BY id"_s)
        .replace(u'\n', u' ');
}

void CliApplyTest::appliesEveryOperationAndTellsTheRow()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const Ended ended = apply(R"([
        {"table":"people","op":"update","key":{"id":1},"values":{"name":"Ada L"},"expect":{"name":"Ada"}},
        {"table":"people","op":"insert","values":{"id":9,"name":"New"}},
        {"table":"people","op":"soft-delete","key":{"id":2}},
        {"table":"people","op":"restore","key":{"id":3}},
        {"table":"twins","op":"delete","key":{"a":2,"b":null}}])");
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    QCOMPARE(outcomes(ended), u"saved saved saved saved saved"_s);
    const tw::Json first = toJson(ended.lines().first());
    QCOMPARE(at(first, u"op"_s).toString(), u"update"_s);
    QVERIFY(at(first, u"table"_s).toString().endsWith(u".people"_s));
    QCOMPARE(
        at(first, u"row"_s).toBytes(), QByteArray(R"({"id":1,"name":"Ada L","is_deleted":false})"));
    QVERIFY(at(first, u"error"_s).isNull());
    QCOMPARE(state(), u"1=Ada L=live 2=Bob=gone 3=Eve=live 9=New=live"_s);
    QCOMPARE(query(u"SELECT count(*) FROM twins"_s), u"2"_s);
}

void CliApplyTest::aDryRunChangesNothing()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const QString before = state();
    const Ended ended
        = apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"name":"X"}}])",
            {u"--dry-run"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(outcomes(ended), u"not-saved"_s);
    QVERIFY(ended.out.contains("\"name\":\"X\""));
    QCOMPARE(state(), before);
}

void CliApplyTest::aChangedRowIsAConflict()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const QString before = state();
    const Ended ended = apply(
        R"([{"table":"people","op":"delete","key":{"id":2}},)"
        R"({"table":"people","op":"update","key":{"id":1},"values":{"name":"X"},"expect":{"name":"old"}}])",
        {u"--json-errors"_s});
    QCOMPARE(ended.code, 3);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"ConcurrentModification"_s);
    QVERIFY(at(ended.error(), u"message"_s).toString().startsWith(u"Change 2: "_s));
    QCOMPARE(outcomes(ended), u"not-saved not-saved"_s);
    QVERIFY(at(toJson(ended.lines()[0]), u"error"_s).isNull());
    QVERIFY(!at(toJson(ended.lines()[1]), u"error"_s).isNull());
    QCOMPARE(state(), before);
}

void CliApplyTest::aVanishedRowIsAConflict()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const Ended ended
        = apply(R"([{"table":"people","op":"delete","key":{"id":77}}])", {u"--json-errors"_s});
    QCOMPARE(ended.code, 3);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"NotFound"_s);
}

void CliApplyTest::twoEqualRowsAreAConflict()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const Ended ended
        = apply(R"([{"table":"twins","op":"delete","key":{"b":"x","a":1}}])", {u"--json-errors"_s});
    QCOMPARE(ended.code, 3);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"MultipleResults"_s);
    QCOMPARE(query(u"SELECT count(*) FROM twins"_s), u"3"_s);
}

void CliApplyTest::aFailingChangeTakesAllBack()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const QString before = state();
    const Ended ended
        = apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"name":"X"}},)"
                R"({"table":"people","op":"insert","values":{"id":9,"name":"Bob"}}])",
            {u"--json-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"AlreadyExists"_s);
    QVERIFY(at(toJson(ended.lines().first()), u"row"_s).isNull());
    QCOMPARE(state(), before);
}

void CliApplyTest::hostileNamesAndValuesArriveUnchanged()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    const QString hostile = u"'; DROP TABLE people; -- \"%1\" <b>&\n\\ \U0001F600"_s;
    QByteArray changes
        = R"([{"table":"\"odd \"\"n.ame\"","op":"insert","values":{"k,\"1":1,"%1 <b>":)";
    tw::appendJsonString(changes, hostile.toUtf8());
    const Ended ended = apply(changes + "}}]");
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(query(u"SELECT \"%1 <b>\" FROM \"odd \"\"n.ame\""_s), hostile);
    const Ended removed
        = apply(R"([{"table":"\"odd \"\"n.ame\"","op":"delete","key":{"k,\"1":1}}])");
    const tw::Json row = at(toJson(removed.lines().first()), u"row"_s);
    QCOMPARE(at(row, u"%1 <b>"_s).toString(), hostile);
}

void CliApplyTest::bytesAreWrittenAsBytes()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    execute(u"DELETE FROM files"_s);
    const Ended ended = apply(
        R"([{"table":"files","op":"insert","values":{"id":1,"content":"\\x00ff27"}},)"
        R"({"table":"files","op":"update","key":{"id":1},"values":{"content":"\\x"},"expect":{"content":"\\x00FF27"}},)"
        R"({"table":"files","op":"insert","values":{"id":2,"content":"\\x00ff27"}}])");
    QCOMPARE(ended.err, QByteArray());
    const QString sql = engine == kCliApplySqlite
        ? u"SELECT group_concat(typeof(content) || hex(content)) FROM files"_s
        : u"SELECT string_agg('blob' || upper(encode(content, 'hex')), ',' ORDER BY id) FROM files"_s;
    QCOMPARE(query(sql), u"blob,blob00FF27"_s);
}

void CliApplyTest::exactNumbersArriveUnchanged()
{
    const Ended ended
        = apply(R"([{"table":"numbers","op":"insert","values":{)"
                R"("id":9007199254740993,"d":12345678901234567890.10,"j":{"a":[1.50]}}}])");
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(m_server->psql(u"SELECT id, d, j FROM numbers"_s),
        uR"(9007199254740993|12345678901234567890.10|{"a": [1.50]})"_s);
}

void CliApplyTest::jsonIsComparedAndWrittenAsItStands()
{
    m_server->psql(
        u"DROP TABLE IF EXISTS notes;"
        "CREATE TABLE notes (id int PRIMARY KEY, t text, j json);"
        "INSERT INTO notes VALUES (1, 'a', '{ \"b\": 1.50,\n \"\\u00e9\" : [1, 2] }')"_s);
    const QByteArray stored = "{ \"b\": 1.50,\n \"\\u00e9\" : [1, 2] }";
    const Ended ended
        = apply(R"([{"table":"notes","op":"update","key":{"id":1},"values":{"t":"b","j":)" + stored
            + R"(},"expect":{"j":)" + stored + "}}]");
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(m_server->psql(u"SELECT t, j FROM notes"_s), u"b|"_s + QString::fromUtf8(stored));
}

void CliApplyTest::aValueOnlyTheServerFindsIllTypedIsRefused()
{
    const Ended ended
        = apply(R"([{"table":"numbers","op":"insert","values":{"id":7,"day":"12x"}}])");
    QCOMPARE(ended.code, 2);
    QCOMPARE(outcomes(ended), u"not-saved"_s);
}

void CliApplyTest::refusesBadChanges_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("no array") << QByteArray("{}");
    QTest::newRow("misspelled member")
        << QByteArray(R"([{"table":"people","op":"delete","keys":{"id":1}}])");
    QTest::newRow("unknown column")
        << QByteArray(R"([{"table":"people","op":"update","key":{"id":1},"values":{"nam":1}}])");
    QTest::newRow("key that is none")
        << QByteArray(R"([{"table":"people","op":"delete","key":{"is_deleted":true}}])");
    QTest::newRow("computed column")
        << QByteArray(R"([{"table":"numbers","op":"insert","values":{"id":1,"c":1}}])");
    QTest::newRow("column the server numbers")
        << QByteArray(R"([{"table":"numbers","op":"insert","values":{"id":1,"s":1}}])");
    QTest::newRow("value of another type")
        << QByteArray(R"([{"table":"numbers","op":"insert","values":{"id":7,"d":"many"}}])");
    QTest::newRow("no lifecycle") << QByteArray(
        R"([{"table":"files","op":"soft-delete","key":{"id":1}}])");
}

void CliApplyTest::refusesBadChanges()
{
    QFETCH(const QByteArray, changes);
    const Ended ended = apply(changes);
    QVERIFY2(ended.code == 2, ended.err.constData());
    QCOMPARE(ended.out, QByteArray());
}

void CliApplyTest::readsChangesFromStandardInput()
{
    const Ended ended = program().run(
        {u"apply"_s, u"-"_s}, R"([{"table":"people","op":"delete","key":{"name":"Bob"}}])");
    QCOMPARE(ended.code, 0);
    QCOMPARE(state(), u"1=Ada=live 3=Eve=gone"_s);
}

void CliApplyTest::viewsAreReadOnly()
{
    const Ended ended
        = apply(R"([{"table":"names","op":"insert","values":{"name":"x"}}])", {u"--json-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"ReadOnly"_s);
}

TW_TEST(CliApplyTest)
#include "cli_apply_test.moc"
