// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "two_databases.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// compare, between databases of one engine and of both.
class CliCompareTest : public TwoDatabases
{
    Q_OBJECT

private Q_SLOTS:
    void equalDatabasesAreEqual_data() { addPairs(); }
    void equalDatabasesAreEqual();
    void everyDifferenceIsFound_data() { addPairs(); }
    void everyDifferenceIsFound();
    void whatPostgresAloneTellsApart();
    void collationsDoNotMatter();
    void whatIsToleratedIsSaid();
    void whatIsLeftOutIsListed();
    void aKeyOfTwoRowsIsRefused_data() { addPairs(); }
    void aKeyOfTwoRowsIsRefused();
    void whereNothingCanBeComparedNothingIsEqual_data() { addPairs(); }
    void whereNothingCanBeComparedNothingIsEqual();
    void nullsInAKeyAreOrdered_data() { addPairs(); }
    void nullsInAKeyAreOrdered();
    void rowsAreChosenOnBothSides_data() { addPairs(); }
    void rowsAreChosenOnBothSides();
    void senselessWordsAreRefused();
};

void CliCompareTest::equalDatabasesAreEqual()
{
    makeBoth(places() + u"CREATE TABLE empty (id integer PRIMARY KEY);"_s);
    const QStringList options = m_a->isPostgres() == m_b->isPostgres()
        ? QStringList()
        : QStringList{u"--same-scale"_s}; // SQLite keeps no scale
    const Ended ended = compare(options);
    QVERIFY2(ended.code == 0, said(ended.out + ended.err));
    QCOMPARE(counts(options), u"empty 0 0 0 0, places 5 0 0 0"_s);
}

void CliCompareTest::everyDifferenceIsFound()
{
    makeBoth(places());
    m_b->execute(u"UPDATE places SET note = '' WHERE note IS NULL;"
                 "UPDATE places SET name = 'x' WHERE name = 'x ';"
                 "UPDATE places SET size = 0.1000000000000001 WHERE code = 'B';"
                 "UPDATE places SET flag = NULL WHERE land = 'fr';"
                 "DELETE FROM places WHERE land = 'DE';"
                 "INSERT INTO places VALUES ('dé', 'a', NULL, 1, 1, true, NULL)"_s);
    const Ended ended = compare({u"--json"_s, u"--same-scale"_s});
    QCOMPARE(ended.code, 3);
    const tw::Json report = ended.json();
    QCOMPARE(at(report, u"equal"_s).toBool(), false);
    const tw::Json table = at(at(report, u"tables"_s), 0);
    QCOMPARE(numbers(table), u"0 4 1 1"_s);
    QStringList rows;
    for (const tw::Json& row : at(table, u"rows"_s).items()) {
        const tw::Json& key = at(row, u"key"_s);
        rows.append(at(row, u"kind"_s).toString() + u' ' + at(key, u"land"_s).toString() + u' '
            + at(key, u"code"_s).toString());
    }
    QCOMPARE(rows,
        QStringList({u"only in A DE a"_s, u"different de B"_s, u"different de a"_s,
            u"different de b "_s, u"only in B dé a"_s, u"different fr ß"_s}));
    const Ended text = compare({u"--same-scale"_s, u"--limit"_s, u"3"_s});
    QVERIFY2(text.out.contains("note: NULL in A, '' in B"), said(text.out));
    QVERIFY2(text.out.contains("and 3 more, see --limit"), said(text.out));
}

