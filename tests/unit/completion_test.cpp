// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_fixture.h"
#include "test_program.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

constexpr qsizetype kMostLookedAt = 3; ///< the wanted one is among so many

/// A statement with its caret, and what is wanted there.
struct WantedCompletion
{
    const char16_t* statement;
    const char16_t* item;
};

constexpr WantedCompletion kCompletionCases[]{
    // Tables
    {u"SELECT * FROM |", u"order_items"},
    {u"SELECT * FROM peo|", u"people"},
    {u"SELECT * FROM PEO|", u"people"},
    {u"SELECT * FROM items|", u"order_items"},
    {u"SELECT * FROM oi|", u"order_items"},
    {u"SELECT * FROM people p JOIN ord|", u"orders"},
    {u"SELECT * FROM people p, ord|", u"orders"},
    {u"SELECT * FROM people p LEFT JOIN ord| ON true", u"orders"},
    {u"SELECT * FROM inv|", u"shop.invoices"},
    {u"SELECT * FROM shop.|", u"invoices"},
    {u"SELECT * FROM shop.in|", u"invoices"},
    {u"SELECT * FROM shop.pe|", u"people"},
    {u"SELECT * FROM sh|", u"shop"},
    {u"SELECT * FROM mix|", u"\"Mixed Case\""},
    {u"SELECT * FROM \"Mi|", u"\"Mixed Case\""},
    {u"SELECT * FROM \"Mi|\"", u"\"Mixed Case\""},
    {u"SELECT * FROM us|", u"\"user\""},
    {u"SELECT * FROM order_items i JOIN |", u"products"},
    {u"INSERT INTO peo|", u"people"},
    {u"UPDATE peo|", u"people"},
    {u"DELETE FROM peo|", u"people"},
    {u"DELETE FROM orders USING peo|", u"people"},
    {u"TRUNCATE ord|", u"orders"},
    {u"DROP TABLE ord|", u"orders"},
    {u"DROP TABLE IF EXISTS ord|", u"orders"},
    {u"DROP VIEW peo|", u"people_view"},
    {u"ALTER TABLE ord|", u"orders"},
    {u"CREATE INDEX ON ord|", u"orders"},
    {u"CREATE TABLE t (a int REFERENCES peo|)", u"people"},
    {u"EXPLAIN SELECT * FROM peo|", u"people"},
    {u"EXPLAIN (ANALYZE) SELECT * FROM peo|", u"people"},
    {u"SELECT 1 FROM people WHERE id IN (SELECT customer_id FROM ord|)", u"orders"},
    {u"WITH recent AS (SELECT * FROM orders) SELECT * FROM rec|", u"recent"},
    {u"WITH recent AS (SELECT * FROM orders), b AS (SELECT * FROM rec|)", u"recent"},
    {u"WITH RECURSIVE tree AS (SELECT 1 AS n UNION SELECT n FROM tr|) SELECT 1", u"tree"},
    {u"CREATE VIEW v AS SELECT * FROM peo|", u"people"},
    {u"COPY peo|", u"people"},
    {u"SELECT * FROM (peo|", u"people"},

    // Columns of the tables of a statement
    {u"SELECT na| FROM people", u"name"},
    {u"SELECT | FROM people", u"id"},
    {u"SELECT id, em| FROM people", u"email"},
    {u"SELECT NA| FROM people", u"name"},
    {u"SELECT * FROM people WHERE ci|", u"city"},
    {u"SELECT * FROM people WHERE name = 'x' AND ci|", u"city"},
    {u"SELECT * FROM people WHERE (ci|", u"city"},
    {u"SELECT * FROM people WHERE NOT is|", u"is_admin"},
    {u"SELECT * FROM people ORDER BY bo|", u"born"},
    {u"SELECT * FROM people ORDER BY name, bo|", u"born"},
    {u"SELECT city, count(*) FROM people GROUP BY ci|", u"city"},
    {u"SELECT count(na|) FROM people", u"name"},
    {u"SELECT lower(na| FROM people", u"name"},
    {u"SELECT * FROM people p WHERE p.|", u"id"},
    {u"SELECT * FROM people p WHERE p.na|", u"name"},
    {u"SELECT p.| FROM people p JOIN orders o ON true", u"id"},
    {u"SELECT o.st| FROM people p JOIN orders o ON true", u"state"},
    {u"SELECT o.st| FROM people AS p, orders AS o", u"state"},
    {u"SELECT people.em| FROM people", u"email"},
    {u"SELECT P.em| FROM people p", u"email"},
    {u"SELECT tot| FROM people p JOIN orders o ON true", u"total"},
    {u"SELECT i| FROM people p JOIN orders o ON true", u"is_admin"},
    {u"SELECT id| FROM people p JOIN orders o ON true", u"o.id"},
    {u"SELECT gr| FROM products", u"\"Group\""},
    {u"SELECT sel| FROM \"user\"", u"\"select\""},
    {u"SELECT nick| FROM shop.people", u"nick"},
    {u"SELECT p.n| FROM shop.people p", u"nick"},
    {u"SELECT public.people.em| FROM people", u"email"},
    {u"SELECT CASE WHEN em| FROM people", u"email"},
    {u"SELECT a.b| FROM \"Mixed Case\" a", u"b"},
    {u"SELECT total * am| FROM orders, order_items", u"amount"},
    {u"SELECT * FROM orders WHERE total > 5 AND cre|", u"created_at"},
    {u"SELECT * FROM orders o WHERE EXISTS (SELECT 1 FROM people p WHERE p.id = o.cu|)",
        u"customer_id"},
    {u"SELECT * FROM orders WHERE EXISTS (SELECT 1 FROM people WHERE id = cus|)", u"customer_id"},
    {u"SELECT 1 UNION SELECT em| FROM people", u"email"},
    {u"SELECT tot| FROM orders UNION SELECT 1 FROM people", u"total"},
    {u"SELECT * FROM people -- tab\nWHERE ci|", u"city"},
    {u"SELECT * FROM people /* a, b */ WHERE em|", u"email"},
    {u"SELECT * FROM people HAVING max(bo|", u"born"},
    {u"DELETE FROM people WHERE em|", u"email"},
    {u"DELETE FROM orders o USING people p WHERE p.em|", u"email"},
    {u"UPDATE people SET name = 'x' WHERE em|", u"email"},
    {u"UPDATE people SET name = em|", u"email"},
    {u"UPDATE orders o SET note = p.na| FROM people p", u"name"},
    {u"INSERT INTO people (name) SELECT tit| FROM products", u"title"},
    {u"INSERT INTO people (name) VALUES ('x') RETURNING em|", u"email"},
    {u"INSERT INTO people (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET name = excluded.na|",
        u"name"},

    // Queries in queries
    {u"SELECT s.| FROM (SELECT name AS who, city FROM people) s", u"who"},
    {u"SELECT s.ci| FROM (SELECT name AS who, city FROM people) s", u"city"},
    {u"SELECT wh| FROM (SELECT name AS who, city FROM people) AS s", u"who"},
    {u"SELECT s.em| FROM (SELECT * FROM people) s", u"email"},
    {u"SELECT s.em| FROM (SELECT p.* FROM people p, orders o) s", u"email"},
    {u"SELECT s.| FROM (SELECT count(*) AS n, max(total) FROM orders) s", u"max"},
    {u"SELECT s.x| FROM (VALUES (1, 2)) AS s (x1, x2)", u"x1"},
    {u"SELECT column| FROM (VALUES (1, 2)) s", u"column1"},
    {u"WITH r AS (SELECT id, total FROM orders) SELECT r.| FROM r", u"id"},
    {u"WITH r AS (SELECT id, total FROM orders) SELECT tot| FROM r", u"total"},
    {u"WITH r (a, b) AS (SELECT id, total FROM orders) SELECT r.| FROM r", u"b"},
    {u"WITH a AS (SELECT name FROM people), b AS (SELECT * FROM a) SELECT b.| FROM b", u"name"},
    {u"WITH d AS (DELETE FROM people RETURNING id, email) SELECT d.em| FROM d", u"email"},
    {u"WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT t.| FROM t) SELECT 1", u"n"},
    {u"SELECT (SELECT max(tot|) FROM orders) FROM people", u"total"},
    {u"SELECT * FROM (SELECT em| FROM people) s", u"email"},
    {u"SELECT count(*) AS how_many FROM people GROUP BY city ORDER BY how|", u"how_many"},
    {u"SELECT g.| FROM generate_series(1, 3) AS g (num)", u"num"},

    // Joins
    {u"SELECT * FROM people p JOIN orders o ON |", u"o.customer_id = p.id"},
    {u"SELECT * FROM orders o JOIN people p ON |", u"o.customer_id = p.id"},
    {u"SELECT * FROM orders JOIN people ON |", u"orders.customer_id = people.id"},
    {u"SELECT * FROM orders o JOIN order_items i ON i.order_id = o.id JOIN products pr ON |",
        u"i.product_id = pr.id"},
    {u"SELECT * FROM order_items i JOIN item_shipments s ON |",
        u"s.order_id = i.order_id AND s.line = i.line"},
    {u"SELECT * FROM order_items i JOIN item_shipments s USING (|)", u"order_id"},
    {u"SELECT * FROM order_items i JOIN item_shipments s USING (order_id, li|)", u"line"},
    {u"SELECT * FROM people p LEFT JOIN orders o ON o.cu|", u"customer_id"},

    // Values
    {u"SELECT * FROM people WHERE status = |", u"'active'"},
    {u"SELECT * FROM people WHERE status = bl|", u"'blocked'"},
    {u"SELECT * FROM people WHERE status = '|'", u"'active'"},
    {u"SELECT * FROM people WHERE status = 'on|'", u"'on hold'"},
    {u"SELECT * FROM people WHERE status = 'on|", u"'on hold'"},
    {u"SELECT * FROM people WHERE status <> |", u"'active'"},
    {u"SELECT * FROM people WHERE status IN (|)", u"'active'"},
    {u"SELECT * FROM people WHERE status IN ('active', |)", u"'blocked'"},
    {u"SELECT * FROM people WHERE status NOT IN ('b|')", u"'blocked'"},
    {u"SELECT * FROM people WHERE status IS DISTINCT FROM |", u"'active'"},
    {u"SELECT * FROM people p JOIN orders o ON true WHERE o.state = |", u"'new'"},
    {u"SELECT * FROM people WHERE status = it|", u"'it''s gone'"},
    {u"SELECT * FROM people WHERE is_admin = |", u"true"},
    {u"UPDATE orders SET state = |", u"'new'"},
    {u"UPDATE orders SET total = 1, state = pa|", u"'paid'"},
    {u"INSERT INTO orders (id, state) VALUES (1, |)", u"'new'"},
    {u"INSERT INTO orders (id, state) VALUES (1, 'new'), (2, sh|)", u"'shipped'"},
    {u"INSERT INTO orders VALUES (1, 2, |)", u"'new'"},
    {u"SELECT * FROM (SELECT state AS st FROM orders) s WHERE s.st = |", u"'new'"},

    // Lists of columns
    {u"INSERT INTO people (|", u"id"},
    {u"INSERT INTO people (|)", u"id"},
    {u"INSERT INTO people (id, |)", u"name"},
    {u"INSERT INTO people (id, name, |) VALUES (1)", u"email"},
    {u"INSERT INTO shop.invoices (nu|", u"number"},
    {u"UPDATE people SET |", u"id"},
    {u"UPDATE people SET em|", u"email"},
    {u"UPDATE people SET name = 'x', |", u"id"},
    {u"UPDATE people SET id = 1, name = 'x', |", u"email"},
    {u"INSERT INTO people (id) VALUES (1) ON CONFLICT (|)", u"id"},
    {u"INSERT INTO people (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET na|", u"name"},
    {u"CREATE INDEX ON orders (sta|)", u"state"},
    {u"CREATE INDEX ON orders USING btree (cre|)", u"created_at"},
    {u"CREATE TABLE t (a int REFERENCES orders (|))", u"id"},
    {u"ALTER TABLE orders DROP COLUMN no|", u"note"},
    {u"ALTER TABLE orders ALTER COLUMN no|", u"note"},
    {u"ALTER TABLE orders RENAME COLUMN no|", u"note"},
    {u"COPY orders (no|", u"note"},

    // Calls and types
    {u"SELECT tot|", u"total_of()"},
    {u"SELECT total_|(1)", u"total_of"},
    {u"SELECT tod|", u"today_utc()"},
    {u"SELECT coal|", u"coalesce()"},
    {u"SELECT * FROM people WHERE low|", u"lower()"},
    {u"SELECT net|", u"shop.net_price()"},
    {u"SELECT shop.|", u"net_price()"},
    {u"CALL cl|", u"clean_up()"},
    {u"SELECT '1'::int|", u"integer"},
    {u"SELECT '1'::pers|", u"person_status"},
    {u"SELECT CAST(id AS big|)", u"bigint"},

    // Words by place
    {u"|", u"SELECT"},
    {u"sel|", u"select"},
    {u"SEL|", u"SELECT"},
    {u"ins|", u"insert into"},
    {u"WITH a AS (SELECT 1) SEL|", u"SELECT"},
    {u"WITH a AS (|", u"SELECT"},
    {u"SELECT * |", u"FROM"},
    {u"SELECT id fr| people", u"FROM"},
    {u"select * fr|", u"from"},
    {u"SELECT DIS|", u"DISTINCT"},
    {u"SELECT * FROM people |", u"WHERE"},
    {u"SELECT * FROM people wh|", u"WHERE"},
    {u"SELECT * FROM people p LEFT |", u"JOIN"},
    {u"SELECT * FROM people p JOIN orders o |", u"ON"},
    {u"SELECT * FROM people WHERE name |", u"AND"},
    {u"SELECT * FROM people WHERE name li|", u"LIKE"},
    {u"SELECT * FROM people WHERE name IS |", u"NULL"},
    {u"SELECT * FROM people WHERE name = 'x' |", u"AND"},
    {u"SELECT * FROM people WHERE name = 'x' gro|", u"GROUP BY"},
    {u"SELECT * FROM people GROUP |", u"BY"},
    {u"SELECT * FROM people ORDER BY name |", u"DESC"},
    {u"SELECT * FROM people ORDER BY name NULLS |", u"LAST"},
    {u"SELECT * FROM people ORDER BY name li|", u"LIMIT"},
    {u"UPDATE people |", u"SET"},
    {u"UPDATE people SET name = 'x' |", u"WHERE"},
    {u"DELETE |", u"FROM"},
    {u"DELETE FROM people |", u"WHERE"},
    {u"INSERT |", u"INTO"},
    {u"INSERT INTO people (id) |", u"VALUES"},
    {u"INSERT INTO people (id) VALUES (1) |", u"ON CONFLICT"},
    {u"SELECT CASE WHEN name = 'x' |", u"THEN"},
    {u"SELECT CASE WHEN true THEN 1 |", u"WHEN"},
    {u"SELECT sum(total) OVER (|", u"PARTITION BY"},
    {u"CREATE |", u"TABLE"},
    {u"DROP |", u"TABLE"},
    {u"ALTER TABLE orders |", u"ADD COLUMN"},
    {u"EXPLAIN |", u"ANALYZE"},
    {u"SELECT 1 FROM people WHERE id IN (|", u"SELECT"},
    {u"SELECT 1 UNION |", u"ALL"},
};

}

