// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/reading/statistics_age.h>
#include <tuplewright/writing/next_key.h>
#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Filter latestOf(const QString& group, const QString& by, const Filter& among = {})
{
    return Filter::first({{group}, {{by, SortOrder::Descending, NullsOrder::Last}}}, among);
}

}

/// One row of each group as a condition, and the number that a new row will get; the same for
/// every engine.
class FirstRowsContractTest final : public BlogFixture
{
    Q_OBJECT

    [[nodiscard]] Adapter adapter() { return Adapter(session().pool()); }

    [[nodiscard]] SelectQuery query(const QString& name, const Filter& filter)
    {
        SelectQuery query;
        query.table = nameOf(name);
        query.filter = filter;
        query.sort = {{u"id"_s}};
        return query;
    }

    /// The ids of the rows that a filter leaves, or why they cannot be read.
    [[nodiscard]] QString found(
        const QString& name, const Filter& filter, DeletedRows deleted = DeletedRows::Live)
    {
        ResultSet rows;
        SelectQuery asked = query(name, filter);
        asked.columns = {u"id"_s};
        asked.deleted = deleted;
        const auto done = adapter().stream(*table(name), asked, rows, {});
        if (!done)
            return done.error().toText();
        QStringList ids;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            ids.append(rows.cell(row, 0).toValue().toText());
        return ids.join(u' ');
    }

private Q_SLOTS:
    void oneRowStandsForEachGroup()
    {
        // The post of nobody is a group of its own.
        QCOMPARE(found(u"posts"_s, latestOf(u"author_id"_s, u"day"_s)), u"2 3 4"_s);
        QCOMPARE(found(u"posts"_s,
                     Filter::first({{u"author_id"_s}, {{u"day"_s, SortOrder::Ascending}}}, {})),
            u"1 3 4"_s);
    }

    void theKeyDecidesBetweenAlikeRows()
    {
        run(u"UPDATE posts SET day = '2026-01-01'"_s);
        QCOMPARE(found(u"posts"_s, latestOf(u"author_id"_s, u"day"_s)), u"1 3 4"_s);
        run(u"UPDATE posts SET day = NULL WHERE id = 1"_s);
        QCOMPARE(found(u"posts"_s, latestOf(u"author_id"_s, u"day"_s)), u"2 3 4"_s);
    }

    void aConditionInsideChoosesAmongFewerRows()
    {
        const Filter early
            = Filter::condition(u"day"_s, FilterOperator::LessThan, {Value::text(u"2026-01-20"_s)});
        QCOMPARE(found(u"posts"_s, latestOf(u"author_id"_s, u"day"_s, early)), u"1 3"_s);
        // Beside it, it only leaves rows out.
        QCOMPARE(
            found(u"posts"_s, Filter::all({latestOf(u"author_id"_s, u"day"_s), early})), u"3"_s);
        QCOMPARE(found(u"posts"_s, Filter::negate(latestOf(u"author_id"_s, u"day"_s))), u"1"_s);
    }

