// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "two_databases.h"

#include <tuplewright/comparing/comparison.h>
#include <tuplewright/comparing/data_sync.h>

#include <QTest>

#include <stop_token>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// What compare --apply does to B, between databases of one engine and of both.
class CliCompareApplyTest : public TwoDatabases
{
    Q_OBJECT

private Q_SLOTS:
    void itMakesBothEqualAndIsUndone_data() { addPairs(); }
    void itMakesBothEqualAndIsUndone();
    void itFollowsForeignKeys_data() { addPairs(); }
    void itFollowsForeignKeys();
    void plantedDifferencesAreMendedAndPutBack_data() { addPairs(); }
    void plantedDifferencesAreMendedAndPutBack();
    void rowsChangedMeanwhileAreListedAndNothingIsSaved_data() { addPairs(); }
    void rowsChangedMeanwhileAreListedAndNothingIsSaved();
    void aStopTakesAllBack_data() { addPairs(); }
    void aStopTakesAllBack();
    void aDryRunChangesNothing_data() { addPairs(); }
    void aDryRunChangesNothing();
    void spellingsThatServersHoldForEqualAreMended();
    void numbersGoOnBehindNewRows();
    void productionWantsAYes();
    void optionsThatDoNotGoTogetherAreRefused();

private:
    [[nodiscard]] Ended apply(const QStringList& words = {}) const;
    void undoLast() const;
};

Ended CliCompareApplyTest::apply(const QStringList& words) const
{
    return compare(QStringList{u"--apply"_s, u"--json"_s} + words);
}

void CliCompareApplyTest::undoLast() const
{
    const tw::Json receipts = m_program.run({u"receipts"_s, u"--json"_s}).json();
    const QString id = at(at(receipts, 0), u"id"_s).toString();
    const Ended undone = m_program.run({u"--connect"_s, m_b->url(), u"undo"_s, id});
    QVERIFY2(undone.code == 0, said(undone.out + undone.err));
}

void CliCompareApplyTest::itMakesBothEqualAndIsUndone()
{
    makeBoth(places());
    m_b->execute(u"UPDATE places SET note = 'x\\y''z' WHERE note IS NULL;"
                 "UPDATE places SET code = 'A' WHERE land = 'de' AND code = 'a';"
                 "UPDATE places SET flag = NULL, size = 2 WHERE land = 'fr';"
                 "UPDATE places SET name = NULL, height = 3.5 WHERE code = 'B';"
                 "DELETE FROM places WHERE land = 'DE';"_s);
    const QStringList options{u"--same-scale"_s};
    const QString before = counts(options);
    const Ended done = apply(options);
    QVERIFY2(done.code == 0, said(done.out + done.err));
    const tw::Json sync = at(done.json(), u"sync"_s);
    QCOMPARE(at(sync, u"outcome"_s).toString(), u"saved"_s);
    QCOMPARE(at(sync, u"inserted"_s).numberText(), QByteArray("2"));
    QCOMPARE(at(sync, u"updated"_s).numberText(), QByteArray("2"));
    QCOMPARE(at(sync, u"deleted"_s).numberText(), QByteArray("1"));
    QCOMPARE(counts(options), u"places 5 0 0 0"_s);
    QCOMPARE(apply(options).code, 0);
    undoLast();
    QCOMPARE(counts(options), before);
}

void CliCompareApplyTest::itFollowsForeignKeys()
{
    makeBoth(u"CREATE TABLE lands (id integer PRIMARY KEY, name varchar(20) NOT NULL UNIQUE);"
             "CREATE TABLE towns (id integer PRIMARY KEY, land integer NOT NULL REFERENCES lands);"
             "CREATE TABLE roads (id integer PRIMARY KEY, town integer REFERENCES towns);"
             "INSERT INTO lands VALUES (1, 'one'), (2, 'two'), (3, 'three'), (5, 'five');"
             "INSERT INTO towns VALUES (1, 1), (2, 2), (3, 3);"
             "INSERT INTO roads VALUES (1, 1), (2, 2), (3, NULL);"_s);
    // A town moves to a land that is new, from one that goes; a land takes the name of one that
    // goes.
    m_a->execute(u"DELETE FROM roads WHERE id = 2; INSERT INTO lands VALUES (4, 'four');"
                 "INSERT INTO towns VALUES (4, 4); UPDATE towns SET land = 4 WHERE id = 2;"
                 "DELETE FROM lands WHERE id = 2; UPDATE roads SET town = 4"_s);
    const QString before = counts();
    const Ended moved = apply();
    QVERIFY2(moved.code == 0, said(moved.out + moved.err));
    QCOMPARE(counts(), u"lands 4 0 0 0, towns 4 0 0 0, roads 2 0 0 0"_s);
    undoLast();
    QCOMPARE(counts(), before);
    QCOMPARE(apply().code, 0);
    m_a->execute(u"DELETE FROM lands WHERE id = 5; INSERT INTO lands VALUES (0, 'five')"_s);
    const Ended renamed = apply();
    QVERIFY2(renamed.code == 0, said(renamed.out + renamed.err));
    QCOMPARE(counts(), u"lands 4 0 0 0, towns 4 0 0 0, roads 2 0 0 0"_s);
}

