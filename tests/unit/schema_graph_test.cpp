// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/schema/schema_graph.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

QualifiedName nameOf(const QString& table)
{
    return {{}, table};
}

/// A table with foreign keys, each written "column>target".
TablePtr tableWith(const QString& text, const QStringList& keys = {})
{
    auto table = std::make_shared<Table>(tableOf(text));
    for (const QString& key : keys) {
        const QString column = key.section(u'>', 0, 0);
        table->foreignKeys.append(
            {table->name.name + u'_' + column, {column}, nameOf(key.section(u'>', 1)), {u"id"_s}});
    }
    return table;
}

SchemaGraph blog()
{
    auto profiles = std::make_shared<Table>(
        *tableWith(u"profiles: id* int, user_id int"_s, {u"user_id>users"_s}));
    profiles->uniqueKeys.append({u"one_each"_s, {u"user_id"_s}});
    return SchemaGraph({
        tableWith(u"users: id* int, boss_id int"_s, {u"boss_id>users"_s}),
        profiles,
        tableWith(u"posts: id* int, author_id int"_s, {u"author_id>users"_s}),
        tableWith(u"tags: id* int"_s),
        tableWith(
            u"post_tags: post_id* int, tag_id* int"_s, {u"post_id>posts"_s, u"tag_id>tags"_s}),
        tableWith(u"alone: id* int"_s),
    });
}

/// One relationship from a table to another, of the kind.
Relationship between(
    const SchemaGraph& graph, const QString& from, const QString& to, RelationshipKind kind)
{
    for (const Relationship& one : graph.relationships(nameOf(from))) {
        if (one.to == nameOf(to) && one.kind == kind)
            return one;
    }
    return {};
}

qsizetype placeOf(const TableOrder& order, const QString& table)
{
    return order.tables.indexOf(nameOf(table));
}

}

class SchemaGraphTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForeignKeyIsManyToOneAndOneToManyFromTheOtherSide()
    {
        const SchemaGraph graph = blog();
        const Relationship up = between(graph, u"posts"_s, u"users"_s, RelationshipKind::ManyToOne);
        QCOMPARE(up.fromColumns, QStringList{u"author_id"_s});
        QCOMPARE(up.toColumns, QStringList{u"id"_s});
        QVERIFY(up.holdsKey && up.isOptional);
        const Relationship down
            = between(graph, u"users"_s, u"posts"_s, RelationshipKind::OneToMany);
        QCOMPARE(down.fromColumns, QStringList{u"id"_s});
        QCOMPARE(down.toColumns, QStringList{u"author_id"_s});
        QVERIFY(!down.holdsKey);
    }

    void aUniqueForeignKeyIsOneToOneFromBothSides()
    {
        const SchemaGraph graph = blog();
        QVERIFY(between(graph, u"profiles"_s, u"users"_s, RelationshipKind::OneToOne).holdsKey);
        const Relationship back
            = between(graph, u"users"_s, u"profiles"_s, RelationshipKind::OneToOne);
        QCOMPARE(back.from, nameOf(u"users"_s));
        QVERIFY(!back.holdsKey);
    }

    void aLinkTableJoinsManyToMany()
    {
        const Relationship link
            = between(blog(), u"posts"_s, u"tags"_s, RelationshipKind::ManyToMany);
        QCOMPARE(link.link, nameOf(u"post_tags"_s));
        QCOMPARE(link.linkFromColumns, QStringList{u"post_id"_s});
        QCOMPARE(link.linkToColumns, QStringList{u"tag_id"_s});
    }

    void aTableWithAKeyOfItsOwnIsNoLink()
    {
        QVERIFY(linkKeys(*tableWith(u"votes: id* int, post_id int, user_id int"_s,
                             {u"post_id>posts"_s, u"user_id>users"_s}))
                .isEmpty());
        QVERIFY(linkKeys(*tableWith(u"dated: post_id* int, tag_id* int, day* date"_s,
                             {u"post_id>posts"_s, u"tag_id>tags"_s}))
                .isEmpty());
    }

    void aTableCanBelongToItself()
    {
        const Relationship boss
            = between(blog(), u"users"_s, u"users"_s, RelationshipKind::ManyToOne);
        QVERIFY(boss.isSelf());
        QVERIFY(blog().related(nameOf(u"users"_s)).indexOf(nameOf(u"users"_s)) < 0);
    }

    void parentsComeBeforeTheirChildren()
    {
        const TableOrder order = blog().parentsFirst();
        QCOMPARE(order.tables.size(), 6);
        QVERIFY(placeOf(order, u"users"_s) < placeOf(order, u"posts"_s));
        QVERIFY(placeOf(order, u"posts"_s) < placeOf(order, u"post_tags"_s));
        QVERIFY(placeOf(order, u"tags"_s) < placeOf(order, u"post_tags"_s));
        QVERIFY(order.cycles.isEmpty());
    }

    void cyclesAreNamedAndStandTogether()
    {
        const SchemaGraph graph({
            tableWith(u"a: id* int, b int"_s, {u"b>b"_s}),
            tableWith(u"b: id* int, c int"_s, {u"c>c"_s}),
            tableWith(u"c: id* int, a int, root int"_s, {u"a>a"_s, u"root>z"_s}),
            tableWith(u"y: id* int, a int"_s, {u"a>a"_s}),
            tableWith(u"z: id* int"_s),
        });
        const TableOrder order = graph.parentsFirst();
        const QList<QualifiedName> circle{nameOf(u"a"_s), nameOf(u"b"_s), nameOf(u"c"_s)};
        QCOMPARE(order.cycles, QList<QList<QualifiedName>>{circle});
        QCOMPARE(
            order.tables, QList<QualifiedName>({nameOf(u"z"_s)}) + circle + QList{nameOf(u"y"_s)});
    }

    void aLongChainIsOrdered()
    {
        QList<TablePtr> tables{tableWith(u"t0: id* int"_s)};
        for (int i = 1; i < 20'000; ++i)
            tables.append(tableWith(u"t%1: id* int, up int"_s.arg(i), {u"up>t%1"_s.arg(i - 1)}));
        const TableOrder order = SchemaGraph(tables).parentsFirst();
        QCOMPARE(order.tables.size(), tables.size());
        QCOMPARE(order.tables.first(), nameOf(u"t0"_s));
        QCOMPARE(order.tables.last(), nameOf(u"t19999"_s));
    }

    void thePathBetweenTwoTablesIsTheShortest()
    {
        const SchemaGraph graph = blog();
        const QList<Relationship> path = graph.path(nameOf(u"profiles"_s), nameOf(u"tags"_s));
        QCOMPARE(path.size(), 3);
        QCOMPARE(path[0].to, nameOf(u"users"_s));
        QCOMPARE(path[1].to, nameOf(u"posts"_s));
        QCOMPARE(path[2].kind, RelationshipKind::ManyToMany);
        QVERIFY(graph.path(nameOf(u"alone"_s), nameOf(u"tags"_s)).isEmpty());
        QVERIFY(graph.path(nameOf(u"tags"_s), nameOf(u"tags"_s)).isEmpty());
    }

    void relatedTablesAreNeighboursInBothDirections()
    {
        QCOMPARE(blog().related(nameOf(u"posts"_s)),
            QList<QualifiedName>({nameOf(u"post_tags"_s), nameOf(u"users"_s)}));
        QVERIFY(blog().related(nameOf(u"nothing"_s)).isEmpty());
    }

    void keysToTablesOutsideAreLeftOut()
    {
        const SchemaGraph graph({tableWith(u"posts: id* int, by int"_s, {u"by>users"_s})});
        QVERIFY(graph.relationships(nameOf(u"posts"_s)).isEmpty());
        QCOMPARE(graph.parentsFirst().tables.size(), 1);
    }
};

TW_TEST(SchemaGraphTest)
#include "schema_graph_test.moc"
