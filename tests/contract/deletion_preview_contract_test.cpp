// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/writing/deletion_preview.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// What a DELETE would do, told before it is run, the same for every engine.
class DeletionPreviewContractTest final : public BlogFixture
{
    Q_OBJECT

    DeletionPreview preview(
        const QString& tableName, const QList<qint64>& ids, const DeletionBounds& bounds = {})
    {
        QList<KeyValues> keys;
        for (const qint64 id : ids)
            keys.append({Value::integer(id)});
        const auto found = previewDeletion(session(), *graph(), nameOf(tableName), keys, bounds);
        if (!found)
            QTest::qFail(qPrintable(found.error().toText()), __FILE__, __LINE__);
        return found.value_or(DeletionPreview());
    }

    /// Each step as "1 delete posts 2": depth, effect, table and rows.
    static QStringList words(const DeletionPreview& preview)
    {
        QStringList steps;
        for (const DeletionStep& step : preview.steps)
            steps.append(u"%1 %2 %3 %4"_s.arg(QString::number(step.depth),
                deletionEffectName(step.effect), step.table.name, QString::number(step.rows)));
        return steps;
    }

    static QStringList tables(const QList<QualifiedName>& names)
    {
        QStringList texts;
        for (const QualifiedName& name : names)
            texts.append(name.name);
        return texts;
    }

    QStringList counts()
    {
        return column(u"SELECT count(*) FROM users UNION ALL SELECT count(*) FROM posts"
                      " UNION ALL SELECT count(*) FROM post_tags"_s);
    }

private Q_SLOTS:
    void cascadesAndChangesAreCountedByTableAndDepth()
    {
        const DeletionPreview ada = preview(u"users"_s, {1});
        QStringList steps = words(ada);
        steps.sort();
        QCOMPARE(steps,
            (QStringList{u"0 delete users 1"_s, u"1 delete posts 2"_s, u"1 set null users 2"_s,
                u"2 delete post_tags 3"_s}));
        QVERIFY(!ada.isBlocked());
        QVERIFY(ada.isComplete);
        QCOMPARE(ada.rows(DeletionEffect::Deletes), 6);
        QCOMPARE(tables(ada.order), (QStringList{u"post_tags"_s, u"posts"_s, u"users"_s}));
    }

    void thePreviewIsWhatHappens()
    {
        const QStringList before = counts();
        const DeletionPreview ada = preview(u"users"_s, {1});
        QCOMPARE(counts(), before);
        run(u"DELETE FROM users WHERE id = 1"_s);
        QCOMPARE(counts(), (QStringList{u"2"_s, u"2"_s, u"0"_s}));
        QCOMPARE(ada.rows(DeletionEffect::Deletes), (3 - 2) + (4 - 2) + (3 - 0));
        QCOMPARE(
            column(u"SELECT count(*) FROM users WHERE boss_id IS NULL"_s), QStringList{u"2"_s});
    }

    void whatBlocksIsCounted()
    {
        const DeletionPreview maths = preview(u"tags"_s, {2});
        QVERIFY(maths.isBlocked());
        QCOMPARE(words(maths), (QStringList{u"0 delete tags 1"_s, u"1 block post_tags 2"_s}));
        QCOMPARE(maths.steps[1].key.columns, QStringList{u"tag_id"_s});
        const auto refused = session().run({u"DELETE FROM tags WHERE id = 2"_s, {}}, nullptr);
        QVERIFY(!refused);
    }

    void rowsThatGoAnywayAreNotChangedFirst()
    {
        const DeletionPreview everyone = preview(u"users"_s, {1, 2, 3});
        for (const DeletionStep& step : everyone.steps)
            QVERIFY(step.effect == DeletionEffect::Deletes);
        QCOMPARE(everyone.steps[0].rows, 3);
    }

    void keysThatNameNothingCountForNothing()
    {
        QVERIFY(preview(u"users"_s, {4711}).steps.isEmpty());
        QVERIFY(preview(u"users"_s, {}).steps.isEmpty());
        QCOMPARE(preview(u"users"_s, {3, 3, 4711}).steps.first().rows, 1);
    }

    void circlesEnd()
    {
        run(u"CREATE TABLE nodes (id integer PRIMARY KEY, next integer REFERENCES nodes (id)"
            " ON DELETE CASCADE)"_s);
        run(u"INSERT INTO nodes VALUES (1, NULL), (2, 1), (3, 2)"_s);
        run(u"UPDATE nodes SET next = 3 WHERE id = 1"_s);
        forgetGraph();
        const DeletionPreview circle = preview(u"nodes"_s, {1});
        QCOMPARE(words(circle),
            (QStringList{u"0 delete nodes 1"_s, u"1 delete nodes 1"_s, u"2 delete nodes 1"_s}));
        run(u"DROP TABLE nodes"_s);
    }

    void aBoundIsTold()
    {
        fillPosts(50);
        const DeletionPreview cut = preview(u"users"_s, {2}, {.depth = 32, .rows = 10});
        QVERIFY(!cut.isComplete);
        const DeletionPreview shallow = preview(u"users"_s, {1}, {.depth = 1, .rows = 1'000});
        QVERIFY(!shallow.isComplete);
        QVERIFY(!words(shallow).contains(u"2 delete post_tags 3"_s));
    }

    void aColumnThatTakesNoNullBlocks()
    {
        run(u"CREATE TABLE notes (id integer PRIMARY KEY, post_id integer NOT NULL"
            " REFERENCES posts (id) ON DELETE SET NULL)"_s);
        run(u"INSERT INTO notes VALUES (1, 1)"_s);
        forgetGraph();
        const DeletionPreview blocked = preview(u"posts"_s, {1});
        QVERIFY(blocked.isBlocked());
        QVERIFY(!session().run({u"DELETE FROM posts WHERE id = 1"_s, {}}, nullptr));
        run(u"DROP TABLE notes"_s);
    }

    void keysThatNobodyHeedsDoNothing()
    {
        ConnectionConfig config = engine().config();
        config.sqlite.foreignKeys = false;
        Session careless(engine().pool(config));
        const auto found
            = previewDeletion(careless, *graph(), nameOf(u"users"_s), {{Value::integer(1)}});
        QVERIFY2(found, found ? "" : qPrintable(found.error().toText()));
        const bool isHeeded = engine().backend()->id() != "sqlite"_L1;
        QCOMPARE(found->steps.size() > 1, isHeeded);
        QCOMPARE(found->steps.first().rows, 1);
    }

    void oneStatementForEachKeyAndDepthHoweverManyRows()
    {
        fillPosts(3'000);
        QVERIFY(graph());
        const qint64 before = log().count();
        const DeletionPreview many = preview(u"users"_s, {1, 2, 3});
        QCOMPARE(many.steps[1].rows, 3'003);
        // users; users.boss_id and posts.author_id; post_tags.post_id
        QCOMPARE(log().count() - before, 4);
    }

    void anUnknownTableIsRefused()
    {
        QVERIFY(!previewDeletion(session(), *graph(), nameOf(u"nothing"_s), {}));
    }
};

TW_TEST(DeletionPreviewContractTest)
#include "deletion_preview_contract_test.moc"