void CliCompareApplyTest::plantedDifferencesAreMendedAndPutBack()
{
    const Planted planted = plantDifferences();
    QCOMPARE(counts(), planted.before);
    const Ended done = apply();
    QVERIFY2(done.code == 0, said(done.out + done.err));
    QCOMPARE(counts(), planted.after);
    undoLast();
    QCOMPARE(counts(), planted.before);
}

void CliCompareApplyTest::rowsChangedMeanwhileAreListedAndNothingIsSaved()
{
    makeBoth(u"CREATE TABLE t (id integer PRIMARY KEY, name text, other text);"
             "INSERT INTO t VALUES (1, 'one', 'x'), (2, 'two', 'x'), (3, 'three', 'x'),"
             " (4, 'four', 'x');"_s);
    m_a->execute(u"UPDATE t SET name = 'new'; DELETE FROM t WHERE id = 3;"
                 "INSERT INTO t VALUES (5, 'five', 'x')"_s);
    const auto a = m_a->adapter();
    const auto b = m_b->adapter();
    tw::DataSync sync(*a, *b);
    const auto compared = tw::compareData(*a, *b, {}, &sync, {});
    QVERIFY2(compared, compared ? "" : said(compared.error().message.toUtf8()));
    QCOMPARE(sync.rows(), 5);
    QCOMPARE(sync.deletions(), 1);
    m_b->execute(u"UPDATE t SET other = 'meanwhile' WHERE id = 2; DELETE FROM t WHERE id = 3;"
                 "INSERT INTO t VALUES (5, 'theirs', 'x')"_s);
    const tw::SyncReport report = sync.save({}, {});
    QCOMPARE(report.outcome, tw::Outcome::NotSaved);
    QVERIFY(report.error);
    QStringList rows;
    for (const tw::SyncConflict& conflict : report.conflicts)
        rows.append(
            tw::differenceKindName(conflict.kind) + u' ' + conflict.key.first().second.toText());
    rows.sort();
    QCOMPARE(rows, QStringList({u"different 2"_s, u"only in A 5"_s, u"only in B 3"_s}));
    QCOMPARE(m_b->column(u"SELECT name FROM t ORDER BY id"_s),
        QStringList({u"one"_s, u"two"_s, u"four"_s, u"theirs"_s}));
}

void CliCompareApplyTest::aStopTakesAllBack()
{
    makeBoth(u"CREATE TABLE t (id integer PRIMARY KEY, name text);"
             "INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three');"_s);
    m_a->execute(u"UPDATE t SET name = 'new'"_s);
    const auto a = m_a->adapter();
    const auto b = m_b->adapter();
    tw::DataSync sync(*a, *b);
    QVERIFY(tw::compareData(*a, *b, {}, &sync, {}));
    std::stop_source stop;
    tw::CallOptions call;
    call.stop = stop.get_token();
    tw::SyncOptions options;
    options.chunk = 1;
    options.progress = [&stop](qint64 rows) {
        if (rows == 2)
            stop.request_stop();
    };
    const tw::SyncReport report = sync.save(options, call);
    QCOMPARE(report.outcome, tw::Outcome::NotSaved);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, tw::ErrorKind::Cancelled);
    QCOMPARE(m_b->column(u"SELECT name FROM t ORDER BY id"_s),
        QStringList({u"one"_s, u"two"_s, u"three"_s}));
}