    void rowsMayBeKnownBySeveralColumns()
    {
        ResultSet rows;
        SelectQuery query;
        query.table = nameOf(u"post_tags"_s);
        query.filter = latestOf(u"tag_id"_s, u"post_id"_s);
        query.sort = {{u"tag_id"_s}};
        const auto done = adapter().stream(*table(u"post_tags"_s), query, rows, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(rows.rowCount(), 2);
        QCOMPARE(textAt(rows, 0, u"post_id"_s) + textAt(rows, 1, u"post_id"_s), u"12"_s);
    }

    void aConditionInsideMaySpeakOfRelatedRows()
    {
        const Filter ofAda
            = Filter::condition(u"author.name"_s, FilterOperator::Equal, {Value::text(u"Ada"_s)});
        QCOMPARE(found(u"posts"_s, latestOf(u"author_id"_s, u"day"_s, ofAda)), u"2"_s);
        const Filter tagged = Filter::exists(
            {RelatedRows::Direction::ToChildren, nameOf(u"post_tags"_s), {}}, Filter());
        QCOMPARE(found(u"posts"_s, latestOf(u"author_id"_s, u"title"_s, tagged)), u"2"_s);
    }

    void groupsAreMadeOfTheRowsThatAreAskedFor()
    {
        run(u"INSERT INTO tags (id, label, is_deleted) VALUES (3, 'zeta', TRUE)"_s);
        const Filter last = latestOf(u"is_deleted"_s, u"label"_s);
        QCOMPARE(found(u"tags"_s, last), u"2"_s);
        QCOMPARE(found(u"tags"_s, last, DeletedRows::Deleted), u"3"_s);
        QCOMPARE(found(u"tags"_s, last, DeletedRows::All), u"2 3"_s);
        run(u"UPDATE tags SET is_deleted = FALSE WHERE id = 3"_s);
    }

    void pagesAndCountsAreOfThoseRows()
    {
        fillPosts(40);
        const Filter rows = Filter::first({{u"title"_s}, {{u"id"_s}}}, {});
        const SelectQuery asked = query(u"posts"_s, rows);
        ResultSet page;
        const auto read
            = adapter().page(*table(u"posts"_s), asked, {3, 2}, {}, AddressColumns::Omit, page, {});
        QVERIFY2(read, read ? "" : qPrintable(read.error().toText()));
        QCOMPARE(page.rowCount(), 1);
        QVERIFY(!read->hasNext);
        QCOMPARE(adapter().count(*table(u"posts"_s), asked, {}).value_or(-1), 5);
    }

    void whatCannotChooseIsRefusedBeforeAnySql()
    {
        const auto refusal = [this](const FirstRows& rows) {
            return Filter::first(rows, {}).validate(*table(u"posts"_s));
        };
        QCOMPARE(refusal({}).error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!refusal({{u"nothing"_s}, {}}));
        QVERIFY(!refusal({{u"author_id"_s}, {{u"nothing"_s}}}));
        SortKey best{u"title"_s};
        best.byRelevance = true;
        QVERIFY(!refusal({{u"author_id"_s}, {best}}));
        const TablePtr masked = withMasked(table(u"posts"_s), {u"title"_s}).value_or(nullptr);
        QVERIFY(masked);
        QVERIFY(!latestOf(u"title"_s, u"day"_s).validate(*masked));
        QVERIFY(!latestOf(u"day"_s, u"title"_s).validate(*masked));
        Table keyless = *table(u"posts"_s);
        keyless.rowAddress = RowAddress::None;
        QCOMPARE(
            latestOf(u"day"_s, u"title"_s).validate(keyless).error().kind, ErrorKind::Unsupported);
    }

    void theyAreNeverChangedInChunks()
    {
        const WhereWriter writer(adapter(), *table(u"posts"_s));
        const SelectQuery asked = query(u"posts"_s, latestOf(u"author_id"_s, u"day"_s));
        const QList<ColumnEdit> edits{{.column = u"day"_s, .value = Value()}};
        WhereOptions options;
        options.chunk = 1;
        const WhereReport refused = writer.update(asked, edits, options, {});
        QVERIFY(refused.error && refused.error->message.contains(u"chunks"_s));
        QCOMPARE(refused.rows, 0);
        options.chunk = 0;
        options.expected = 3;
        const WhereReport done = writer.update(asked, edits, options, {});
        QCOMPARE(done.outcome, Outcome::Saved);
        QCOMPARE(column(u"SELECT id FROM posts WHERE day IS NULL ORDER BY id"_s),
            (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    }

    void theAgeOfStatisticsIsToldWhereItIsKept()
    {
        const bool isPostgres = adapter().dialect().syntax().family == SqlFamily::PostgreSql;
        const auto before = statisticsAge(adapter(), *table(u"posts"_s));
        QVERIFY2(before, before ? "" : qPrintable(before.error().toText()));
        run(u"ANALYZE"_s);
        const auto known = [this] {
            const auto age = statisticsAge(adapter(), *table(u"posts"_s));
            return age && *age && (*age)->count() < 60;
        };
        // Servers before 15 tell of it a moment later.
        if (isPostgres)
            QTRY_VERIFY(known());
        else
            QVERIFY(!known());
    }

    void theNumberAheadIsToldAndNotTaken()
    {
        run(u"DELETE FROM post_tags"_s);
        run(u"DELETE FROM tags"_s);
        run(u"INSERT INTO tags (label) VALUES ('one')"_s);
        for (int times = 0; times < 2; ++times) {
            const auto ahead = numberAhead(adapter(), *table(u"tags"_s), u"id"_s);
            QVERIFY2(ahead, ahead ? "" : qPrintable(ahead.error().toText()));
            QVERIFY(*ahead);
            run(u"INSERT INTO tags (label) VALUES ('number %1')"_s.arg(times));
            QCOMPARE(column(u"SELECT max(id) FROM tags"_s).constFirst(), (*ahead)->toText());
        }
        const auto none = numberAhead(adapter(), *table(u"tags"_s), u"label"_s);
        QVERIFY(none && !*none);
    }
};

TW_TEST(FirstRowsContractTest)
#include "first_rows_contract_test.moc"
