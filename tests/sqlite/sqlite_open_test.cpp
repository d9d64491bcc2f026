// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

std::optional<Error> openingError(const ConnectionConfig& config)
{
    auto opened = makeSqliteBackend()->open(config, Secret(), CallOptions(), {});
    return opened ? std::nullopt : std::optional(opened.error());
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

}

/// Which files are opened, how, and what is said about those that are not.
class SqliteOpenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItIsConnectedTo()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        const ServerInfo& server = session->server();
        QVERIFY(server.product.startsWith(u"SQLite 3."_s));
        QCOMPARE(server.host, file.path());
        QCOMPARE(server.database, u"test file#1.db"_s);
        QVERIFY(!server.readOnly);
    }

    void reportsTheStagesOfOpening()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        QStringList stages;
        const auto opened = makeSqliteBackend()->open(file.config(), Secret(), CallOptions(),
            [&stages](const ConnectStage& stage) { stages.append(stage.name); });
        QVERIFY(opened);
        QCOMPARE(stages, QStringList({u"open"_s, u"version"_s}));
    }

    void refusesAMissingFileAndSaysHowToCreateIt()
    {
        const SqliteFile file;
        ConnectionConfig config = file.config();
        config.database = file.folder() + u"/absent.db"_s;
        for (const auto mode : {SqliteFileMode::ReadWrite, SqliteFileMode::ReadOnly}) {
            config.sqlite.mode = mode;
            const auto error = openingError(config);
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::File);
            QVERIFY(error->message.contains(config.database));
            QVERIFY(error->hint.contains(u"?mode=rwc"_s));
            QVERIFY(!QFile::exists(config.database));
        }
    }

    void createsAMissingFileWhenAsked()
    {
        const SqliteFile file;
        ConnectionConfig config = file.config(SqliteFileMode::ReadWriteCreate);
        config.database = file.folder() + u"/a b?c%41&d.db"_s;
        {
            const SqliteSession session(config);
            QVERIFY(session.run(u"CREATE TABLE t(a)"_s));
        }
        QVERIFY(QFile::exists(config.database));
        config.sqlite = {};
        QCOMPARE(
            SqliteSession(config).column(u"SELECT name FROM sqlite_schema"_s), QStringList(u"t"_s));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("nothing") << QString() << ErrorKind::Configuration;
        QTest::newRow("folder") << QDir::tempPath() << ErrorKind::File;
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(const QString, database);
        QFETCH(const ErrorKind, kind);
        ConnectionConfig config;
        config.database = database;
        const auto error = openingError(config);
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QVERIFY(!error->message.isEmpty());
    }

    /// Of this engine: neither those of others nor what has a field of its own.
    void refusesUnknownOptions()
    {
        const SqliteFile file;
        for (const QString& option : {u"vfs"_s, u"sslmode"_s, u"dbname"_s, u"lint_joins"_s}) {
            ConnectionConfig config = file.config();
            config.options.insert(option, u"x"_s);
            const auto error = openingError(config);
            QVERIFY2(error, qPrintable(option));
            QCOMPARE(error->kind, ErrorKind::Configuration);
            QVERIFY(error->message.contains(option));
        }
        ConnectionConfig config = file.config();
        config.options.insert(u"lifecycles"_s, u"{}"_s);
        QVERIFY(!openingError(config));
    }

    void namesAFileThatIsNoDatabase()
    {
        const SqliteFile file;
        writeFile(file.path(), QByteArray(4096, 'x'));
        const auto error = openingError(file.config());
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Corruption);
        QCOMPARE(error->nativeCode, 26);
        QVERIFY(error->message.contains(file.path()));
        QVERIFY(error->hint.contains(u"encrypted"_s));
    }

    void namesAFileThatCannotBeCreated()
    {
        const SqliteFile file;
        ConnectionConfig config = file.config(SqliteFileMode::ReadWriteCreate);
        config.database = file.folder() + u"/no/such/folder/a.db"_s;
        const auto error = openingError(config);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Connection);
        QVERIFY(error->message.contains(config.database));
    }

    void reportsDamagedPagesAsCorruption()
    {
        const SqliteFile file(
            u"PRAGMA page_size = 4096; CREATE TABLE t(a);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
            " INSERT INTO t SELECT hex(randomblob(20)) FROM n"_s);
        QFile damaged(file.path());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(3 * 4096));
        damaged.write(QByteArray(20 * 4096, '\x0F'));
        damaged.close();
        const auto error = SqliteSession(file).errorOf(u"SELECT sum(length(a)) FROM t"_s);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Corruption);
    }

    void readsOnlyWhenAskedTo()
    {
        const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES (1)"_s);
        const SqliteSession session(file.config(SqliteFileMode::ReadOnly));
        QVERIFY(session->server().readOnly);
        QCOMPARE(session.column(u"SELECT a FROM t"_s), QStringList(u"1"_s));
        QCOMPARE(session.failure(u"DELETE FROM t"_s), u"ReadOnly"_s);
        QVERIFY(session->begin({}, CallOptions()));
        QCOMPARE(session.failure(u"DELETE FROM t"_s), u"ReadOnly"_s);
        QVERIFY(session->rollback(CallOptions()));
        const QString other = file.folder() + u"/other.db"_s;
        QCOMPARE(session.failure(u"ATTACH '%1' AS other"_s.arg(other)), u"Permission"_s);
        QVERIFY(session.errorOf(u"VACUUM INTO '%1'"_s.arg(other)));
        QVERIFY(!QFile::exists(other));
        QCOMPARE(file.column(u"SELECT a FROM t"_s), QStringList(u"1"_s));
    }

    void distrustsTheFile()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QCOMPARE(session.column(u"PRAGMA foreign_keys"_s), QStringList(u"1"_s));
        QCOMPARE(session.column(u"PRAGMA cell_size_check"_s), QStringList(u"1"_s));
        QCOMPARE(session.column(u"PRAGMA mmap_size"_s), QStringList(u"0"_s));
        QVERIFY(session.errorOf(u"SELECT load_extension('x')"_s));
        QVERIFY(session.run(u"PRAGMA writable_schema = ON"_s));
        QVERIFY(session.errorOf(u"DELETE FROM sqlite_schema"_s));
        QCOMPARE(file.column(u"SELECT count(*) FROM sqlite_schema"_s), QStringList(u"1"_s));
    }

    void writesTablesWhoseRulesUseJson()
    {
        const SqliteFile file(u"CREATE TABLE t(a CHECK (json_valid(a)))"_s);
        const SqliteSession session(file);
        QVERIFY(session.run(u"INSERT INTO t VALUES ('{}')"_s));
        QCOMPARE(session.failure(u"INSERT INTO t VALUES ('{')"_s), u"Check"_s);
    }

    void writesTablesWhoseTriggersFillAFullTextIndex()
    {
        const SqliteFile file(u"CREATE TABLE t(a); CREATE VIRTUAL TABLE words USING fts5(a);"
                              "CREATE TRIGGER fill AFTER INSERT ON t"
                              " BEGIN INSERT INTO words VALUES (new.a); END"_s);
        const SqliteSession session(file);
        QVERIFY(session.run(u"INSERT INTO t VALUES ('found')"_s));
        QCOMPARE(session.column(u"SELECT a FROM words WHERE words MATCH 'found'"_s),
            QStringList(u"found"_s));
    }

    void functionsMeantForStatementsRefuseToRunFromASchema()
    {
        const SqliteFile file(u"CREATE VIEW v AS SELECT tw_check_deferred() AS a"_s);
        QVERIFY(SqliteSession(file).errorOf(u"SELECT a FROM v"_s));
    }

    void noticesAFileThatWasReplaced()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QVERIFY(session->ping(CallOptions()));
        QVERIFY(QFile::rename(file.path(), file.path() + u".old"_s));
        const auto answer = session->ping(CallOptions());
        QVERIFY(!answer);
        QCOMPARE(failureOf(answer), u"ConnectionLost"_s);
        QVERIFY(session->isBroken());
        QCOMPARE(session.failure(u"SELECT 1"_s), u"ConnectionLost"_s);
    }

    void leavesQtSqlAsItWas()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(SqliteSession(file).column(u"SELECT 7"_s), QStringList(u"7"_s));
        ConnectionConfig config = file.config(SqliteFileMode::ReadWriteCreate);
        config.database = file.folder() + u"/no/such/folder/a.db"_s;
        QVERIFY(openingError(config));
    }
};

TW_TEST(SqliteOpenTest)
#include "sqlite_open_test.moc"
