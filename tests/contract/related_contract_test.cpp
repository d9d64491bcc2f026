// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/reading/related_loader.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Rows loaded along foreign keys, the same for every engine.
class RelatedContractTest final : public BlogFixture
{
    Q_OBJECT

    [[nodiscard]] RelatedLoader loader() { return RelatedLoader(graph()); }

    /// What the plans load beside all rows of a table in the order of its key.
    std::vector<RelatedSet> load(
        const QString& table, const std::vector<RelatedPlan>& plans, ResultSet& rows)
    {
        rows = allOf(table);
        auto sets = loader().load(session(), nameOf(table), rows, plans);
        if (!sets)
            QTest::qFail(qPrintable(sets.error().toText()), __FILE__, __LINE__);
        return sets ? *std::move(sets) : std::vector<RelatedSet>();
    }

    static std::vector<RelatedPlan> paths(const QStringList& texts, const RelatedQuery& query = {})
    {
        return RelatedPlan::fromPaths(texts, query).value();
    }

    /// For each row above the texts of one column of its own rows.
    static QList<QStringList> grouped(const RelatedSet& set, const QString& column)
    {
        QList<QStringList> groups;
        for (const QList<qint64>& rows : set.ofRow) {
            QStringList texts;
            for (const qint64 row : rows)
                texts.append(textAt(set.rows, row, column));
            groups.append(texts);
        }
        return groups;
    }

private Q_SLOTS:
    void eachRowHasItsParent()
    {
        ResultSet posts;
        const auto sets = load(u"posts"_s, paths({u"author"_s}), posts);
        QCOMPARE(sets.size(), 1u);
        QCOMPARE(sets[0].relationship.kind, RelationshipKind::ManyToOne);
        QCOMPARE(grouped(sets[0], u"name"_s),
            (QList<QStringList>{{u"Ada"_s}, {u"Ada"_s}, {u"Grace"_s}, {}}));
        QCOMPARE(sets[0].rows.rowCount(), 2); // a parent that several name is read once
    }

    void eachRowHasItsChildrenInTheOrderAskedFor()
    {
        ResultSet users;
        const auto sets = load(u"users"_s,
            paths({u"posts"_s}, {.sort = {{u"title"_s, SortOrder::Descending}}}), users);
        QCOMPARE(grouped(sets[0], u"title"_s),
            (QList<QStringList>{{u"Notes"_s, u"Engines"_s}, {u"Compilers"_s}, {}}));
    }

    void aLinkTableIsPassedThrough()
    {
        ResultSet posts;
        const auto sets = load(u"posts"_s, paths({u"tags"_s}, {.sort = {{u"label"_s}}}), posts);
        QCOMPARE(sets[0].relationship.kind, RelationshipKind::ManyToMany);
        QCOMPARE(grouped(sets[0], u"label"_s),
            (QList<QStringList>{{u"machines"_s, u"maths"_s}, {u"maths"_s}, {}, {}}));
    }

    void aTableMayBelongToItself()
    {
        ResultSet users;
        const auto sets = load(u"users"_s, paths({u"boss"_s, u"users"_s}), users);
        QCOMPARE(grouped(sets[0], u"name"_s), (QList<QStringList>{{}, {u"Ada"_s}, {u"Ada"_s}}));
        QCOMPARE(
            grouped(sets[1], u"name"_s), (QList<QStringList>{{u"Grace"_s, u"Linus"_s}, {}, {}}));
    }

    void severalLevelsAreLoadedAlongAPath()
    {
        ResultSet posts;
        const auto sets
            = load(u"posts"_s, paths({u"author.posts.tags"_s, u"author.boss"_s}), posts);
        const RelatedSet* next = sets[0].find(u"posts"_s);
        QVERIFY(next);
        QCOMPARE(grouped(*next, u"title"_s),
            (QList<QStringList>{{u"Engines"_s, u"Notes"_s}, {u"Compilers"_s}}));
        const RelatedSet* tags = next->find(u"tags"_s);
        QVERIFY(tags);
        QCOMPARE(grouped(*tags, u"label"_s),
            (QList<QStringList>{{u"machines"_s, u"maths"_s}, {u"maths"_s}, {}}));
        QVERIFY(sets[0].find(u"boss"_s));
    }

