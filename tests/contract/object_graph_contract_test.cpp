// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/records/object_graph.h>
#include <tuplewright/schema/relationship_names.h>
#include <tuplewright/writing/link_rows.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Rows saved together with what belongs to them, and links, the same for every engine.
class ObjectGraphContractTest final : public BlogFixture
{
    Q_OBJECT

    Result<SavedObject> save(const QString& tableName, const QByteArray& json)
    {
        TW_TRY(const Json parsed, Json::parse(json));
        TW_TRY(const ObjectNode node, ObjectNode::fromJson(parsed, *graph(), nameOf(tableName)));
        return saveObject(session(), *graph(), nameOf(tableName), node);
    }

    QString messageOf(const QString& tableName, const QByteArray& json)
    {
        const auto saved = save(tableName, json);
        return saved ? u"saved"_s : saved.error().message;
    }

    LinkRows tagsOfPosts()
    {
        const auto tags
            = relationshipNamed(u"tags"_s, graph()->relationships(nameOf(u"posts"_s))).value();
        return LinkRows::of(*graph(), tags).value();
    }

    /// Of the table likes, which a test makes.
    LinkRows likesOfUsers()
    {
        forgetGraph();
        QList<Relationship> liked = graph()->relationships(nameOf(u"users"_s));
        liked.removeIf([this](const auto& one) { return one.link != nameOf(u"likes"_s); });
        return LinkRows::of(*graph(), liked.value(0)).value();
    }

    QStringList links()
    {
        return column(u"SELECT post_id || '-' || tag_id FROM post_tags ORDER BY 1"_s);
    }

    static KeyValues key(qint64 number) { return {Value::integer(number)}; }

private Q_SLOTS:
    void cleanup()
    {
        run(u"DROP TABLE IF EXISTS likes"_s);
        BlogFixture::cleanup();
    }