/// What is offered at the caret of a statement.
class CompletionTest final : public QObject
{
    Q_OBJECT

    KnownShop m_shop;

private Q_SLOTS:
    void theWantedOneIsAmongTheFirst_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("wanted");
        for (const WantedCompletion& one : kCompletionCases) {
            const QString statement = QString::fromUtf16(one.statement);
            QTest::newRow(qPrintable(statement)) << statement << QString::fromUtf16(one.item);
        }
    }

    void theWantedOneIsAmongTheFirst()
    {
        QFETCH(QString, statement);
        QFETCH(QString, wanted);
        const QStringList texts = m_shop.textsAt(statement).first(
            std::min(kMostLookedAt, m_shop.textsAt(statement).size()));
        QVERIFY2(texts.contains(wanted), qPrintable(texts.join(u" · "_s)));
    }

    void nothingIsOfferedWhereNobodyCanGuess_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char16_t* statement : {u"SELECT * FROM people WHERE name = 'Ad|'", u"SELECT 12|",
                 u"SELECT 1 -- na|", u"SELECT 1 /* na| */", u"SELECT :na|", u"SELECT $$ na|",
                 u"SELECT $1|", u"SELECT name AS na| FROM people", u"CREATE TABLE na|",
                 u"SELECT p.| FROM orders o"})
            QTest::newRow(qPrintable(QString::fromUtf16(statement)))
                << QString::fromUtf16(statement);
    }

    void nothingIsOfferedWhereNobodyCanGuess()
    {
        QFETCH(QString, statement);
        const QStringList texts = m_shop.textsAt(statement);
        QVERIFY2(texts.isEmpty(), qPrintable(texts.join(u" · "_s)));
    }

    void aChoiceReplacesTheWholeWord_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("replaced");
        QTest::newRow("nothing") << u"SELECT | FROM people"_s << QString();
        QTest::newRow("a word") << u"SELECT na| FROM people"_s << u"na"_s;
        QTest::newRow("within") << u"SELECT na|me FROM people"_s << u"name"_s;
        QTest::newRow("quoted") << u"SELECT \"na|\" FROM people"_s << u"\"na\""_s;
        QTest::newRow("open quote") << u"SELECT \"na| FROM people"_s << u"\"na"_s;
        QTest::newRow("string") << u"SELECT 1 FROM people WHERE status = 'a|b'"_s << u"'ab'"_s;
        QTest::newRow("behind a dot") << u"SELECT p.| FROM people p"_s << QString();
    }

    void aChoiceReplacesTheWholeWord()
    {
        QFETCH(QString, statement);
        QFETCH(QString, replaced);
        const TextRange range = m_shop.at(statement).choices.replaced;
        QCOMPARE(statement.remove(u'|').mid(range.start, range.length), replaced);
    }

    void theCaretGoesIntoCallsWithArguments()
    {
        const auto first
            = [this](const QString& text) { return m_shop.at(text).choices.items.first(); };
        QCOMPARE(first(u"SELECT total_of|"_s).caretBack, 1);
        QCOMPARE(first(u"SELECT today_ut|"_s).caretBack, 0);
        QCOMPARE(first(u"SELECT total_|()"_s).caretBack, 0);
        QCOMPARE(first(u"SELECT total_of|"_s).detail, u"(order_id integer)"_s);
    }

    void columnsThatTheServerComputesAreNotWritten()
    {
        QVERIFY(!m_shop.textsAt(u"INSERT INTO products (|)"_s).contains(u"stock"_s));
        QVERIFY(m_shop.textsAt(u"SELECT | FROM products"_s).contains(u"stock"_s));
    }

    void namesOfOtherQueriesAreNotSeen()
    {
        QVERIFY(!m_shop.textsAt(u"SELECT em| FROM orders"_s).contains(u"email"_s));
        QVERIFY(!m_shop.textsAt(u"SELECT 1 FROM people UNION SELECT | FROM orders"_s)
                .contains(u"email"_s));
        QVERIFY(
            !m_shop.textsAt(u"WITH r AS (SELECT |) SELECT * FROM people"_s).contains(u"email"_s));
        QVERIFY(!m_shop.textsAt(u"SELECT * FROM people p, (SELECT | FROM orders) s"_s)
                .mid(0, 6)
                .contains(u"email"_s));
    }

    void quotesStandWhereTheEngineWantsThem()
    {
        const KnownShop sqlite(makeSqliteBackend());
        QVERIFY(sqlite.textsAt(u"SELECT gr| FROM products"_s).contains(u"Group"_s)
            || sqlite.textsAt(u"SELECT gr| FROM products"_s).contains(u"\"Group\""_s));
        QCOMPARE(sqlite.schema().written(u"Total"_s), u"Total"_s);
        QCOMPARE(m_shop.schema().written(u"Total"_s), u"\"Total\""_s);
        for (const CompletionSchema* schema : {&sqlite.schema(), &m_shop.schema()}) {
            QCOMPARE(schema->written(u"total_1"_s), u"total_1"_s);
            QCOMPARE(schema->written(u"order"_s), u"\"order\""_s);
            QCOMPARE(schema->written(u"1a"_s), u"\"1a\""_s);
            QCOMPARE(schema->written(u"a b"_s), u"\"a b\""_s);
            QCOMPARE(schema->written(u"a\"b"_s), u"\"a\"\"b\""_s);
        }
    }

    void sqliteTakesNamesInAnyCase()
    {
        const KnownShop sqlite(makeSqliteBackend());
        QVERIFY(sqlite.textsAt(u"SELECT P.| FROM People p"_s).contains(u"email"_s));
        QVERIFY(sqlite.textsAt(u"SELECT [em|] FROM people"_s).contains(u"email"_s));
        QVERIFY(sqlite.textsAt(u"pra|"_s).contains(u"pragma"_s));
        QVERIFY(!m_shop.textsAt(u"pra|"_s).contains(u"pragma"_s));
    }

    void tablesThatAreNotDescribedAreAskedFor()
    {
        Catalog catalog;
        catalog.schemas = catalog.searchPath = {u"public"_s};
        RelationSummary relation;
        relation.name = {u"public"_s, u"people"_s};
        catalog.relations.append(relation);
        const BackendPtr backend = makePostgresBackend();
        const CompletionSchema schema(std::make_shared<const Catalog>(catalog), backend->dialect());
        const QString text = u"SELECT  FROM people p, nothing n"_s;
        QCOMPARE(complete(text, 7, schema).missing, QList{relation.name});
        QCOMPARE(complete(u"SELECT people."_s, 14, schema).missing, QList{relation.name});
    }

    void halfATextNeverFails()
    {
        const QString text = u"WITH RECURSIVE a (x) AS (SELECT \"b\".c FROM (VALUES (1)) b (c) "
                             "UNION ALL (SELECT p.id FROM people p JOIN LATERAL f(1, p.) g ON ("
                             "p.id = ANY ('{1}'::int[])) WHERE status IN ('x', 'y') GROUP BY 1)) "
                             "INSERT INTO orders (id, state) VALUES (1, 'new'), (2, ) "
                             "ON CONFLICT (id) DO UPDATE SET note = excluded.note RETURNING *"_s;
        for (qsizetype from = 0; from < text.size(); from += 7)
            for (qsizetype caret = from; caret <= text.size(); ++caret) {
                const QString part = text.sliced(from);
                const Completions choices = complete(part, caret - from, m_shop.schema()).choices;
                QVERIFY(choices.replaced.start >= 0 && choices.replaced.end() <= part.size());
                QVERIFY(choices.replaced.start <= caret - from);
            }
    }

    void twentyThousandTablesAreNoObstacle()
    {
        auto catalog = std::make_shared<Catalog>();
        catalog->schemas = catalog->searchPath = {u"public"_s};
        for (int i = 0; i < 20'000; ++i) {
            RelationSummary relation;
            relation.name = {u"public"_s, u"sales_%1_region_%2"_s.arg(i).arg(i % 37)};
            catalog->relations.append(relation);
        }
        const BackendPtr backend = makePostgresBackend();
        // The time of this process: others may be at work beside it.
        std::clock_t began = std::clock();
        const CompletionSchema schema(catalog, backend->dialect());
        const std::clock_t first = std::clock() - began;
        std::clock_t slowest = 0;
        for (const QString& text : {u"SELECT * FROM "_s, u"SELECT * FROM s"_s,
                 u"SELECT * FROM region_3"_s, u"SELECT * FROM s1r3"_s, u"SELECT x FROM sales_1"_s,
                 u"SELECT * FROM sales_19999_region_19 WHERE a"_s}) {
            began = std::clock();
            QVERIFY(!complete(text, text.size(), schema).choices.items.isEmpty());
            slowest = std::max(slowest, std::clock() - began);
        }
        const auto milliseconds
            = [](std::clock_t time) { return double(time) * 1000 / CLOCKS_PER_SEC; };
        qInfo("names read in %.1f ms, slowest answer %.1f ms", milliseconds(first),
            milliseconds(slowest));
    }
};

TW_TEST(CompletionTest)

#include "completion_test.moc"
