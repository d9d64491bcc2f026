// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include "sqlite/handle/sqlite_error.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace tw;

/// Which kind of error a failure is, and what it names.
class SqliteErrorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constraintsNameTheirTableAndColumn_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("constraint");
        QTest::newRow("unique") << u"INSERT INTO t(id, name) VALUES (2, 'a')"_s
                                << ErrorKind::AlreadyExists << 2067 << u"t"_s << u"name"_s
                                << QString();
        QTest::newRow("primary key")
            << u"INSERT INTO t(id, name) VALUES (1, 'b')"_s << ErrorKind::AlreadyExists << 1555
            << u"t"_s << u"id"_s << QString();
        QTest::newRow("unique pair")
            << u"INSERT INTO pair VALUES (1, 2)"_s << ErrorKind::AlreadyExists << 2067 << u"pair"_s
            << QString() << QString();
        QTest::newRow("rowid") << u"INSERT INTO pair(rowid) VALUES (1)"_s
                               << ErrorKind::AlreadyExists << 2579 << u"pair"_s << u"rowid"_s
                               << QString();
        QTest::newRow("not null") << u"INSERT INTO t(name) VALUES (NULL)"_s << ErrorKind::NotNull
                                  << 1299 << u"t"_s << u"name"_s << QString();
        QTest::newRow("check") << u"INSERT INTO t(name, n) VALUES ('c', 7)"_s << ErrorKind::Check
                               << 275 << QString() << QString() << u"small: n < 5"_s;
        QTest::newRow("foreign key")
            << u"INSERT INTO t(name, parent) VALUES ('d', 99)"_s << ErrorKind::ForeignKey << 787
            << QString() << QString() << QString();
        QTest::newRow("strict type") << u"INSERT INTO strictly VALUES ('x')"_s << ErrorKind::Data
                                     << 3091 << u"strictly"_s << u"n"_s << QString();
        QTest::newRow("trigger") << u"DELETE FROM t"_s << ErrorKind::Query << 1811 << QString()
                                 << QString() << QString();
        QTest::newRow("mismatch") << u"INSERT INTO t(id, name) VALUES ('x', 'e')"_s
                                  << ErrorKind::Data << 20 << QString() << QString() << QString();
        QTest::newRow("name with dots")
            << u"INSERT INTO \"a b\" VALUES (NULL)"_s << ErrorKind::NotNull << 1299 << u"a b"_s
            << u"x.y, z"_s << QString();
    }

    void constraintsNameTheirTableAndColumn()
    {
        QFETCH(const QString, sql);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, code);
        QFETCH(const QString, table);
        QFETCH(const QString, column);
        QFETCH(const QString, constraint);
        const SqliteFile file(
            u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
            " n CONSTRAINT \"small: n < 5\" CHECK (n < 5), parent REFERENCES t);"
            "INSERT INTO t(name) VALUES ('a');"
            "CREATE TABLE pair(a, b, UNIQUE (a, b)); INSERT INTO pair VALUES (1, 2);"
            "CREATE TABLE strictly(n INTEGER) STRICT;"
            "CREATE TABLE \"a b\"(\"x.y, z\" NOT NULL);"
            "CREATE TRIGGER keep BEFORE DELETE ON t"
            " BEGIN SELECT raise(ABORT, 'UNIQUE constraint failed: t.name'); END"_s);
        const auto error = SqliteSession(file).errorOf(sql);
        QVERIFY(error);
        QCOMPARE(error->nativeCode, code);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->table, table);
        QCOMPARE(error->column, column);
        QCOMPARE(error->constraint, constraint);
        QVERIFY(!error->message.isEmpty());
    }

    void syntaxErrorsNameTheirPlaceInCharacters()
    {
        const SqliteFile file;
        const auto error = SqliteSession(file).errorOf(u"SELECT '\u00FC\U0001F600', 1 FORM t"_s);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Syntax);
        QCOMPARE(error->position, 21);
    }

    void missingTablesAreErrorsOfTheQuery()
    {
        const SqliteFile file;
        const auto error = SqliteSession(file).errorOf(u"SELECT * FROM absent"_s);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Query);
        QCOMPARE(error->position, 0);
    }

    void placesCountLinesAndCharacters()
    {
        const SqliteFile file;
        const auto error
            = SqliteSession(file).errorOf(u"SELECT '\U0001F600',\r\n\r\n '\U0001F600' FORM t"_s);
        QVERIFY(error);
        QCOMPARE(error->facts().line, 3);
        QCOMPARE(error->facts().columnNumber, 11);
        QCOMPARE(error->facts().backend, u"sqlite"_s);
    }

    void aTransactionThatFailedKeepsItsFirstError()
    {
        const SqliteFile file(u"CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK);"
                              "INSERT INTO t VALUES (1)"_s);
        const SqliteSession session(file);
        QVERIFY(session->begin({}, {}).has_value());
        QCOMPARE(session.errorOf(u"INSERT INTO t VALUES (1)"_s)->kind, ErrorKind::AlreadyExists);
        const auto error = session.errorOf(u"SELECT 1"_s);
        QCOMPARE(error->kind, ErrorKind::InFailedTransaction);
        QCOMPARE(error->rootCause().kind, ErrorKind::AlreadyExists);
        QVERIFY(error->message.contains(u"t.a"_s));
        QVERIFY(session->rollback({}).has_value());
        QVERIFY(!session.errorOf(u"SELECT 1"_s));
    }

    void aFullFileIsAFullDisk()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QVERIFY(!session.errorOf(u"PRAGMA max_page_count = 3"_s));
        const auto error = session.errorOf(u"INSERT INTO t VALUES (zeroblob(100000))"_s);
        QCOMPARE(error->kind, ErrorKind::DiskFull);
        QCOMPARE(error->nativeCode, SQLITE_FULL);
    }

    void aValueBeyondTheLimitIsALimit()
    {
        const SqliteFile file;
        const auto error = SqliteSession(file).errorOf(u"SELECT zeroblob(2000000000)"_s);
        QCOMPARE(error->kind, ErrorKind::Limit);
        QCOMPARE(error->nativeCode, SQLITE_TOOBIG);
    }

    void aLockOfAnotherIsRetriedOnRequestOnly()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        ConnectionConfig config = file.config();
        config.sqlite.busyTimeout = std::chrono::milliseconds(0);
        const SqliteSession holder(config);
        QVERIFY(holder->begin({}, {}).has_value());
        const auto error = SqliteSession(config).errorOf(u"INSERT INTO t VALUES (1)"_s);
        QCOMPARE(error->kind, ErrorKind::LockNotAvailable);
        QVERIFY(!error->isRetryable());
        QVERIFY(error->isRetryable(RetryOn::ConflictsAndLocks));
    }

    void aSnapshotThatIsTooOldToWriteIsASerializationFailure()
    {
        const SqliteFile file(u"PRAGMA journal_mode = WAL; CREATE TABLE t(a)"_s);
        const SqliteSession reader(file);
        QVERIFY(!reader.errorOf(u"BEGIN"_s));
        QVERIFY(!reader.errorOf(u"SELECT * FROM t"_s));
        QVERIFY(!SqliteSession(file).errorOf(u"INSERT INTO t VALUES (1)"_s));
        const auto error = reader.errorOf(u"INSERT INTO t VALUES (2)"_s);
        QCOMPARE(error->nativeCode, SQLITE_BUSY_SNAPSHOT);
        QCOMPARE(error->kind, ErrorKind::Serialization);
        QVERIFY(error->isRetryable());
    }

    void attachingToAFileOpenedForReadingIsNotPermitted()
    {
        const SqliteFile file;
        const SqliteSession session(file.config(SqliteFileMode::ReadOnly));
        const auto error = session.errorOf(u"ATTACH ':memory:' AS other"_s);
        QCOMPARE(error->kind, ErrorKind::Permission);
        QCOMPARE(error->nativeCode, SQLITE_AUTH);
    }

    void everyCodeHasItsKind_data()
    {
        struct Row
        {
            int code;
            ErrorKind kind;
            char retry; // R: always, r: on request, -: never
        };
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<char>("retry");
        for (const Row& row : std::initializer_list<Row>{
                 {1, ErrorKind::Query, '-'},
                 {5, ErrorKind::LockNotAvailable, 'r'},
                 {6, ErrorKind::Deadlock, 'R'},
                 {7, ErrorKind::OutOfMemory, '-'},
                 {8, ErrorKind::ReadOnly, '-'},
                 {9, ErrorKind::Cancelled, '-'},
                 {10, ErrorKind::Server, '-'},
                 {11, ErrorKind::Corruption, '-'},
                 {13, ErrorKind::DiskFull, '-'},
                 {14, ErrorKind::Connection, '-'},
                 {15, ErrorKind::LockNotAvailable, 'r'},
                 {17, ErrorKind::Query, '-'},
                 {18, ErrorKind::Limit, '-'},
                 {19, ErrorKind::Integrity, '-'},
                 {20, ErrorKind::Data, '-'},
                 {21, ErrorKind::InvalidArgument, '-'},
                 {23, ErrorKind::Permission, '-'},
                 {25, ErrorKind::InvalidArgument, '-'},
                 {26, ErrorKind::Corruption, '-'},
                 {261, ErrorKind::LockNotAvailable, 'r'},
                 {262, ErrorKind::Deadlock, 'R'},
                 {266, ErrorKind::Server, '-'},
                 {275, ErrorKind::Check, '-'},
                 {516, ErrorKind::Transaction, '-'},
                 {517, ErrorKind::Serialization, 'R'},
                 {526, ErrorKind::Connection, '-'},
                 {773, ErrorKind::LockNotAvailable, 'r'},
                 {779, ErrorKind::Corruption, '-'},
                 {787, ErrorKind::ForeignKey, '-'},
                 {1032, ErrorKind::ReadOnly, '-'},
                 {1299, ErrorKind::NotNull, '-'},
                 {1555, ErrorKind::AlreadyExists, '-'},
                 {1811, ErrorKind::Query, '-'},
                 {2067, ErrorKind::AlreadyExists, '-'},
                 {2323, ErrorKind::Integrity, '-'},
                 {2579, ErrorKind::AlreadyExists, '-'},
                 {3082, ErrorKind::OutOfMemory, '-'},
                 {3091, ErrorKind::Data, '-'},
                 {0x7F, ErrorKind::Query, '-'},
             })
            QTest::addRow("%d", row.code) << row.code << row.kind << row.retry;
    }

    void everyCodeHasItsKind()
    {
        QFETCH(const int, code);
        QFETCH(const ErrorKind, kind);
        QFETCH(const char, retry);
        Error error;
        error.kind = sqliteErrorKind(code);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.isRetryable(), retry == 'R');
        QCOMPARE(error.isRetryable(RetryOn::ConflictsAndLocks), retry != '-');
        QVERIFY(!error.invalidatesConnection());
    }
};

TW_TEST(SqliteErrorTest)
#include "sqlite_error_test.moc"
