// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/schema/relationship_names.h>
#include <tuplewright/schema/schema_graph.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

TablePtr namedTable(const QString& text, const QStringList& keys = {})
{
    auto table = std::make_shared<Table>(tableOf(text));
    for (const QString& key : keys) {
        const QString column = key.section(u'>', 0, 0);
        table->foreignKeys.append(
            {table->name.name + u'_' + column, {column}, {{}, key.section(u'>', 1)}, {u"id"_s}});
    }
    return table;
}

QList<Relationship> relationships(const QString& table)
{
    static const SchemaGraph graph({
        namedTable(u"users: id* int, boss_id int"_s, {u"boss_id>users"_s}),
        namedTable(u"posts: id* int, author_id int, editor_id int"_s,
            {u"author_id>users"_s, u"editor_id>users"_s}),
        namedTable(u"tags: id* int"_s),
        namedTable(
            u"post_tags: post_id* int, tag_id* int"_s, {u"post_id>posts"_s, u"tag_id>tags"_s}),
        namedTable(
            u"friends: one_id* int, other_id* int"_s, {u"one_id>users"_s, u"other_id>users"_s}),
    });
    return graph.relationships({{}, table});
}

QStringList namesOf(const QString& table)
{
    const QList<Relationship> all = relationships(table);
    QStringList names;
    for (const Relationship& one : all)
        names.append(relationshipName(one, all));
    return names;
}

}

/// What people call the ways from one table to another.
class RelationshipNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreShortWhereTheyMeanOneOnly()
    {
        QCOMPARE(namesOf(u"posts"_s),
            (QStringList{u"author"_s, u"editor"_s, u"post_tags"_s, u"tags"_s}));
    }

    void everyNameIsReadBackAsTheSame()
    {
        for (const QString& table : {u"users"_s, u"posts"_s, u"tags"_s, u"post_tags"_s}) {
            const QList<Relationship> all = relationships(table);
            for (const Relationship& one : all) {
                const auto found = relationshipNamed(relationshipName(one, all), all);
                QVERIFY2(found, found ? "" : qPrintable(found.error().toText()));
                QCOMPARE(*found, one);
            }
        }
    }

    void severalOfATableAreToldByTheColumn()
    {
        const QStringList names = namesOf(u"users"_s);
        QVERIFY2(names.contains(u"posts(author_id)"_s), qPrintable(names.join(u' ')));
        QVERIFY(names.contains(u"posts(editor_id)"_s));
        QVERIFY(names.contains(u"boss"_s));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    }

    void whatCanMeanSeveralIsAmbiguous()
    {
        const auto posts = relationshipNamed(u"posts"_s, relationships(u"users"_s));
        QVERIFY(!posts);
        QCOMPARE(posts.error().kind, ErrorKind::Ambiguous);
        QVERIFY(posts.error().hint.contains(u"posts(editor_id)"_s));
    }

    void longerNamesAreTakenToo()
    {
        const QList<Relationship> all = relationships(u"posts"_s);
        for (const QString& name : {u"author_id"_s, u"users(author_id)"_s, u"posts_author_id"_s})
            QCOMPARE(relationshipNamed(name, all).value().fromColumns, QStringList{u"author_id"_s});
    }

    void anUnknownNameListsThoseThereAre()
    {
        const auto found = relationshipNamed(u"comments"_s, relationships(u"posts"_s));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(found.error().hint.contains(u"author, editor, post_tags, tags"_s));
        QVERIFY(!relationshipNamed({}, relationships(u"posts"_s)));
    }
};

TW_TEST(RelationshipNamesTest)
#include "relationship_names_test.moc"