void CliCompareApplyTest::aDryRunChangesNothing()
{
    makeBoth(places());
    m_b->execute(u"DELETE FROM places WHERE land = 'de'; UPDATE places SET name = 'other'"_s);
    const QString before = counts();
    const Ended tried = apply({u"--dry-run"_s});
    QCOMPARE(tried.code, 3);
    const tw::Json sync = at(tried.json(), u"sync"_s);
    QCOMPARE(at(sync, u"outcome"_s).toString(), u"not-saved"_s);
    QCOMPARE(at(sync, u"inserted"_s).numberText(), QByteArray("3"));
    QCOMPARE(at(sync, u"updated"_s).numberText(), QByteArray("2"));
    QCOMPARE(counts(), before);
    QVERIFY(compare({u"--apply"_s, u"--dry-run"_s}).out.contains("Dry run, nothing was saved"));
}

/// 1.0 and 1.00, NaN, an empty text and NULL, blanks at the end, JSON in another order, and keys
/// that the sides order differently.
void CliCompareApplyTest::spellingsThatServersHoldForEqualAreMended()
{
    const QString columns = u" PRIMARY KEY, n numeric, d float8, t text, c varchar, j json)"_s;
    m_a = make(true, u"CREATE TABLE t (k text COLLATE \"C\""_s + columns + uR"(;
        INSERT INTO t VALUES ('a', 1.0, 'NaN', '', 'x', '{"a":1,"b":2}'),
            ('B', 2, 'Infinity', NULL, 'x ', NULL), ('ä ', 3, '-0', 'same', NULL, '[1, 2]'))"_s);
    m_b = make(true, u"CREATE TABLE t (k text COLLATE \"und-x-icu\""_s + columns + uR"(;
        INSERT INTO t VALUES ('a', 1.00, 0, NULL, 'x ', '{"b":2,"a":1}'),
            ('B', 2.000, 'NaN', '', 'x', '{}'), ('ä ', 3, '0', 'same', NULL, '[1,2]'),
            ('ä', 3, 'NaN', '', '', 'null'))"_s);
    const QString before = counts();
    QCOMPARE(before, u"t 0 3 0 1"_s);
    const Ended done = apply();
    QVERIFY2(done.code == 0, said(done.out + done.err));
    QCOMPARE(counts(), u"t 3 0 0 0"_s);
    undoLast();
    QCOMPARE(counts(), before);
}

void CliCompareApplyTest::numbersGoOnBehindNewRows()
{
    const QString table
        = u"CREATE TABLE t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v text);"_s;
    m_a = make(true, table + u"INSERT INTO t OVERRIDING SYSTEM VALUE VALUES (40, 'x')"_s);
    m_b = make(true, table);
    const Ended done = apply();
    QVERIFY2(done.code == 0, said(done.out + done.err));
    QCOMPARE(m_b->column(u"INSERT INTO t (v) VALUES ('y') RETURNING id"_s).constFirst(), u"41"_s);
}

void CliCompareApplyTest::productionWantsAYes()
{
    const QString table = u"CREATE TABLE t (id integer PRIMARY KEY, v text);"_s;
    m_a = make(false, table);
    m_b = make(false, table + u"INSERT INTO t VALUES (1, 'x')"_s);
    const QString url = m_b->url();
    const QString b = url + (url.contains(u'?') ? u"&"_s : u"?"_s) + u"guard=production"_s;
    const QStringList words{u"compare"_s, m_a->url(), b, u"--apply"_s};
    const Ended refused = m_program.run(words);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("is a production database"), said(refused.err));
    QVERIFY2(refused.err.contains("Say --yes, or try it"), said(refused.err));
    QCOMPARE(m_b->column(u"SELECT count(*) FROM t"_s).constFirst(), u"1"_s);
    QCOMPARE(m_program.run(words + QStringList{u"--yes"_s}).code, 0);
    QCOMPARE(m_b->column(u"SELECT count(*) FROM t"_s).constFirst(), u"0"_s);
}

void CliCompareApplyTest::optionsThatDoNotGoTogetherAreRefused()
{
    m_a = make(false, u"CREATE TABLE t (id integer PRIMARY KEY);"_s);
    m_b = make(false, u"CREATE TABLE t (id integer PRIMARY KEY);"_s);
    QCOMPARE(compare({u"--dry-run"_s}).code, 2);
    QCOMPARE(compare({u"--yes"_s}).code, 2);
    QCOMPARE(compare(intoScript() + QStringList{u"--apply"_s}).code, 2);
}

TW_TEST(CliCompareApplyTest)
#include "cli_compare_apply_test.moc"
