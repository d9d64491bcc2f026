// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "two_databases.h"

#include <tuplewright/session/session.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// The script that compare writes, between databases of one engine and of both.
class CliSyncTest : public TwoDatabases
{
    Q_OBJECT

private Q_SLOTS:
    void theScriptMakesBothEqual_data() { addPairs(); }
    void theScriptMakesBothEqual();
    void theScriptFollowsForeignKeys_data() { addPairs(); }
    void theScriptFollowsForeignKeys();
    void aRowChangedMeanwhileFailsTheWholeScript_data() { addPairs(); }
    void aRowChangedMeanwhileFailsTheWholeScript();
    void aFailedScriptSavesNothingWhereErrorsArePassedOver();
    void plantedDifferencesAreFoundAndMended_data() { addPairs(); }
    void plantedDifferencesAreFoundAndMended();
    void numbersGoOnBehindTheScript();
};

void CliSyncTest::theScriptMakesBothEqual()
{
    makeBoth(places());
    m_b->execute(u"UPDATE places SET note = 'x\\y''z' WHERE note IS NULL;"
                 "UPDATE places SET code = 'A' WHERE land = 'de' AND code = 'a';"
                 "UPDATE places SET flag = NULL, size = 2 WHERE land = 'fr';"
                 "UPDATE places SET name = NULL, height = 3.5 WHERE code = 'B';"
                 "DELETE FROM places WHERE land = 'DE';"_s);
    const QStringList options{u"--same-scale"_s, u"--sync"_s, m_program.path(u"sync.sql"_s)};
    const Ended compared = compare(options);
    QCOMPARE(compared.code, 3);
    QVERIFY2(compared.out.contains("turns B into A changes 5 rows"), said(compared.out));
    const Ended run = runScript();
    QVERIFY2(run.code == 0, said(run.err + m_program.contentOf(u"sync.sql"_s)));
    QCOMPARE(counts(options), u"places 5 0 0 0"_s);
    QVERIFY(!m_program.contentOf(u"sync.sql"_s).contains("BEGIN"));
}

void CliSyncTest::theScriptFollowsForeignKeys()
{
    makeBoth(u"CREATE TABLE lands (id integer PRIMARY KEY, name varchar(20) NOT NULL UNIQUE);"
             "CREATE TABLE towns (id integer PRIMARY KEY, land integer NOT NULL REFERENCES lands);"
             "CREATE TABLE roads (id integer PRIMARY KEY, town integer REFERENCES towns);"
             "INSERT INTO lands VALUES (1, 'one'), (2, 'two'), (3, 'three'), (5, 'five');"
             "INSERT INTO towns VALUES (1, 1), (2, 2), (3, 3);"
             "INSERT INTO roads VALUES (1, 1), (2, 2), (3, NULL);"_s);
    const QStringList options = intoScript();
    // A town moves to a land that is new, from one that goes.
    m_a->execute(u"DELETE FROM roads WHERE id = 2; INSERT INTO lands VALUES (4, 'four');"
                 "INSERT INTO towns VALUES (4, 4); UPDATE towns SET land = 4 WHERE id = 2;"
                 "DELETE FROM lands WHERE id = 2; UPDATE roads SET town = 4"_s);
    QCOMPARE(compare(options).code, 3);
    const Ended moved = runScript();
    QVERIFY2(moved.code == 0, said(moved.err));
    QCOMPARE(counts(), u"lands 4 0 0 0, towns 4 0 0 0, roads 2 0 0 0"_s);
    // A land takes the unique name of one that goes.
    m_a->execute(u"DELETE FROM lands WHERE id = 5; INSERT INTO lands VALUES (0, 'five')"_s);
    QCOMPARE(compare(options).code, 3);
    const Ended renamed = runScript();
    QVERIFY2(renamed.code == 0, said(renamed.err));
    QCOMPARE(counts(), u"lands 4 0 0 0, towns 4 0 0 0, roads 2 0 0 0"_s);
}

void CliSyncTest::aRowChangedMeanwhileFailsTheWholeScript()
{
    makeBoth(u"CREATE TABLE t (id integer PRIMARY KEY, name text, other text);"
             "INSERT INTO t VALUES (1, 'one', 'x'), (2, 'two', 'x'), (3, 'three', 'x');"_s);
    m_a->execute(u"UPDATE t SET name = 'new'; DELETE FROM t WHERE id = 3"_s);
    QCOMPARE(compare(intoScript()).code, 3);
    m_b->execute(u"UPDATE t SET other = 'meanwhile' WHERE id = 2"_s);
    const Ended run = runScript();
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("changed meanwhile") || run.err.contains("changed_meanwhile"),
        said(run.err));
    QCOMPARE(m_b->column(u"SELECT name FROM t ORDER BY id"_s),
        QStringList({u"one"_s, u"two"_s, u"three"_s}));
}

/// A runner that goes on behind an error reaches COMMIT, which must not save the other rows.
void CliSyncTest::aFailedScriptSavesNothingWhereErrorsArePassedOver()
{
    const QString table = u"CREATE TABLE t (id integer PRIMARY KEY, name text);"
                          "INSERT INTO t VALUES (1, 'one'), (2, 'two');"_s;
    for (const bool isPostgres : {true, false}) {
        m_a = make(isPostgres, table + u"UPDATE t SET name = 'new';"_s);
        m_b = make(isPostgres, table);
        QCOMPARE(compare(intoScript()).code, 3);
        m_b->execute(u"UPDATE t SET name = 'meanwhile' WHERE id = 2"_s);
        tw::Session session(m_b->adapter()->pool());
        QVERIFY(session.pin());
        bool failed = false;
        for (const QByteArray& line :
            m_program.contentOf(u"sync.sql"_s).replace(";\n", "\1").split('\1'))
            failed |= !line.trimmed().isEmpty()
                && !session.run({QString::fromUtf8(line), {}}, nullptr);
        QVERIFY(failed);
        if (session.isInTransaction())
            QVERIFY(session.rollback());
        QCOMPARE(m_b->column(u"SELECT name FROM t ORDER BY id"_s),
            QStringList({u"one"_s, u"meanwhile"_s}));
    }
}

void CliSyncTest::plantedDifferencesAreFoundAndMended()
{
    const Planted planted = plantDifferences();
    QCOMPARE(counts(intoScript()), planted.before);
    const Ended run = runScript();
    QVERIFY2(run.code == 0, said(run.err));
    QCOMPARE(counts(), planted.after);
}

void CliSyncTest::numbersGoOnBehindTheScript()
{
    const QString table
        = u"CREATE TABLE t (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,"
          " v text);"_s;
    m_a = make(true, table + u"INSERT INTO t VALUES (40, 'x')"_s);
    m_b = make(true, table);
    QCOMPARE(compare(intoScript()).code, 3);
    QCOMPARE(runScript().code, 0);
    QCOMPARE(m_b->column(u"INSERT INTO t (v) VALUES ('y') RETURNING id"_s).constFirst(), u"41"_s);
}

TW_TEST(CliSyncTest)
#include "cli_sync_test.moc"