void CliCompareTest::whatPostgresAloneTellsApart()
{
    const QString table
        = u"CREATE TYPE mood AS ENUM ('sad', 'glad');"
          "CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n numeric, f "
          "float8,"
          " j json, b bytea, c char(5), z timestamptz, l integer[], m mood, d json, p point,"
          " g integer GENERATED ALWAYS AS (length(c)) STORED);"_s;
    const QString row = u"INSERT INTO t (n, f, j, b, c, z, l, m, d, p) VALUES (%1)"_s;
    m_a = make(true, table);
    m_b = make(true, table);
    const auto plant = [&](const QString& a, const QString& b) {
        m_a->execute(row.arg(a));
        m_b->execute(row.arg(b));
    };
    const QString rest
        = u", '{\"a\":1,\"b\":2}', '\\x00ff', 'ab', '2024-03-01 12:00+00', '{1,NULL}',"
          " 'glad', '[1]', '(1,2)'"_s;
    plant(u"1.0, 'NaN'"_s + rest, u"1.00, 'NaN'"_s + rest);
    plant(u"'NaN', 0"_s + rest, u"'NaN', '-0'"_s + rest);
    plant(u"'NaN', 'Infinity'"_s + rest, u"'NaN', 'Infinity'"_s + rest);
    plant(u"1, 1"_s + rest, u"1, 1"_s + QString(rest).replace(u"1,\"b\":2"_s, u"1, \"b\":2"_s));
    plant(u"1, 1"_s + rest, u"1, 1"_s + QString(rest).replace(u"00ff"_s, u"00fe"_s));
    plant(u"1, 1"_s + rest, u"1, 1"_s + QString(rest).replace(u"{1,NULL}"_s, u"{NULL,1}"_s));
    plant(u"1, 1"_s + rest, u"1, 1"_s + QString(rest).replace(u"glad"_s, u"sad"_s));
    plant(u"1, 1"_s + rest, u"1, 1"_s + QString(rest).replace(u"(1,2)"_s, u"(1,3)"_s));
    // The same moment, written in another zone and read in one of its own.
    plant(u"1, 1"_s + rest, u"1, 1"_s + QString(rest).replace(u"12:00+00"_s, u"14:00+02"_s));
    m_b->execute(u"ALTER DATABASE \"%1\" SET TimeZone = 'Asia/Tokyo'"_s.arg(
        m_b->column(u"SELECT current_database()"_s).constFirst()));
    QCOMPARE(counts(intoScript()), u"t 2 7 0 0"_s);
    const Ended run = runScript();
    QVERIFY2(run.code == 0, said(run.err + m_program.contentOf(u"sync.sql"_s)));
    QCOMPARE(counts(), u"t 9 0 0 0"_s);
}

void CliCompareTest::collationsDoNotMatter()
{
    const QString rows
        = u"INSERT INTO t VALUES ('a'), ('B'), ('ä'), ('Z'), ('_'), ('a b'), ('ab');"_s;
    m_a = make(true, u"CREATE TABLE t (k text COLLATE \"C\" PRIMARY KEY);"_s + rows);
    m_b = make(true,
        u"CREATE COLLATION blind (provider = icu, locale = 'de-u-ks-level2', deterministic = "
        u"false);"
        "CREATE TABLE t (k text COLLATE blind PRIMARY KEY);"_s
            + rows + u"UPDATE t SET k = 'A' WHERE k = 'a'"_s);
    QCOMPARE(counts(intoScript()), u"t 6 0 1 1"_s);
    const Ended run = runScript();
    QVERIFY2(run.code == 0, said(run.err));
    QCOMPARE(counts(), u"t 7 0 0 0"_s);
    m_b = make(false, u"CREATE TABLE t (k text COLLATE NOCASE PRIMARY KEY);"_s + rows);
    QCOMPARE(counts(), u"t 7 0 0 0"_s);
    // Blanks at the end of fixed texts, where the order of PostgreSQL does not see them.
    const QString fixed = u"CREATE TABLE t (k char(3) PRIMARY KEY);"
                          "INSERT INTO t VALUES ('a'), (E'a\\x01'), ('ab');"_s;
    m_a = make(true, fixed);
    m_b = make(true, fixed);
    QCOMPARE(counts(), u"t 3 0 0 0"_s);
}

void CliCompareTest::whatIsToleratedIsSaid()
{
    const QString table = u"CREATE TABLE t (id integer PRIMARY KEY, n numeric, z %1);"_s;
    m_a = make(true,
        table.arg(u"timestamptz"_s)
            + u"INSERT INTO t VALUES (1, 1.50, '2024-03-01 12:00:00.25+00')"_s);
    m_b = make(false,
        table.arg(u"TIMESTAMPTZ TEXT"_s)
            + u"INSERT INTO t VALUES (1, 1.5, '2024-03-01T14:00:00.250+02:00')"_s);
    QCOMPARE(counts(), u"t 0 1 0 0"_s);
    QCOMPARE(counts({u"--same-scale"_s}), u"t 0 1 0 0"_s);
    const Ended ended = compare({u"--same-scale"_s, u"--same-moment"_s});
    QVERIFY2(ended.code == 0, said(ended.out + ended.err));
    QVERIFY(ended.out.contains("Tolerated: numbers are compared by value"));
    QVERIFY(ended.out.contains("Tolerated: times with a zone"));
}

