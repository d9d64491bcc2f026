// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/reading/large_values.h>
#include <tuplewright/reading/related_loader.h>
#include <tuplewright/reading/row_labels.h>
#include <tuplewright/records/object_graph.h>
#include <tuplewright/records/table_adapter.h>
#include <tuplewright/writing/bulk_create.h>
#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Value text(const QString& text)
{
    return Value::text(text);
}

template <class T>
QString kindOf(const T& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

}

/// What a setting masks stays on the server whatever way its rows are read, the same for every
/// engine.
class MaskContractTest final : public BlogFixture
{
    Q_OBJECT

    std::optional<Adapter> m_masking;

    /// Shows neither addresses nor bodies.
    [[nodiscard]] const Adapter& adapter()
    {
        if (!m_masking)
            m_masking = masking(u"users.email, body"_s);
        return *m_masking;
    }

    void fillBodies() { run(u"UPDATE posts SET body = 'secret ' || id"_s); }

    [[nodiscard]] Adapter masking(const QString& columns) const
    {
        ConnectionConfig config = engine().config();
        config.session.maskedColumns = columns;
        return Adapter(engine().pool(config));
    }

    [[nodiscard]] TablePtr shown(const QString& name)
    {
        return adapter().describe(nameOf(name), {}).value();
    }

    [[nodiscard]] static QStringList columnOf(const ResultSet& rows, int column)
    {
        QStringList cells;
        for (qint64 row = 0; row < rows.rowCount(); ++row) {
            const Value value = rows.cell(row, column).toValue();
            cells.append(value.isNull() ? u"NULL"_s : value.toText());
        }
        return cells;
    }

    [[nodiscard]] RowIdentity user(qint64 id) const
    {
        return {nameOf(u"users"_s), RowAddress::Key, {{u"id"_s, Value::integer(id)}}};
    }

    [[nodiscard]] ApplyReport apply(const Change& change)
    {
        const auto step = adapter().planner().plan(change, *shown(u"users"_s));
        if (!step)
            return ApplyReport{.error = step.error()};
        return adapter().apply({*step}, ApplyMode::Save, {});
    }

private Q_SLOTS:
    void cleanupTestCase() { m_masking.reset(); }

    void rowsAndPagesShowTheMask()
    {
        const TablePtr users = shown(u"users"_s);
        SelectQuery query{.table = users->name, .columns = {u"email"_s}, .sort = {{u"id"_s}}};
        const QStringList expected{u"***"_s, u"***"_s, u"NULL"_s};
        ResultSet streamed;
        QVERIFY(adapter().stream(*users, query, streamed, {}));
        QCOMPARE(columnOf(streamed, 0), expected);
        ResultSet paged;
        QVERIFY(
            adapter().page(*users, query, {}, CountMode::Exact, AddressColumns::Append, paged, {}));
        QCOMPARE(columnOf(paged, 0), expected);
        ResultSet byNeighbour;
        QVERIFY(KeysetReader(adapter(), users)
                .page(query, {}, AddressColumns::Append, byNeighbour, {}));
        QCOMPARE(columnOf(byNeighbour, 0), expected);
        ResultSet preview;
        query.filter = Filter::condition(u"id"_s, FilterOperator::Equal, {Value::integer(1)});
        QVERIFY(WhereWriter(adapter(), *users).preview(query, {}, 5, &preview, {}));
        QCOMPARE(columnOf(preview, 0), QStringList{u"***"_s});
        QCOMPARE(loadCell(session(), *users, user(1), u"email"_s)->toText(), u"***"_s);
    }

    void nothingIsOrderedByMaskedValues()
    {
        const TablePtr users = shown(u"users"_s);
        const SelectQuery query{.table = users->name, .sort = {{u"email"_s}}};
        ResultSet rows;
        QCOMPARE(kindOf(adapter().stream(*users, query, rows, {})), u"InvalidArgument"_s);
        QCOMPARE(kindOf(KeysetReader(adapter(), users)
                         .jump(query, 0.5, 10, AddressColumns::Omit, rows, {})),
            u"InvalidArgument"_s);
        QCOMPARE(rows.rowCount(), 0);
    }

