// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnostics/statement_again.h"
#include "models/tables/rows_model.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/query_plan.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const Dialect& postgresDialect()
{
    static const BackendPtr backend = makePostgresBackend();
    return backend->dialect();
}

const Dialect& sqliteDialect()
{
    static const BackendPtr backend = makeSqliteBackend();
    return backend->dialect();
}

StatementRecord recordOf(const QString& sql, std::optional<QList<Value>> values = QList<Value>())
{
    StatementRecord record;
    record.sql = sql;
    record.parametersHidden = !values;
    record.values = std::move(values);
    return record;
}

}

class StatementAgainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanBePlannedAndRunAgain_data();
    void whatCanBePlannedAndRunAgain();
    void valuesGoAlong();
    void valuesThatWereNotKeptAreMissed();
    void aSecretIsMissed();
    void stepsBelowOthersAreMovedIn();
    void onlyTheFirstRowsAreKept();
    void nothingIsChanged();
    void aNullIsNotTheTextNull();
};

void StatementAgainTest::whatCanBePlannedAndRunAgain_data()
{
    QTest::addColumn<bool>("isSqlite");
    QTest::addColumn<bool>("isPlanned");
    QTest::addColumn<bool>("isRun");
    const auto add = [](const char* sql, bool isSqlite, bool isPlanned, bool isRun) {
        QTest::newRow(sql) << isSqlite << isPlanned << isRun;
    };
    add("SELECT 1", false, true, true);
    add("SELECT 1 ; -- the end", false, true, true);
    add("WITH a AS (SELECT 1) SELECT * FROM a", false, true, true);
    add("WITH a AS (DELETE FROM t RETURNING 1) SELECT * FROM a", false, true, false);
    add("VALUES (1)", false, true, true);
    add("UPDATE t SET a = 1", false, true, false);
    add("DELETE FROM t", true, true, false);
    add("REPLACE INTO t VALUES (1)", true, true, false);
    add("SHOW work_mem", false, false, true);
    add("PRAGMA foreign_keys", true, false, true);
    add("PRAGMA foreign_keys = OFF", true, false, false);
    add("EXPLAIN SELECT 1", false, false, true);
    add("EXPLAIN ANALYZE DELETE FROM t", false, false, false);
    add("BEGIN", false, false, false);
    add("CREATE TABLE t (a int)", false, false, false);
    add("SELECT 1 INTO t", false, false, false);
    add("COPY t TO STDOUT", false, false, false);
    add("LOCK TABLE t", false, false, false);
    add("SELECT set_config('a.b', '1', false)", false, true, false);
    add("SELECT 1; DELETE FROM t", true, false, false);
    add("-- nothing", true, false, false);
}

void StatementAgainTest::whatCanBePlannedAndRunAgain()
{
    QFETCH(bool, isSqlite);
    QFETCH(bool, isPlanned);
    QFETCH(bool, isRun);
    const QString sql = QString::fromLatin1(QTest::currentDataTag());
    const Dialect& dialect = isSqlite ? sqliteDialect() : postgresDialect();
    const auto plan = statementAgain(recordOf(sql), AgainKind::Plan, dialect);
    QCOMPARE(plan.has_value(), isPlanned);
    if (plan)
        QCOMPARE(plan->sql, (isSqlite ? u"EXPLAIN QUERY PLAN "_s : u"EXPLAIN "_s) + sql);
    const auto rows = statementAgain(recordOf(sql), AgainKind::Rows, dialect);
    QCOMPARE(rows.has_value(), isRun);
    if (rows)
        QCOMPARE(rows->sql, sql);
}

void StatementAgainTest::valuesGoAlong()
{
    const QList<Value> values{Value::integer(7), Value::text(u"Ada'"_s)};
    const StatementRecord record = recordOf(u"SELECT $1, $2"_s, values);
    for (const AgainKind kind : {AgainKind::Plan, AgainKind::Rows})
        QCOMPARE(statementAgain(record, kind, postgresDialect())->values, values);
}

