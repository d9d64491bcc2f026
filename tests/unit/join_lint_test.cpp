// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/statement_kind.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Which statements are taken for a join that lacks its condition.
class JoinLintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRowWithEachIsNamed_data()
    {
        rows({"SELECT 1 FROM a, b", "select 1 from a , b", "SELECT a.*, b.* FROM a, b",
            "SELECT 1 FROM a, b, c", "SELECT 1 FROM a x, b AS y", "SELECT DISTINCT 1 FROM a, b",
            "SELECT 1 FROM \"a\", \"b\"", "SELECT 1 FROM \"where\", \"join\"",
            "SELECT 1 FROM \"group\", \"order\"", "SELECT 1 FROM s.a, s.b",
            "SELECT 1 FROM \"s\".\"a\", \"s\".\"b\"", "SELECT 1 FROM a, b -- WHERE",
            "SELECT 1 FROM a /* JOIN */, b", "SELECT 'WHERE' FROM a, b",
            "SELECT (SELECT 1 FROM c WHERE d) FROM a, b", "SELECT 1 FROM a, b ORDER BY 1",
            "SELECT 1 FROM a, b GROUP BY 1, 2", "SELECT 1 FROM a, b HAVING true",
            "SELECT 1 FROM a, b LIMIT 5", "SELECT 1 FROM a, b OFFSET 5 ROWS",
            "SELECT 1 FROM a, b FETCH FIRST 2 ROWS ONLY", "SELECT 1 FROM a, b FOR UPDATE",
            "SELECT 1 FROM a, b UNION SELECT 2 FROM c", "SELECT a.x IS DISTINCT FROM 1 FROM a, b",
            "WITH c AS (SELECT 1) SELECT 1 FROM a, c",
            "WITH c AS (SELECT 1 FROM x WHERE y) SELECT 1 FROM a, c",
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n FROM c) SELECT 1 FROM c, a",
            "WITH c AS MATERIALIZED (SELECT 1), d AS (SELECT 2) SELECT 1 FROM c, d"});
    }

    void eachRowWithEachIsNamed()
    {
        QFETCH(const QString, sql);
        QVERIFY(ofPostgres(sql).pairsAllRows);
        QVERIFY(ofSqlite(sql).pairsAllRows);
    }

    void whatIsMeantIsLeftAlone_data()
    {
        rows({"SELECT 1", "SELECT 1, 2", "SELECT a, b FROM t", "SELECT 1 FROM a",
            "SELECT 1 FROM a, b WHERE a.x = b.x", "SELECT 1 FROM a, b WHERE true",
            "SELECT 1 FROM a, b where a.x = b.x ORDER BY 1, 2", "SELECT 1 FROM a CROSS JOIN b",
            "SELECT 1 FROM a JOIN b ON true", "SELECT 1 FROM a NATURAL JOIN b",
            "SELECT 1 FROM a LEFT JOIN b USING (x)", "SELECT 1 FROM a ORDER BY 1, 2",
            "SELECT 1 FROM a GROUP BY x, y", "SELECT 1 FROM a LIMIT 1", "SELECT f(1, 2) FROM a",
            "SELECT 1 FROM (VALUES (1, 2), (3, 4)) AS v", "SELECT 1 FROM generate_series(1, 2), a",
            "SELECT 1 FROM a, LATERAL (SELECT a.x) l", "SELECT 1 FROM a, LATERAL f(a.x)",
            "SELECT 1 FROM \"a, b\"", "SELECT 1 FROM \",\"", "SELECT 'FROM a, b'",
            "SELECT 1 /* FROM a, b */", "SELECT x FROM a -- , b", "INSERT INTO t SELECT 1 FROM a",
            "UPDATE t SET a = 1, b = 2", "DELETE FROM t", "VALUES (1), (2)",
            "WITH c AS (SELECT 1), d AS (SELECT 2) SELECT 1 FROM c",
            "SELECT extract(year FROM x), 2 FROM a", "SELECT substring(x FROM 1 FOR 2), 3 FROM a",
            "SELECT trim(both FROM x), y FROM a"});
    }

    void whatIsMeantIsLeftAlone()
    {
        QFETCH(const QString, sql);
        QVERIFY(!ofPostgres(sql).pairsAllRows);
        QVERIFY(!ofSqlite(sql).pairsAllRows);
    }

    /// The FROM of a comparison names no tables.
    void aComparisonIsNoListOfTables_data()
    {
        rows({"SELECT a IS DISTINCT FROM b, c FROM t", "SELECT a IS NOT DISTINCT FROM b, c FROM t",
            "select x is distinct from y, 1, 2 from t",
            "SELECT a IS DISTINCT FROM b, c IS DISTINCT FROM d, e FROM t",
            "SELECT a IS DISTINCT FROM b, 2", "SELECT a IS DISTINCT FROM NULL, b FROM t ORDER BY 1",
            "WITH c AS (SELECT 1) SELECT a IS DISTINCT FROM b, 2 FROM c"});
    }

    void aComparisonIsNoListOfTables()
    {
        QFETCH(const QString, sql);
        QVERIFY(!ofPostgres(sql).pairsAllRows);
        QVERIFY(!ofSqlite(sql).pairsAllRows);
    }

    void brokenTextIsJudgedWithoutHarm_data()
    {
        rows({"SELECT FROM", "SELECT FROM,", "SELECT IS DISTINCT FROM", "SELECT DISTINCT FROM",
            "SELECT NOT DISTINCT FROM", "FROM a, b", "SELECT ((((", "SELECT )))) FROM a, b",
            "SELECT 1 FROM 'a, b", "SELECT 1 FROM \"a, b", "SELECT 1 FROM /* a, b", "WITH",
            "WITH a", "WITH a AS", "WITH a AS (", "WITH a AS (SELECT 1 FROM", "WITH RECURSIVE",
            "WITH a AS (SELECT 1),", "DISTINCT FROM", ",,,,", "SELECT\0FROM a, b"});
    }

    void brokenTextIsJudgedWithoutHarm()
    {
        QFETCH(const QString, sql);
        for (qsizetype length = 0; length <= sql.size(); ++length) {
            static_cast<void>(ofPostgres(sql.first(length)));
            static_cast<void>(ofSqlite(sql.first(length)));
        }
    }

    void manyTablesAreReadInTime()
    {
        QStringList tables;
        for (int i = 0; i < 20'000; ++i)
            tables.append(u"t%1"_s.arg(i));
        const QString list = u"SELECT 1 FROM "_s + tables.join(u", "_s);
        QVERIFY(ofPostgres(list).pairsAllRows);
        QVERIFY(!ofPostgres(list + u" WHERE true"_s).pairsAllRows);
        QString compared = u"SELECT "_s;
        for (int i = 0; i < 2'000; ++i)
            compared += u"a IS DISTINCT FROM b, "_s;
        QVERIFY(!ofPostgres(compared + u"1 FROM t"_s).pairsAllRows);
    }

private:
    static void rows(std::initializer_list<const char*> statements)
    {
        QTest::addColumn<QString>("sql");
        for (const char* sql : statements)
            QTest::newRow(sql) << QString::fromUtf8(sql);
    }

    static StatementKind ofPostgres(const QString& sql)
    {
        static const BackendPtr backend = makePostgresBackend();
        return classifyStatement(sql, backend->dialect().syntax());
    }

    static StatementKind ofSqlite(const QString& sql)
    {
        static const BackendPtr backend = makeSqliteBackend();
        return classifyStatement(sql, backend->dialect().syntax());
    }
};

TW_TEST(JoinLintTest)
#include "join_lint_test.moc"