    void aUserIsSavedWithPostsAndTheirTags()
    {
        const auto saved = save(u"users"_s,
            R"({"name": "Edsger", "boss": {"id": 1}, "posts": [
                {"title": "Goto", "tags": [{"label": "style"}, {"id": 2}]},
                {"title": "Proofs"}]})");
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toText()));
        const QString id = saved->row.identity.key.value(0).second.toText();
        QVERIFY(id.toInt() > 3);
        QCOMPARE(column(u"SELECT title FROM posts WHERE author_id = %1 ORDER BY title"_s.arg(id)),
            (QStringList{u"Goto"_s, u"Proofs"_s}));
        QCOMPARE(
            column(u"SELECT t.label FROM tags t JOIN post_tags l ON l.tag_id = t.id JOIN posts p"
                   " ON p.id = l.post_id WHERE p.title = 'Goto' ORDER BY t.label"_s),
            (QStringList{u"maths"_s, u"style"_s}));
        QCOMPARE(column(u"SELECT boss_id FROM users WHERE id = "_s + id), QStringList{u"1"_s});
        // What was saved has the shape of what was given, with the keys of the server.
        const auto posts = std::ranges::find(
            saved->branches, u"posts"_s, [](const auto& branch) { return branch.relation; });
        QVERIFY(posts != saved->branches.end());
        QCOMPARE(posts->objects.size(), 2u);
        QVERIFY(posts->objects[1].row.identity.key.value(0).second.toText().toInt() > 4);
    }

    void aNewParentIsSavedBeforeItsChild()
    {
        QVERIFY(save(u"posts"_s, R"({"title": "Nets", "author": {"name": "Radia"}})"));
        QCOMPARE(column(u"SELECT u.name FROM users u JOIN posts p ON p.author_id = u.id WHERE"
                        " p.title = 'Nets'"_s),
            QStringList{u"Radia"_s});
    }

    void aFailureInAChildLeavesNothingAndNamesItsPlace()
    {
        const QString message = messageOf(u"users"_s,
            R"({"name": "Edsger", "posts": [{"title": "Goto"},
                {"title": "Proofs", "tags": [{"label": "new"}, {"label": "maths"}]}]})");
        QVERIFY2(message.startsWith(u"posts[1].tags[1]: "_s), qPrintable(message));
        QCOMPARE(column(u"SELECT count(*) FROM users"_s), QStringList{u"3"_s});
        QCOMPARE(column(u"SELECT count(*) FROM posts"_s), QStringList{u"4"_s});
        QCOMPARE(column(u"SELECT count(*) FROM tags"_s), QStringList{u"2"_s});
        QVERIFY(save(u"tags"_s, R"({"label": "afterwards"})")); // the session goes on
    }

    void withinATransactionItTakesPartInThat()
    {
        QVERIFY(session().begin());
        QVERIFY(save(u"users"_s, R"({"name": "Edsger", "posts": [{"title": "Goto"}]})"));
        QVERIFY(session().rollback());
        QCOMPARE(column(u"SELECT count(*) FROM users"_s), QStringList{u"3"_s});
    }

    void whatMakesNoSenseIsRefusedBeforeAnySql()
    {
        const auto known = graph();
        const qint64 before = log().count();
        const QString unknown = messageOf(u"users"_s, R"({"posts": [{"titel": "x"}]})");
        QVERIFY2(unknown.startsWith(u"posts[0]: "_s), qPrintable(unknown));
        QVERIFY2(unknown.contains(u"titel"_s), qPrintable(unknown));
        const QString moved = messageOf(u"users"_s, R"({"name": "x", "posts": [{"id": 1}]})");
        QVERIFY2(moved.contains(u"owner"_s), qPrintable(moved));
        const QString two
            = messageOf(u"posts"_s, R"({"title": "x", "author": [{"id": 1}, {"id": 2}]})");
        QVERIFY2(two.contains(u"one row"_s), qPrintable(two));
        QCOMPARE(log().count(), before);
    }

    void productsAreTaggedAndUntagged()
    {
        const LinkRows tags = tagsOfPosts();
        QCOMPARE(tags.add(session(), key(3), key(1)).value(), true);
        QCOMPARE(tags.add(session(), key(3), key(1)).value(), false); // it is there already
        QCOMPARE(links(), (QStringList{u"1-1"_s, u"1-2"_s, u"2-2"_s, u"3-1"_s}));
        QVERIFY(tags.remove(session(), key(1), key(2)));
        QCOMPARE(links(), (QStringList{u"1-1"_s, u"2-2"_s, u"3-1"_s}));
        const auto again = tags.remove(session(), key(1), key(2));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::NotFound);
        QCOMPARE(links().size(), 3);
    }

    void aLinkToNothingIsAnError()
    {
        const auto added = tagsOfPosts().add(session(), key(1), key(4711));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::ForeignKey);
        QVERIFY(!tagsOfPosts().add(session(), {Value()}, key(1)));
        QCOMPARE(links().size(), 3);
    }

    void aLinkMarkedAsDeletedIsRestored()
    {
        run(u"CREATE TABLE likes (user_id integer REFERENCES users (id), post_id integer"
            " REFERENCES posts (id), is_deleted boolean NOT NULL DEFAULT FALSE,"
            " PRIMARY KEY (user_id, post_id))"_s);
        run(u"INSERT INTO likes VALUES (1, 1, TRUE), (1, 2, FALSE)"_s);
        const LinkRows likes = likesOfUsers();
        const auto restored = likes.add(session(), key(1), key(1));
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().toText()));
        QVERIFY(*restored);
        QVERIFY(!likes.add(session(), key(1), key(2)).value());
        QCOMPARE(column(u"SELECT count(*) FROM likes WHERE is_deleted"_s), QStringList{u"0"_s});
    }

    void aLinkFillsItsOtherColumnsAsAnyNewRow()
    {
        run(u"CREATE TABLE likes (uuid uuid PRIMARY KEY, user_id integer REFERENCES users (id),"
            " post_id integer REFERENCES posts (id), created_at timestamp NOT NULL,"
            " updated_at timestamp NOT NULL, created_by text NOT NULL, updated_by text NOT NULL,"
            " is_deleted boolean NOT NULL, UNIQUE (user_id, post_id))"_s);
        ConnectionConfig config = engine().config();
        config.session.actor = u"eve"_s;
        Session own(engine().pool(config));
        const LinkRows likes = likesOfUsers();
        const auto added = likes.add(own, key(1), key(2));
        QVERIFY2(added, added ? "" : qPrintable(added.error().toText()));
        QCOMPARE(*added, true);
        const QString whoAndWhether
            = u"SELECT created_by || ' ' || updated_by || CASE WHEN is_deleted THEN ' deleted'"
              " ELSE ' live' END FROM likes WHERE length(CAST(uuid AS text)) = 36"
              " AND created_at = updated_at AND created_at > '2020-01-01'"_s;
        QCOMPARE(column(whoAndWhether), QStringList{u"eve eve live"_s});
        QCOMPARE(likes.add(own, key(1), key(2)).value(), false);

        run(u"UPDATE likes SET created_by = 'bob', updated_by = 'bob', is_deleted = TRUE,"
            " updated_at = '2001-01-01 00:00:00'"_s);
        QCOMPARE(likes.add(own, key(1), key(2)).value(), true);
        QCOMPARE(column(u"SELECT created_by || ' ' || updated_by FROM likes WHERE NOT is_deleted"
                        " AND updated_at > '2020-01-01'"_s),
            QStringList{u"bob eve"_s});
    }

    void onlyManyToManyHasLinks()
    {
        const auto author
            = relationshipNamed(u"author"_s, graph()->relationships(nameOf(u"posts"_s))).value();
        QVERIFY(!LinkRows::of(*graph(), author));
    }
};

TW_TEST(ObjectGraphContractTest)
#include "object_graph_contract_test.moc"