void StatementAgainTest::valuesThatWereNotKeptAreMissed()
{
    StatementRecord record = recordOf(u"SELECT $2, '$9'"_s, std::nullopt);
    const auto hidden = statementAgain(record, AgainKind::Plan, postgresDialect());
    QVERIFY(!hidden && hidden.error().hint.contains(u"Keep values"_s));
    record.parametersHidden = false;
    const auto large = statementAgain(record, AgainKind::Plan, postgresDialect());
    QVERIFY(!large && large.error().message.contains(u"too large"_s));
    record.sql = u"SELECT ?, ?"_s;
    QCOMPARE(statementAgain(record, AgainKind::Plan, sqliteDialect())->values, QList<Value>(2));
    QVERIFY(!statementAgain(record, AgainKind::Rows, sqliteDialect()));
    record.sql = u"SELECT '?'"_s; // none are wanted
    QVERIFY(statementAgain(record, AgainKind::Rows, sqliteDialect()));
}

void StatementAgainTest::aSecretIsMissed()
{
    StatementRecord record = recordOf(u"SELECT crypt(password => '***')"_s);
    record.isMasked = true;
    QVERIFY(!statementAgain(record, AgainKind::Plan, postgresDialect()));
    QVERIFY(!statementAgain(record, AgainKind::Rows, postgresDialect()));
}

void StatementAgainTest::stepsBelowOthersAreMovedIn()
{
    const SqliteFile file(u"CREATE TABLE a (id INTEGER PRIMARY KEY);"_s);
    const auto pool
        = std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{});
    StatementAgain again(std::make_shared<const Adapter>(pool),
        {u"EXPLAIN QUERY PLAN SELECT id FROM a UNION SELECT id FROM a"_s, {}});
    QSignalSpy ended(&again, &StatementAgain::ended);
    again.start();
    QVERIFY(ended.wait());
    QVERIFY(again.outcome().has_value());
    const QStringList lines = planText(again.rows().kept()).split(u'\n');
    QVERIFY2(
        lines.size() >= 2 && !lines.constFirst().startsWith(u' '), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.at(1).startsWith(u"  "_s), qPrintable(lines.join(u'\n')));
}

void StatementAgainTest::onlyTheFirstRowsAreKept()
{
    const SqliteFile file;
    const auto pool
        = std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{});
    StatementAgain again(std::make_shared<const Adapter>(pool),
        {u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
         " SELECT i FROM n"_s,
            {}});
    QSignalSpy ended(&again, &StatementAgain::ended);
    again.start();
    QVERIFY(again.isRunning());
    QVERIFY(ended.wait());
    QVERIFY(!again.isRunning());
    QCOMPARE(again.rows().count(), 5000);
    QCOMPARE(again.rows().kept().rowCount(), LeadingRows::kMostRows);
}

void StatementAgainTest::nothingIsChanged()
{
    const SqliteFile file(u"CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1);"_s);
    const auto pool
        = std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{});
    StatementAgain again(
        std::make_shared<const Adapter>(pool), {u"DELETE FROM a"_s, {}}); // past all rules
    QSignalSpy ended(&again, &StatementAgain::ended);
    again.start();
    QVERIFY(ended.wait());
    QVERIFY(!again.outcome().has_value());
    QCOMPARE(again.outcome().error().kind, ErrorKind::ReadOnly);
    ResultSet rows;
    QVERIFY(Adapter(pool).run({u"SELECT id FROM a"_s, {}}, &rows, {}).has_value());
    QCOMPARE(rows.rowCount(), 1);
}

void StatementAgainTest::aNullIsNotTheTextNull()
{
    const SqliteFile file;
    const auto pool
        = std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{});
    ResultSet rows;
    QVERIFY(Adapter(pool).run({u"SELECT NULL AS a, 'NULL' AS b"_s, {}}, &rows, {}).has_value());
    RowsModel model;
    model.setRows(rows);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"b"_s);
    QVERIFY(model.index(0, 0).data(Qt::FontRole).value<QFont>().italic());
    QVERIFY(!model.index(0, 1).data(Qt::FontRole).value<QFont>().italic());
}

TW_TEST(StatementAgainTest)
#include "statement_again_test.moc"