    void oneStatementForEachRelationHoweverManyRows()
    {
        const std::vector<RelatedPlan> plans = paths({u"author.boss"_s, u"tags"_s});
        ResultSet posts = allOf(u"posts"_s);
        const qint64 before = log().count();
        QVERIFY(loader().load(session(), nameOf(u"posts"_s), posts, plans));
        QCOMPARE(log().count() - before, 3);

        fillPosts(2'000);
        posts = allOf(u"posts"_s);
        QCOMPARE(posts.rowCount(), 2'004);
        const qint64 beforeMany = log().count();
        const auto sets = loader().load(session(), nameOf(u"posts"_s), posts, plans);
        QVERIFY2(sets, sets ? "" : qPrintable(sets.error().toText()));
        QCOMPARE(log().count() - beforeMany, 3);
        QCOMPARE(sets->front().ofRow.size(), 2'004);
    }

    void tenThousandKeysGoInOneStatement()
    {
        fillPosts(10'000);
        const ResultSet posts = allOf(u"posts"_s);
        const qint64 before = log().count();
        const auto sets = loader().load(session(), nameOf(u"posts"_s), posts,
            paths({u"tags"_s}, {.perRow = 0, .counted = true}));
        QVERIFY2(sets, sets ? "" : qPrintable(sets.error().toText()));
        QCOMPARE(log().count() - before, 1);
        QCOMPARE(sets->front().totals.size(), 10'004);
    }

    void onlyTheLatestOfEachAreLoadedAndAllAreCounted()
    {
        ResultSet users;
        const RelatedQuery latest{.columns = {u"title"_s},
            .sort = {{u"day"_s, SortOrder::Descending}},
            .perRow = 1,
            .counted = true};
        const auto sets = load(u"users"_s, paths({u"posts"_s}, latest), users);
        QCOMPARE(
            grouped(sets[0], u"title"_s), (QList<QStringList>{{u"Notes"_s}, {u"Compilers"_s}, {}}));
        QCOMPARE(sets[0].totals, (QList<qint64>{2, 1, 0}));
        QCOMPARE(sets[0].rows.columnCount(), 1);
    }

    void countsAloneReadNoRows()
    {
        ResultSet users;
        const auto sets
            = load(u"users"_s, paths({u"posts"_s}, {.perRow = 0, .counted = true}), users);
        QCOMPARE(sets[0].totals, (QList<qint64>{2, 1, 0}));
        QCOMPARE(sets[0].rows.rowCount(), 0);
    }

    void relatedRowsAreFilteredAlsoByWhatTheyBelongTo()
    {
        ResultSet users;
        const Filter tagged = Filter::condition(
            u"post_tags.tag.label"_s, FilterOperator::Equal, {Value::text(u"machines"_s)});
        const auto sets = load(u"users"_s, paths({u"posts"_s}, {.filter = tagged}), users);
        QCOMPARE(grouped(sets[0], u"title"_s), (QList<QStringList>{{u"Engines"_s}, {}, {}}));
    }

    void rowsMarkedAsDeletedAreLeftOutUnlessAskedFor()
    {
        run(u"UPDATE tags SET is_deleted = TRUE WHERE label = 'machines'"_s);
        ResultSet posts;
        const auto live = load(u"posts"_s, paths({u"tags"_s}), posts);
        QCOMPARE(live[0].ofRow[0].size(), 1);
        const auto all = load(u"posts"_s, paths({u"tags"_s}, {.deleted = DeletedRows::All}), posts);
        QCOMPARE(all[0].ofRow[0].size(), 2);
    }

    void theServerDecidesWhichKeysAreEqual()
    {
        run(u"CREATE TABLE rates (code numeric(6,2) PRIMARY KEY, name text)"_s);
        run(u"CREATE TABLE uses (id integer PRIMARY KEY, rate numeric REFERENCES rates)"_s);
        run(u"INSERT INTO rates VALUES (1.50, 'one and a half')"_s);
        run(u"INSERT INTO uses VALUES (1, 1.5), (2, 1.500)"_s);
        forgetGraph();
        ResultSet uses;
        const auto sets = load(u"uses"_s, paths({u"rate"_s}), uses);
        QCOMPARE(grouped(sets[0], u"name"_s),
            (QList<QStringList>{{u"one and a half"_s}, {u"one and a half"_s}}));
        run(u"DROP TABLE uses"_s);
        run(u"DROP TABLE rates"_s);
    }

    void manyKeysOfSeveralColumnsGoInOneStatement()
    {
        run(u"CREATE TABLE squares (x integer NOT NULL, y text NOT NULL, name text,"
            " PRIMARY KEY (x, y))"_s);
        run(u"CREATE TABLE pieces (id integer PRIMARY KEY, x integer, y text,"
            " FOREIGN KEY (x, y) REFERENCES squares (x, y))"_s);
        const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                                " WHERE i < 1000) SELECT i, i"_s;
        run(u"INSERT INTO squares SELECT i, 'é\"' || i, 'S' || i FROM ("_s + numbers
            + u" AS j FROM n) AS made"_s);
        run(u"INSERT INTO pieces SELECT i, i, 'é\"' || i FROM ("_s + numbers
            + u" AS j FROM n) AS made"_s);
        forgetGraph();
        const ResultSet pieces = allOf(u"pieces"_s);
        const qint64 before = log().count();
        const auto sets = loader().load(session(), nameOf(u"pieces"_s), pieces,
            paths({u"squares"_s}, {.columns = {u"name"_s}}));
        QVERIFY2(sets, sets ? "" : qPrintable(sets.error().toText()));
        QCOMPARE(log().count() - before, 1);
        const QList<QStringList> names = grouped(sets->front(), u"name"_s);
        for (int i = 0; i < 1'000; ++i)
            QCOMPARE(names[i], QStringList{u"S%1"_s.arg(i + 1)});
        run(u"DROP TABLE pieces"_s);
        run(u"DROP TABLE squares"_s);
    }

    void keysOfSeveralColumnsAndHostileNamesWork()
    {
        run(u"CREATE TABLE \"a \"\"b\" (\"x %1\" integer NOT NULL, \"y'\" text NOT NULL,"
            " wanted text,"
            " PRIMARY KEY (\"x %1\", \"y'\"))"_s);
        run(u"CREATE TABLE found (column1 integer PRIMARY KEY, x integer, y text,"
            " FOREIGN KEY (x, y) REFERENCES \"a \"\"b\" (\"x %1\", \"y'\"))"_s);
        run(u"INSERT INTO \"a \"\"b\" VALUES (1, 'it''s', 'first'), (1, '{\"\\', 'second')"_s);
        run(u"INSERT INTO found VALUES (1, 1, '{\"\\'), (2, 1, NULL), (3, 1, 'it''s')"_s);
        forgetGraph();
        ResultSet rows;
        const auto up = load(u"found"_s, paths({u"\"a \"\"b\""_s}), rows);
        QCOMPARE(
            grouped(up[0], u"wanted"_s), (QList<QStringList>{{u"second"_s}, {}, {u"first"_s}}));
        const auto down = load(u"a \"b"_s, paths({u"found"_s}), rows);
        QCOMPARE(grouped(down[0], u"column1"_s), (QList<QStringList>{{u"3"_s}, {u"1"_s}}));
        run(u"DROP TABLE found"_s);
        run(u"DROP TABLE \"a \"\"b\""_s);
    }

    void aNameThatMeansNothingIsRefusedBeforeAnySql()
    {
        const ResultSet posts = allOf(u"posts"_s);
        const qint64 before = log().count();
        const auto sets = loader().load(session(), nameOf(u"posts"_s), posts, paths({u"autor"_s}));
        QVERIFY(!sets);
        QCOMPARE(sets.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(sets.error().hint.contains(u"author"_s), qPrintable(sets.error().hint));
        QCOMPARE(log().count(), before);
    }

    void rowsWithoutTheColumnThatLeadsOnAreRefused()
    {
        const ResultSet titles = read(u"SELECT title FROM posts"_s);
        const auto sets
            = loader().load(session(), nameOf(u"posts"_s), titles, paths({u"author"_s}));
        QVERIFY(!sets);
        QVERIFY2(sets.error().message.contains(u"author_id"_s), qPrintable(sets.error().message));
        QCOMPARE(loader().neededColumns(nameOf(u"posts"_s), paths({u"author"_s})).value(),
            QStringList{u"author_id"_s});
    }

    void noRowsHaveNoRelatedOnes()
    {
        run(u"DELETE FROM post_tags"_s);
        run(u"DELETE FROM posts"_s);
        ResultSet posts;
        const auto sets = load(u"posts"_s, paths({u"author.boss"_s}), posts);
        QVERIFY(sets[0].ofRow.isEmpty());
        QVERIFY(sets[0].find(u"boss"_s));
    }
};

TW_TEST(RelatedContractTest)
#include "related_contract_test.moc"
