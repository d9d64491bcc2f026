// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/page/related_tables.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kShop
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE shelves (id INTEGER PRIMARY KEY, room TEXT);"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, author INTEGER REFERENCES authors(id),"
      " shelf INTEGER REFERENCES shelves(id));"_s;

Filter byAuthor()
{
    return Filter::exists({.key = {u"author"_s}},
        Filter::condition(u"name"_s, FilterOperator::Equal, {Value::text(u"Ada"_s)}));
}

}

/// Descriptions of tables beside that of a page.
class RelatedTablesTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] static bool knows(const RelatedTables& related, const QString& table)
    {
        for (const auto& name : {QualifiedName{u"main"_s, table}, QualifiedName{{}, table}})
            if (related.tables().find(name))
                return true;
        return false;
    }

private Q_SLOTS:
    void nothingIsDescribedWithoutNeed()
    {
        const DescribedFile shop(kShop, u"books"_s);
        RelatedTables related(shop.adapter);
        QSignalSpy finished(&related, &RelatedTables::finished);
        QVERIFY(related.hasNeighbours()); // of no table
        related.setTable(shop.description.table());
        related.load({});
        QVERIFY(!related.hasNeighbours());
        shop.drain(Lane::Facts);
        QVERIFY(finished.isEmpty());
    }

    void aFilterHasItsTableDescribed()
    {
        const DescribedFile shop(kShop, u"books"_s);
        RelatedTables related(shop.adapter);
        QSignalSpy finished(&related, &RelatedTables::finished);
        related.setTable(shop.description.table());
        related.load(byAuthor());
        QVERIFY(finished.wait());
        QVERIFY(finished.first().first().toBool());
        QVERIFY(knows(related, u"authors"_s));
        QVERIFY(!knows(related, u"shelves"_s));
        related.load(byAuthor()); // is described already
        shop.drain(Lane::Facts);
        QCOMPARE(finished.size(), 1);
    }

    void neighboursAreDescribedOnce()
    {
        const DescribedFile shop(kShop, u"books"_s);
        RelatedTables related(shop.adapter);
        QSignalSpy finished(&related, &RelatedTables::finished);
        related.setTable(shop.description.table());
        related.loadNeighbours();
        QVERIFY(related.hasNeighbours());
        related.loadNeighbours();
        QVERIFY(finished.wait());
        QVERIFY(knows(related, u"authors"_s));
        QVERIFY(knows(related, u"shelves"_s));
        shop.drain(Lane::Facts);
        QCOMPARE(finished.size(), 1);
    }

    void aNewerDescriptionTakesThePlaceOfAnOlder()
    {
        const DescribedFile shop(kShop, u"books"_s);
        RelatedTables related(shop.adapter);
        QSignalSpy finished(&related, &RelatedTables::finished);
        related.setTable(shop.description.table());
        related.load(byAuthor());
        related.loadNeighbours();
        QVERIFY(finished.wait());
        shop.drain(Lane::Facts);
        QCOMPARE(finished.size(), 1);
        QVERIFY(knows(related, u"shelves"_s));
    }

    void anotherTableForgetsAndDescribesItsNeighbours()
    {
        DescribedFile shop(kShop, u"books"_s);
        RelatedTables related(shop.adapter);
        QSignalSpy finished(&related, &RelatedTables::finished);
        related.setTable(shop.description.table());
        related.loadNeighbours();
        QVERIFY(finished.wait());
        shop.alter(u"ALTER TABLE books ADD COLUMN note TEXT"_s);
        related.setTable(shop.description.table());
        QVERIFY(!knows(related, u"authors"_s));
        QVERIFY(finished.wait());
        QVERIFY(knows(related, u"authors"_s));
    }
};

TW_TEST(RelatedTablesTest)
#include "related_tables_test.moc"
