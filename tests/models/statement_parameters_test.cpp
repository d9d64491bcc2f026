// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/console/run_warning_text.h"
#include "models/console/statement_parameters.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Parameters of statements, and what is asked before a run.
class StatementParametersTest final : public QObject
{
    Q_OBJECT

    BackendPtr m_postgres = makePostgresBackend();
    BackendPtr m_sqlite = makeSqliteBackend();

private Q_SLOTS:
    void parametersAreFoundWhereTheyAre_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << u"SELECT 1"_s << QStringList();
        QTest::newRow("names") << u"SELECT :b, :a, :b"_s << QStringList{u":b"_s, u":a"_s};
        QTest::newRow("numbers") << u"SELECT $2, $1"_s << QStringList{u"$2"_s, u"$1"_s};
        QTest::newRow("casts") << u"SELECT '1'::int, a::text"_s << QStringList();
        QTest::newRow("strings") << u"SELECT ':a', E'\\':a', \":a\""_s << QStringList();
        QTest::newRow("comments") << u"SELECT 1 -- :a\n/* :b $1 */"_s << QStringList();
        QTest::newRow("dollars") << u"DO $$ BEGIN x := $1; END $$"_s << QStringList();
        QTest::newRow("definition") << u"PREPARE p AS SELECT $1"_s << QStringList();
    }
    void parametersAreFoundWhereTheyAre()
    {
        QFETCH(const QString, sql);
        QFETCH(const QStringList, names);
        QCOMPARE(statementParameters(sql, m_postgres->dialect().syntax()), names);
    }

    void aStatementWithoutParametersStaysAsItIs()
    {
        const QString sql = u"SELECT 'a'::text,  /* x */ '$1' "_s;
        const auto bound = bindParameters(sql, {}, m_postgres->dialect());
        QCOMPARE(bound->statement.sql, sql);
        QVERIFY(bound->statement.values.isEmpty());
        QCOMPARE(bound->typedPlace(9), 9);
    }

    void eachNameIsBoundOnceAndPlacesAreFoundAgain()
    {
        const QString sql = u"SELECT :since, :since, nothing LIMIT:n"_s;
        const auto bound = bindParameters(sql,
            {{u":since"_s, Value::text(u"x"_s)}, {u":n"_s, Value::integer(3)}},
            m_postgres->dialect());
        QCOMPARE(bound->statement.sql, u"SELECT $1, $1, nothing LIMIT $2"_s);
        QCOMPARE(bound->statement.values.size(), 2);
        QCOMPARE(bound->typedPlace(bound->statement.sql.indexOf(u"nothing"_s)),
            sql.indexOf(u"nothing"_s));
        QCOMPARE(
            bound->typedPlace(bound->statement.sql.indexOf(u"$2"_s) - 1), sql.indexOf(u":n"_s));
    }

    void bareMarksCountOn()
    {
        const SqlSyntax syntax = m_sqlite->dialect().syntax();
        QCOMPARE(statementParameters(u"SELECT ?, ?5, ?"_s, syntax),
            (QStringList{u"?1"_s, u"?5"_s, u"?6"_s}));
    }

    void whatHasNoValueIsNamed()
    {
        const auto bound = bindParameters(u"SELECT '😀', :a"_s, {}, m_postgres->dialect());
        QVERIFY(!bound);
        QVERIFY(bound.error().message.contains(u":a"_s));
        QCOMPARE(bound.error().position, 13);
    }

    void whatChangesAllRowsIsAskedEverywhere_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("inTest");
        QTest::addColumn<int>("inProduction");
        QTest::newRow("reads") << u"SELECT 1; INSERT INTO a VALUES (1)"_s << 0 << 0;
        QTest::newRow("where") << u"UPDATE a SET b = 1 WHERE c; DELETE FROM a WHERE b"_s << 0 << 0;
        QTest::newRow("all") << u"UPDATE a SET b = 1; DELETE FROM a -- WHERE 1"_s << 2 << 2;
        QTest::newRow("inside") << u"WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x"_s << 1
                                << 1;
        QTest::newRow("drop") << u"DROP TABLE a; TRUNCATE b; CREATE TABLE c (d int)"_s << 0 << 3;
    }
    void whatChangesAllRowsIsAskedEverywhere()
    {
        QFETCH(const QString, sql);
        QFETCH(const int, inTest);
        QFETCH(const int, inProduction);
        const SqlSyntax syntax = m_postgres->dialect().syntax();
        const QList<ScriptPart> parts = readScript(sql, syntax);
        GuardOptions guard;
        QCOMPARE(runWarnings(parts, syntax, guard).size(), inTest);
        guard.environment = Environment::Production;
        const QList<RunWarning> warnings = runWarnings(parts, syntax, guard);
        QCOMPARE(warnings.size(), inProduction);
        for (const RunWarning& warning : warnings)
            QVERIFY(warningText(warning).startsWith(u"Line 1: "_s + warning.verb));
    }
};

TW_TEST(StatementParametersTest)
#include "statement_parameters_test.moc"