    void columnsOfRelatedRowsShowTheMask()
    {
        const TablePtr posts = shown(u"posts"_s);
        const SelectQuery query{.table = posts->name,
            .columns = {u"author.email"_s, u"author.boss.email"_s},
            .sort = {{u"id"_s}}};
        ResultSet rows;
        QVERIFY(adapter().stream(*posts, query, rows, {}));
        QCOMPARE(columnOf(rows, 0), QStringList({u"***"_s, u"***"_s, u"***"_s, u"NULL"_s}));
        QCOMPARE(columnOf(rows, 1), QStringList({u"NULL"_s, u"NULL"_s, u"***"_s, u"NULL"_s}));
    }

    void relatedRowsShowTheMask()
    {
        fillBodies();
        const auto masked = loadSchemaGraph(adapter(), {});
        QVERIFY(masked);
        RelatedQuery two;
        two.perRow = 2;
        for (const RelatedQuery& query : {RelatedQuery(), two}) {
            const auto plans = RelatedPlan::fromPaths({u"posts.author"_s}, query);
            const auto sets = RelatedLoader(*masked).load(
                session(), nameOf(u"users"_s), allOf(u"users"_s), *plans);
            QVERIFY2(sets, sets ? "" : qPrintable(sets.error().toText()));
            const ResultSet& posts = sets->front().rows;
            QCOMPARE(columnOf(posts, 3), QStringList({u"***"_s, u"***"_s, u"***"_s}));
            QCOMPARE(
                columnOf(sets->front().next.front().rows, 2), QStringList({u"***"_s, u"***"_s}));
        }
    }

    void groupsTellNothingOfMaskedValues()
    {
        const TablePtr users = shown(u"users"_s);
        const auto asked = [&](const AggregateQuery& query, ResultSet& rows) {
            return kindOf(adapter().aggregate(*users, query, rows, {}));
        };
        ResultSet none;
        AggregateQuery query{.table = users->name, .groupBy = {u"email"_s}};
        QCOMPARE(asked(query, none), u"InvalidArgument"_s);
        query.groupBy.clear();
        query.aggregates = {{u"least"_s, AggregateFunction::Minimum, u"email"_s}};
        QCOMPARE(asked(query, none), u"InvalidArgument"_s);
        ResultSet counted;
        query.aggregates = {{u"n"_s, AggregateFunction::Count, u"email"_s, true}};
        QCOMPARE(asked(query, counted), u"success"_s);
        QCOMPARE(columnOf(counted, 0), QStringList{u"2"_s});
    }

    void theLatestOfEachGroupShowTheMask()
    {
        fillBodies();
        const TablePtr posts = shown(u"posts"_s);
        LatestPerGroup query;
        query.query.columns = {u"title"_s, u"body"_s};
        query.query.sort = {{u"title"_s}};
        query.groupBy = {u"author_id"_s};
        query.order = {{u"day"_s, SortOrder::Descending}};
        ResultSet rows;
        QVERIFY(adapter().latestPerGroup(*posts, query, rows, {}));
        QCOMPARE(columnOf(rows, 0), QStringList({u"Anonymous"_s, u"Compilers"_s, u"Notes"_s}));
        QCOMPARE(columnOf(rows, 1), QStringList({u"***"_s, u"***"_s, u"***"_s}));
        query.order = {{u"body"_s}};
        QCOMPARE(kindOf(adapter().latestPerGroup(*posts, query, rows, {})), u"InvalidArgument"_s);
        query.order.clear();
        query.groupBy = {u"body"_s};
        QCOMPARE(kindOf(adapter().latestPerGroup(*posts, query, rows, {})), u"InvalidArgument"_s);
    }

    void labelsAreMadeOfOtherColumns()
    {
        const RowLabels labels(shown(u"users"_s), {u"email"_s});
        QCOMPARE(labels.columns(), QStringList{u"name"_s});
        QCOMPARE(*labels.of(session(), {{Value::integer(1)}}), QStringList{u"Ada"_s});
        QVERIFY(labels.search(session(), u"ada@"_s, 5)->isEmpty());
    }