void CliCompareTest::whatIsLeftOutIsListed()
{
    m_a = make(true,
        u"CREATE TABLE shared (id integer PRIMARY KEY, x text, mine text);"
        "CREATE TABLE keyless (x text); CREATE TABLE alone (id integer PRIMARY KEY);"
        "CREATE VIEW seen AS SELECT 1 AS one;"_s);
    m_b = make(false,
        u"CREATE TABLE shared (id integer PRIMARY KEY, x text, yours text);"
        "CREATE TABLE keyless (x text); CREATE TABLE other (id integer PRIMARY KEY);"_s);
    const Ended ended = compare();
    QVERIFY2(ended.code == 0, said(ended.err));
    for (const char* const line :
        {"column mine is not in B", "column yours is not in A", "keyless has no key",
            "alone is only in A", "other is only in B", "seen is a view of A"})
        QVERIFY2(ended.out.contains(line), said(ended.out + line));
}

void CliCompareTest::whereNothingCanBeComparedNothingIsEqual()
{
    makeBoth(u"CREATE TABLE keyless (x varchar(9)); INSERT INTO keyless VALUES ('x')"_s);
    const Ended ended = compare();
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains("keyless has no key"), said(ended.err));
}

void CliCompareTest::aKeyOfTwoRowsIsRefused()
{
    makeBoth(u"CREATE TABLE t (id integer PRIMARY KEY, name varchar(9));"
             "INSERT INTO t VALUES (1, 'x'), (2, 'x'), (3, 'y')"_s);
    const Ended ended = compare({u"--table"_s, u"t"_s, u"--key"_s, u"name"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"Data"_s);
}

void CliCompareTest::nullsInAKeyAreOrdered()
{
    makeBoth(u"CREATE TABLE t (id integer, name varchar(9), v integer);"
             "INSERT INTO t VALUES (NULL, 'x', 1), (2, NULL, 1), (2, 'a', 1), (10, 'a', 1)"_s);
    m_b->execute(u"UPDATE t SET v = 2 WHERE id IS NULL"_s);
    const QStringList key{u"--table"_s, u"t"_s, u"--key"_s, u"id,name"_s};
    QCOMPARE(counts(key + intoScript()), u"t 3 1 0 0"_s);
    const Ended run = runScript();
    QVERIFY2(run.code == 0, said(run.err));
    QCOMPARE(counts(key), u"t 4 0 0 0"_s);
}

void CliCompareTest::rowsAreChosenOnBothSides()
{
    makeBoth(u"CREATE TABLE t (id integer PRIMARY KEY, land varchar(9), v integer);"
             "CREATE TABLE u (id integer PRIMARY KEY, land varchar(9), v integer);"
             "INSERT INTO t VALUES (1, 'de', 1), (2, 'fr', 1);"
             "INSERT INTO u VALUES (1, 'de', 1), (2, 'fr', 2)"_s);
    const QStringList tables{u"--table"_s, u"t"_s, u"--to-table"_s, u"u"_s};
    QCOMPARE(counts(tables), u"u 1 1 0 0"_s);
    QCOMPARE(counts(tables + QStringList{u"--where"_s, u"land=de"_s}), u"u 1 0 0 0"_s);
    QCOMPARE(counts(tables + QStringList{u"--condition"_s, u"id = 2"_s}), u"u 0 1 0 0"_s);
    QCOMPARE(counts(tables + QStringList{u"--columns"_s, u"land"_s}), u"u 2 0 0 0"_s);
}

void CliCompareTest::senselessWordsAreRefused()
{
    m_a = make(false, u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    m_b = make(false, u"CREATE TABLE t (id integer PRIMARY KEY)"_s);
    for (const QStringList& words :
        {QStringList{u"--key"_s, u"id"_s}, QStringList{u"--to-table"_s, u"t"_s},
            QStringList{u"--table"_s, u"t"_s, u"--columns"_s, u"none"_s},
            QStringList{u"--connect"_s, m_a->url()}})
        QCOMPARE(compare(words).code, 2);
    QCOMPARE(m_program.run({u"compare"_s, u"nobody"_s, m_b->url()}).code, 2);
    QCOMPARE(compare({u"--sync"_s, u"/no/folder/x.sql"_s}).code, 2);
}

TW_TEST(CliCompareTest)
#include "cli_compare_test.moc"
