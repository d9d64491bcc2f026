// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_program.h"
#include "walkthrough_fixture.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/reading/related_loader.h>
#include <tuplewright/session/session.h>
#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Work on many rows as people set out to do it, from end to end, alike on every engine.
class WritingWalkthrough final : public WalkthroughFixture
{
    Q_OBJECT

    /// All accounts of a mail domain, however its letters are written.
    [[nodiscard]] static SelectQuery ofDomain(const QString& domain)
    {
        FilterCondition ends{u"email"_s, FilterOperator::EndsWith, {Value::text(u'@' + domain)}};
        ends.letterCase = LetterCase::Ignore;
        SelectQuery query;
        query.filter = Filter::condition(ends);
        query.columns = {u"username"_s};
        query.sort = {{u"username"_s}};
        return query;
    }

private Q_SLOTS:
    void initTestCase()
    {
        open(u"clerk"_s);
        if (!sharedAdapter())
            return;
        execute(u"CREATE TABLE users (id integer PRIMARY KEY, username text, email text,"
                " is_active boolean NOT NULL, updated_at timestamp, updated_by text)"_s);
        execute(u"CREATE TABLE posts (id integer PRIMARY KEY, title text,"
                " author_id integer REFERENCES users (id), created_at timestamp)"_s);
    }

    void init()
    {
        execute(u"DELETE FROM posts"_s);
        execute(u"DELETE FROM users"_s);
        execute(u"INSERT INTO users (id, username, email, is_active) VALUES"
                " (1, 'ann', 'ann@example.com', true),"
                " (2, 'bob', 'bob@old.example.org', true),"
                " (3, 'cleo', 'cleo@OLD.example.org', true),"
                " (4, 'dan', 'dan@old.example.org.example.com', true),"
                " (5, 'eve', 'eve@old.example.org', false), (6, 'fay', NULL, true)"_s);
        execute(u"INSERT INTO posts VALUES (1, 'first', 1, '2026-01-01 08:00:00'),"
                " (2, 'second', 1, '2026-01-03 08:00:00'),"
                " (3, 'third', 2, '2026-01-02 08:00:00'),"
                " (4, 'at once', 2, '2026-01-02 08:00:00'),"
                " (5, 'undated', 4, NULL), (6, 'by nobody', NULL, '2026-01-09 08:00:00')"_s);
    }

    /// A company leaves: its accounts are looked at, deactivated together, and can be brought back.
    void accountsOfADomainAreDeactivated()
    {
        const TablePtr users = table(u"users"_s);
        QVERIFY(users->lifecycle);
        const WhereWriter writer(adapter(), *users);
        const SelectQuery leaving = ofDomain(u"old.example.org"_s);

        // Look first: eve has left already, and dan's address only sounds alike.
        ResultSet seen;
        const auto found = writer.preview(leaving, {}, 10, &seen, {});
        QCOMPARE(found.value_or(-1), 2);
        QCOMPARE(textOf(seen), u"bob|cleo"_s);

        // Meanwhile one of them is gone, so that what was looked at is not what would be changed.
        WhereOptions options;
        options.expected = *found;
        options.returnsKeys = true;
        execute(u"UPDATE users SET email = 'bob@example.com' WHERE id = 2"_s);
        const WhereReport refused = writer.softDelete(leaving, options, {});
        QCOMPARE(refused.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(refused.error->kind), u"ConcurrentModification"_s);
        QCOMPARE(answer(u"SELECT count(*) FROM users WHERE is_active"_s), u"5"_s);
        execute(u"UPDATE users SET email = 'bob@old.example.org' WHERE id = 2"_s);

        const WhereReport done = writer.softDelete(leaving, options, {});
        QVERIFY2(!done.error, qPrintable(done.error ? done.error->toText() : QString()));
        QCOMPARE(done.outcome, Outcome::Saved);
        QCOMPARE(done.rows, 2);
        QStringList keys;
        for (const QList<Value>& key : done.keys)
            keys.append(key.value(0).toText());
        keys.sort();
        QCOMPARE(keys, QStringList({u"2"_s, u"3"_s}));
        QCOMPARE(
            answer(u"SELECT username FROM users WHERE is_active ORDER BY id"_s), u"ann|dan|fay"_s);
        QCOMPARE(answer(u"SELECT username FROM users WHERE updated_by = 'clerk' AND updated_at IS"
                        " NOT NULL ORDER BY id"_s),
            u"bob|cleo"_s);

        // Deactivated accounts are out of sight, and a second time there is nothing to do.
        options.expected.reset();
        QCOMPARE(writer.preview(leaving, {}, 0, nullptr, {}).value_or(-1), 0);
        QCOMPARE(writer.softDelete(leaving, options, {}).rows, 0);

        // One of them comes back.
        SelectQuery cleo = leaving;
        cleo.filter
            = Filter::condition(u"username"_s, FilterOperator::Equal, {Value::text(u"cleo"_s)});
        QCOMPARE(writer.restore(cleo, options, {}).rows, 1);
        QCOMPARE(answer(u"SELECT username FROM users WHERE is_active ORDER BY id"_s),
            u"ann|cleo|dan|fay"_s);
    }

    /// The front page: what each author wrote last, by one statement, and beside every user.
    void latestPostOfEachUser()
    {
        const TablePtr posts = table(u"posts"_s);
        const Sort newest{{u"created_at"_s, SortOrder::Descending, NullsOrder::Last}};
        LatestPerGroup latest;
        latest.query.columns = {u"author_id"_s, u"title"_s};
        latest.query.filter = Filter::condition(u"author_id"_s, FilterOperator::IsNotNull);
        latest.query.sort = {{u"author_id"_s}};
        latest.groupBy = {u"author_id"_s};
        latest.order = newest;
        ResultSet rows;
        const auto read = adapter().latestPerGroup(*posts, latest, rows, {});
        QVERIFY2(read, read ? "" : qPrintable(read.error().toText()));
        // Of two at the same moment the key decides.
        QCOMPARE(textOf(rows), u"1 second|2 third|4 undated"_s);

        // Beside the users who may read it, with those who wrote nothing.
        const auto graph = loadSchemaGraph(adapter(), {});
        QVERIFY(graph);
        const TablePtr users = table(u"users"_s);
        SelectQuery active;
        active.table = users->name;
        active.sort = {{u"id"_s}};
        ResultSet readers;
        QVERIFY(adapter().stream(*users, active, readers, {}));
        RelatedQuery one;
        one.columns = {u"title"_s};
        one.sort = newest;
        one.perRow = 1;
        one.counted = true;
        const auto plans = RelatedPlan::fromPaths({u"posts"_s}, one);
        Session session(adapter().pool(), u"front page"_s);
        const auto sets = RelatedLoader(*graph).load(session, users->name, readers, plans.value());
        QVERIFY2(sets, sets ? "" : qPrintable(sets.error().toText()));
        const RelatedSet& written = sets->front();
        QStringList lines;
        for (qint64 user = 0; user < readers.rowCount(); ++user) {
            const QList<qint64>& own = written.ofRow[user];
            lines.append(readers.cell(user, 1).toValue().toText() + u':'
                + (own.isEmpty() ? u"-"_s : written.rows.cell(own.first(), 0).toValue().toText())
                + u" of "_s + QString::number(written.totals[user]));
        }
        QCOMPARE(lines.join(u", "_s),
            u"ann:second of 2, bob:third of 2, cleo:- of 0, dan:undated of 1, fay:- of 0"_s);
    }
};

TW_TEST(WritingWalkthrough)
#include "writing_walkthrough_test.moc"
