// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigator/object_index.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

CatalogPtr catalogOf(const QStringList& tables)
{
    auto catalog = std::make_shared<Catalog>();
    for (const QString& table : tables)
        catalog->relations.append({{u"public"_s, table}, RelationKind::Table, 412'000, {}, {}});
    catalog->objects.append(
        {ObjectKind::Function, {u"public"_s, u"order_total"_s}, u"(bigint)"_s, {}});
    return catalog;
}

QStringList titles(const QList<ObjectHit>& hits)
{
    QStringList titles;
    for (const ObjectHit& hit : hits)
        titles << hit.title;
    return titles;
}

}

class ObjectIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsRelationsAndObjectsOfAllConnections();
    void tellsWhatIsThere();
    void whatWasUsedLastStandsFirst();
    void aUseInOneConnectionIsNoneInAnother();
    void aClosedConnectionIsForgotten();
    void aNewCatalogueReplacesTheOld();
    void givesNoMoreThanAskedFor();

private:
    [[nodiscard]] QStringList find(const QString& typed, int limit = 10) const
    {
        return titles(m_index.find(FuzzyPattern(typed), m_uses, limit));
    }

    const QUuid m_shop = QUuid::createUuid();
    const QUuid m_archive = QUuid::createUuid();
    ObjectIndex m_index;
    QList<ObjectUse> m_uses; ///< latest first
};

void ObjectIndexTest::init()
{
    m_index = {};
    m_uses.clear();
    m_index.setCatalog(
        m_shop, u"shop"_s, catalogOf({u"customers"_s, u"Order Items"_s, u"orders"_s}));
    m_index.setCatalog(m_archive, u"archive"_s, catalogOf({u"orders"_s}));
}

void ObjectIndexTest::findsRelationsAndObjectsOfAllConnections()
{
    QCOMPARE(m_index.size(), 6);
    const QList<ObjectHit> hits = m_index.find(FuzzyPattern(u"orders$"_s), m_uses, 10);
    QCOMPARE(titles(hits), (QStringList{u"public.orders"_s, u"public.orders"_s}));
    QCOMPARE(hits.at(0).connectionName, u"shop"_s);
    QCOMPARE(hits.at(1).connectionName, u"archive"_s);
    QVERIFY(find(u"total"_s).contains(u"public.order_total"_s));
    QVERIFY(find(u"xyz"_s).isEmpty());
}

void ObjectIndexTest::tellsWhatIsThere()
{
    const ObjectHit table = m_index.find(FuzzyPattern(u"items"_s), m_uses, 1).value(0);
    QCOMPARE(table.name, (QualifiedName{u"public"_s, u"Order Items"_s}));
    QCOMPARE(table.title, u"public.Order Items"_s);
    QCOMPARE(table.places, (QList{13, 14, 15, 16, 17}));
    QCOMPARE(table.relation, RelationKind::Table);
    QCOMPARE(table.note, u"~412\u00A0k"_s);
    const ObjectHit function = m_index.find(FuzzyPattern(u"total"_s), m_uses, 1).value(0);
    QVERIFY(!function.relation);
    QCOMPARE(function.note, u"(bigint)"_s);
    QCOMPARE(function.icon, u"function"_s);
}

void ObjectIndexTest::whatWasUsedLastStandsFirst()
{
    QCOMPARE(find({}, 1), QStringList{u"public.customers"_s});
    m_uses.prepend({m_shop, {u"public"_s, u"customers"_s}});
    m_uses.prepend({m_shop, {u"public"_s, u"orders"_s}});
    QCOMPARE(find({}, 2), (QStringList{u"public.orders"_s, u"public.customers"_s}));
    m_uses.removeLast();
    m_uses.prepend({m_shop, {u"public"_s, u"customers"_s}});
    QCOMPARE(find({}, 2), (QStringList{u"public.customers"_s, u"public.orders"_s}));
    // A use does not make fit what does not.
    QCOMPARE(find(u"items"_s), QStringList{u"public.Order Items"_s});
    // Nor does it come before what was named.
    m_index.setCatalog(
        m_shop, u"shop"_s, catalogOf({u"customers"_s, u"users"_s, u"users_of_old"_s}));
    m_uses.prepend({m_shop, {u"public"_s, u"users_of_old"_s}});
    QCOMPARE(find(u"users"_s, 3),
        (QStringList{u"public.users"_s, u"public.users_of_old"_s, u"public.customers"_s}));
}

void ObjectIndexTest::aUseInOneConnectionIsNoneInAnother()
{
    m_uses.prepend({m_archive, {u"public"_s, u"orders"_s}});
    QCOMPARE(
        m_index.find(FuzzyPattern(u"orders$"_s), m_uses, 1).value(0).connectionName, u"archive"_s);
}

void ObjectIndexTest::aClosedConnectionIsForgotten()
{
    m_index.keepOnly({m_archive});
    QCOMPARE(m_index.size(), 2);
    m_index.setCatalog(m_archive, u"archive"_s, nullptr);
    QCOMPARE(m_index.size(), 0);
}

void ObjectIndexTest::aNewCatalogueReplacesTheOld()
{
    m_index.setCatalog(m_shop, u"shop"_s, catalogOf({u"visits"_s}));
    QCOMPARE(m_index.size(), 4);
    QCOMPARE(find(u"visits"_s), QStringList{u"public.visits"_s});
    QVERIFY(find(u"customers"_s).isEmpty());
}

void ObjectIndexTest::givesNoMoreThanAskedFor()
{
    QCOMPARE(find({}, 3).size(), 3);
    QCOMPARE(find({}, 100).size(), 6);
}

TW_TEST(ObjectIndexTest)
#include "object_index_test.moc"
