// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"

#include "sqlite/sqlite_error.h"

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

    void everyCodeHasItsKind_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("busy") << SQLITE_BUSY << ErrorKind::LockNotAvailable;
        QTest::newRow("recovering") << SQLITE_BUSY_RECOVERY << ErrorKind::LockNotAvailable;
        QTest::newRow("timed out") << SQLITE_BUSY_TIMEOUT << ErrorKind::LockNotAvailable;
        QTest::newRow("snapshot") << SQLITE_BUSY_SNAPSHOT << ErrorKind::Serialization;
        QTest::newRow("locked") << SQLITE_LOCKED << ErrorKind::Deadlock;
        QTest::newRow("shared cache") << SQLITE_LOCKED_SHAREDCACHE << ErrorKind::Deadlock;
        QTest::newRow("read only") << SQLITE_READONLY << ErrorKind::ReadOnly;
        QTest::newRow("moved") << SQLITE_READONLY_DBMOVED << ErrorKind::ReadOnly;
        QTest::newRow("interrupt") << SQLITE_INTERRUPT << ErrorKind::Cancelled;
        QTest::newRow("read") << SQLITE_IOERR_READ << ErrorKind::Server;
        QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << ErrorKind::Corruption;
        QTest::newRow("not a database") << SQLITE_NOTADB << ErrorKind::Corruption;
        QTest::newRow("full") << SQLITE_FULL << ErrorKind::DiskFull;
        QTest::newRow("cannot open") << SQLITE_CANTOPEN_ISDIR << ErrorKind::Connection;
        QTest::newRow("memory") << SQLITE_NOMEM << ErrorKind::OutOfMemory;
        QTest::newRow("schema") << SQLITE_SCHEMA << ErrorKind::Query;
        QTest::newRow("too big") << SQLITE_TOOBIG << ErrorKind::Limit;
        QTest::newRow("other constraint") << SQLITE_CONSTRAINT_VTAB << ErrorKind::Integrity;
        QTest::newRow("authorizer") << SQLITE_AUTH << ErrorKind::Permission;
        QTest::newRow("misuse") << SQLITE_MISUSE << ErrorKind::InvalidArgument;
        QTest::newRow("range") << SQLITE_RANGE << ErrorKind::InvalidArgument;
        QTest::newRow("unknown") << 0x7F << ErrorKind::Query;
    }

    void everyCodeHasItsKind()
    {
        QFETCH(const int, code);
        QFETCH(const ErrorKind, kind);
        QCOMPARE(sqliteErrorKind(code), kind);
    }
};

QTEST_GUILESS_MAIN(SqliteErrorTest)
#include "sqlite_error_test.moc"
