// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/results/result_set.h>

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr qint64 kPlaceContractRows = 50;
constexpr qint64 kMany = 450'000;

/// All places, in an order that leads back and forth between far and near ones.
QList<qint64> places()
{
    QList<qint64> shuffled(kPlaceContractRows);
    for (qint64 i = 0; i < kPlaceContractRows; ++i)
        shuffled[i] = i * 17 % kPlaceContractRows;
    return shuffled;
}

}

/// Rows found by their number: by counting, and from what was counted before.
class PlaceContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;

    void execute(const QString& sql) const
    {
        const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + sql));
    }

    [[nodiscard]] TablePtr table(const QString& name) const
    {
        return m_adapter->describe({{}, name}, {}).value_or(nullptr);
    }

    [[nodiscard]] QString nameAt(
        const TablePtr& info, const SelectQuery& query, const QList<Value>& cursor) const
    {
        ResultSet rows;
        const auto page
            = KeysetReader(*m_adapter, info)
                  .page(query, {PagePlace::From, cursor, 1}, AddressColumns::Omit, rows, {});
        return page && page->rows == 1 ? rows.cell(0, 0).toValue().toText() : u"none"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        const QString columns = u"(name text, a integer, c integer NOT NULL"_s;
        execute(u"CREATE TABLE keyed "_s + columns + u", id integer PRIMARY KEY)"_s);
        execute(u"CREATE TABLE keyless "_s + columns + u", id integer)"_s);
        for (qint64 i = 0; i < kPlaceContractRows; ++i) {
            const QString values = u"('n%1', %2, %3, %4)"_s.arg(QString::number(i),
                i % 3 == 0 ? u"NULL"_s : QString::number(i % 4), QString::number(i % 5),
                QString::number(i * 7 % kPlaceContractRows));
            execute(u"INSERT INTO keyed VALUES "_s + values);
            execute(u"INSERT INTO keyless VALUES "_s + values);
        }
        execute(u"CREATE TABLE long (id integer PRIMARY KEY)"_s);
        execute(u"WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i < %1)"
                " INSERT INTO long SELECT i * 2 FROM s"_s.arg(kMany - 1));
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void aRowIsFoundByItsNumberFromAnywhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("sort");
        const QList<QStringList> sorts{{}, {u"id:desc"_s}, {u"a"_s}, {u"a:desc"_s, u"c"_s},
            {u"a:asc:nullsfirst"_s}, {u"c:desc"_s, u"a"_s}};
        for (const QString& name : {u"keyed"_s, u"keyless"_s}) {
            for (const QStringList& sort : sorts)
                QTest::newRow(qPrintable(name + u' ' + sort.join(u' '))) << name << sort;
        }
    }
    void aRowIsFoundByItsNumberFromAnywhere()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, sort);
        const TablePtr info = table(name);
        SelectQuery query{.table = info->name, .columns = {u"name"_s}};
        for (const QString& key : sort)
            query.sort.append(SortKey::parse(key).value());
        ResultSet all;
        QVERIFY(m_adapter->stream(*info, query, all, {}));
        const KeysetReader reader(*m_adapter, info);
        KeysetAnchors anchors;
        for (const qint64 place : places()) {
            const auto cursor = reader.cursorAt(query, place, anchors, {});
            QVERIFY2(cursor, cursor ? "" : qPrintable(cursor.error().toText()));
            QCOMPARE(nameAt(info, query, *cursor), all.cell(place, 0).toValue().toText());
            QCOMPARE(anchors.nearest(place).position, place);
        }
    }

    void behindTheLastRowThereIsNone()
    {
        const TablePtr info = table(u"keyed"_s);
        const KeysetReader reader(*m_adapter, info);
        const SelectQuery query{.table = info->name};
        KeysetAnchors anchors;
        for (const qint64 place :
            {kPlaceContractRows, kPlaceContractRows + 7, std::numeric_limits<qint64>::max() - 1}) {
            const auto cursor = reader.cursorAt(query, place, anchors, {});
            QVERIFY2(cursor, cursor ? "" : qPrintable(cursor.error().toText()));
            QVERIFY(cursor->isEmpty());
        }
        QVERIFY(!reader.cursorAt(query, kPlaceContractRows - 1, anchors, {})->isEmpty());
        QVERIFY(reader.cursorAt(query, kPlaceContractRows, anchors, {})->isEmpty());
    }

    void aLongWalkIsNotWalkedAgain_data()
    {
        QTest::addColumn<bool>("descending");
        QTest::newRow("ascending") << false;
        QTest::newRow("descending") << true;
    }
    void aLongWalkIsNotWalkedAgain()
    {
        QFETCH(const bool, descending);
        const TablePtr info = table(u"long"_s);
        const KeysetReader reader(*m_adapter, info);
        SelectQuery query{.table = info->name};
        query.sort = {{u"id"_s, descending ? SortOrder::Descending : SortOrder::Ascending}};
        const auto idAt = [&](qint64 place) {
            return QString::number((descending ? kMany - 1 - place : place) * 2);
        };
        KeysetAnchors anchors;
        QVERIFY(reader.cursorAt(query, kMany - 1, anchors, {}));
        for (const qint64 place : {qint64(100'000), qint64(199'999), qint64(250'000), kMany - 3}) {
            const KeysetAnchor near = anchors.nearest(place);
            QVERIFY(qAbs(near.position - place) <= 100'001);
            const auto cursor = reader.cursorAt(query, place, anchors, {});
            QVERIFY2(cursor, cursor ? "" : qPrintable(cursor.error().toText()));
            QCOMPARE(cursor->first().toText(), idAt(place));
        }
    }

    void onlyTheOrderOfTheKeyOfAllRowsIsWalkedInSteps()
    {
        const TablePtr info = table(u"long"_s);
        const KeysetReader reader(*m_adapter, info);
        SelectQuery query{.table = info->name};
        query.whereSql = u"id >= 0"_s;
        KeysetAnchors anchors;
        const auto cursor = reader.cursorAt(query, kMany - 1, anchors, {});
        QVERIFY2(cursor, cursor ? "" : qPrintable(cursor.error().toText()));
        QCOMPARE(anchors.nearest(200'000).position, -1);
        QCOMPARE(anchors.nearest(kMany).position, kMany - 1);
    }

    void whenTheRowsAreGoneTheyAreCountedAnew()
    {
        execute(u"CREATE TABLE melting (id integer PRIMARY KEY)"_s);
        execute(u"INSERT INTO melting SELECT id FROM keyed"_s);
        const TablePtr info = table(u"melting"_s);
        const KeysetReader reader(*m_adapter, info);
        const SelectQuery query{.table = info->name};
        KeysetAnchors anchors;
        QVERIFY(reader.cursorAt(query, 30, anchors, {}));
        execute(u"DELETE FROM melting WHERE id < 30"_s);
        const auto cursor = reader.cursorAt(query, 18, anchors, {});
        QVERIFY2(cursor, cursor ? "" : qPrintable(cursor.error().toText()));
        QCOMPARE(cursor->first().toText(), u"48"_s);
        QCOMPARE(anchors.nearest(30).position, 18);
    }
};

TW_TEST(PlaceContractTest)
#include "place_contract_test.moc"