    void savedObjectsComeBackMasked()
    {
        const auto masked = loadSchemaGraph(adapter(), {});
        const auto node
            = ObjectNode::fromJson(*Json::parse(R"({"name": "Radia", "email": "radia@example.com",
                "posts": [{"title": "Trees", "body": "a poem"}]})"),
                **masked, nameOf(u"users"_s));
        const auto saved = saveObject(session(), **masked, nameOf(u"users"_s), *node);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toText()));
        QVERIFY(saved->row.values.contains({u"email"_s, text(u"***"_s)}));
        QVERIFY(saved->branches.front().objects.front().row.values.contains(
            {u"body"_s, text(u"***"_s)}));
        QCOMPARE(column(u"SELECT email FROM users WHERE name = 'Radia'"_s),
            QStringList{u"radia@example.com"_s});
        QCOMPARE(
            column(u"SELECT body FROM posts WHERE title = 'Trees'"_s), QStringList{u"a poem"_s});
    }

    void editedRowsComeBackMasked()
    {
        Change change{ChangeKind::Update, user(1), {{u"email"_s, text(u"countess@example.com"_s)}},
            {{u"email"_s, text(u"***"_s)}, {u"name"_s, text(u"Ada"_s)}}};
        const ApplyReport report = apply(change);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.steps.first().returned.value(2).toText(), u"***"_s);
        QCOMPARE(column(u"SELECT email FROM users WHERE id = 1"_s),
            QStringList{u"countess@example.com"_s});
        change.expected = {{u"name"_s, text(u"Eve"_s)}};
        QCOMPARE(apply(change).outcome, Outcome::NotSaved);
    }

    void theMaskIsNeverSaved()
    {
        const TablePtr users = shown(u"users"_s);
        const QString mask = u"***"_s;
        const Change change{ChangeKind::Update, user(1), {{u"email"_s, text(mask)}}, {}};
        QCOMPARE(apply(change).error->column, u"email"_s);
        WhereOptions all;
        all.allRows = true;
        const WhereReport where
            = WhereWriter(adapter(), *users)
                  .update({}, {{u"email"_s, ColumnEdit::Kind::Set, text(mask)}}, all, {});
        QCOMPARE(where.error->column, u"email"_s);
        RowList rows({{text(u"Radia"_s), text(mask)}});
        const BulkReport created
            = bulkCreate(adapter(), *users, {u"name"_s, u"email"_s}, rows, {}, {});
        QCOMPARE(created.error->column, u"email"_s);
        QCOMPARE(
            column(u"SELECT count(*) FROM users WHERE email LIKE '%*%'"_s), QStringList{u"0"_s});
    }

    void oneRowShowsTheMask()
    {
        const auto users = TableAdapter::bind(adapter(), shown(u"users"_s));
        QCOMPARE(users->get(user(1))->value(u"email"), text(u"***"_s));
        QCOMPARE(users->getMany({user(1), user(2)})->at(1)->value(u"email"), text(u"***"_s));
        QCOMPARE(users->update(user(1), {{u"name"_s, text(u"Augusta"_s)}})->value(u"email"),
            text(u"***"_s));
        QCOMPARE(users->remove(user(2))->value(u"email"), text(u"***"_s));
        QVERIFY(!users->update(user(1), {{u"email"_s, text(u"***"_s)}}));
    }

    void maskedValuesCanStillBeLookedFor()
    {
        const TablePtr users = shown(u"users"_s);
        const SelectQuery query{.table = users->name,
            .filter
            = Filter::condition(u"email"_s, FilterOperator::Equal, {text(u"grace@example.com"_s)})};
        QCOMPARE(adapter().count(*users, query, {}).value_or(-1), 1);
    }

    void whatTellsRowsApartCannotBeMasked_data()
    {
        QTest::addColumn<QString>("columns");
        QTest::newRow("key") << u"id"_s;
        QTest::newRow("reference") << u"users.boss_id"_s;
        QTest::newRow("no list") << u"\"email"_s;
    }
    void whatTellsRowsApartCannotBeMasked()
    {
        QFETCH(QString, columns);
        const auto users = masking(columns).describe(nameOf(u"users"_s), {});
        QVERIFY(!users);
        QCOMPARE(errorKindName(users.error().kind), u"Configuration"_s);
    }

    void onlyTheNamedTableIsMasked()
    {
        const auto isMasked = [this](const QString& setting, const QString& table) {
            const auto known = masking(setting).describe(nameOf(table), {});
            return std::ranges::any_of((*known)->columns, &Column::isMasked);
        };
        QVERIFY(isMasked(u"title"_s, u"posts"_s));
        QVERIFY(!isMasked(u"users.title"_s, u"posts"_s));
        QVERIFY(isMasked(u"x,%1.posts.title"_s.arg(engine().schema()), u"posts"_s));
        QVERIFY(!isMasked(u"other.posts.title"_s, u"posts"_s));
        QVERIFY(!isMasked({}, u"posts"_s));
    }
};

TW_TEST(MaskContractTest)
#include "mask_contract_test.moc"
