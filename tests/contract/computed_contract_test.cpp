// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/reading/row_shape.h>
#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

ComputedColumn typed(const QString& name, const QString& expression)
{
    return {.alias = name, .expression = expression};
}

Filter namedComputed(const QString& column, const QString& value)
{
    return Filter::condition(column, FilterOperator::Equal, {Value::text(value)});
}

QStringList columnOf(const ResultSet& rows, int column)
{
    QStringList cells;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        const Value value = rows.cell(row, column).toValue();
        cells.append(value.isNull() ? u"NULL"_s : value.toText());
    }
    return cells;
}

QStringList namesOf(const ResultSet& rows)
{
    QStringList names;
    for (const ResultColumn& column : rows.header().columns)
        names.append(column.name);
    return names;
}

}

/// Columns that the server computes beside those of the rows, the same for every engine.
class ComputedContractTest final : public BlogFixture
{
    Q_OBJECT

    [[nodiscard]] Adapter adapter() const { return Adapter(pool()); }
    [[nodiscard]] bool isPostgres() const
    {
        return adapter().dialect().syntax().family == SqlFamily::PostgreSql;
    }

    [[nodiscard]] Result<ResultSet> streamed(const QString& name, const SelectQuery& query)
    {
        const Adapter reading = adapter();
        TW_TRY(const TablePtr read, reading.describe(nameOf(name), {}));
        ResultSet rows;
        TW_TRY_VOID(reading.stream(*read, query, rows, {}));
        return rows;
    }

    [[nodiscard]] Result<ResultSet> paged(const QString& name, const SelectQuery& query,
        CountMode count = CountMode::None, AddressColumns address = AddressColumns::Omit)
    {
        const Adapter reading = adapter();
        TW_TRY(const TablePtr read, reading.describe(nameOf(name), {}));
        ResultSet rows;
        TW_TRY_VOID(reading.page(*read, query, {1, 100}, count, address, rows, {}));
        return rows;
    }

    [[nodiscard]] static SelectQuery shouting()
    {
        return {.columns = {u"name"_s},
            .sort = {{u"id"_s, SortOrder::Descending}},
            .computed = {typed(u"loud"_s, u"upper(name) || '!' -- why"_s)}};
    }

    [[nodiscard]] static SelectQuery leading()
    {
        return {.columns = {u"id"_s},
            .sort = {{u"id"_s}},
            .computed = {{u"rank"_s,
                {{Filter::condition(u"boss_id"_s, FilterOperator::IsNull), Value::text(u"chief"_s)},
                    {namedComputed(u"boss.name"_s, u"Ada"_s), Value::text(u"Ada's; --"_s)}},
                Value::text(u"other"_s)}}};
    }

private Q_SLOTS:
    void expressionsAreComputedForEachRow()
    {
        const QStringList loud{u"LINUS!"_s, u"GRACE!"_s, u"ADA!"_s};
        for (const CountMode count : {CountMode::None, CountMode::Exact, CountMode::Estimate}) {
            const auto rows = paged(u"users"_s, shouting(), count);
            QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
            QCOMPARE(namesOf(*rows), QStringList({u"name"_s, u"loud"_s}));
            QCOMPARE(columnOf(*rows, 1), loud);
        }
        QCOMPARE(columnOf(streamed(u"users"_s, shouting()).value(), 1), loud);
    }

    void conditionsGiveLabels()
    {
        const QStringList ranks{u"chief"_s, u"Ada's; --"_s, u"Ada's; --"_s};
        const auto rows = paged(u"users"_s, leading(), CountMode::Exact);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
        QCOMPARE(columnOf(*rows, 1), ranks);
        QCOMPARE(columnOf(streamed(u"users"_s, leading()).value(), 1), ranks);
    }

    void valuesAreBoundBesideThoseOfTheFilter()
    {
        SelectQuery query = leading();
        query.filter = Filter::any(
            {namedComputed(u"name"_s, u"Grace"_s), namedComputed(u"name"_s, u"Ada"_s)});
        query.computed.push_back(typed(u"n"_s, u"length(name)"_s));
        const auto rows = paged(u"users"_s, query, CountMode::Exact);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
        QCOMPARE(columnOf(*rows, 0), QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(columnOf(*rows, 1), QStringList({u"chief"_s, u"Ada's; --"_s}));
        QCOMPARE(columnOf(*rows, 2), QStringList({u"3"_s, u"5"_s}));
    }

    void walksByNeighboursHaveThem()
    {
        fillPosts(40);
        const Adapter reading = adapter();
        const TablePtr posts = reading.describe(nameOf(u"posts"_s), {}).value();
        SelectQuery query{.table = posts->name,
            .columns = {u"title"_s},
            .sort = {{u"title"_s}},
            .computed = {typed(u"twice"_s, u"id * 2"_s),
                {u"kind"_s, {{namedComputed(u"author.name"_s, u"Grace"_s), Value::text(u"G"_s)}}}}};
        const KeysetReader reader(reading, posts);
        KeysetRequest request{PagePlace::First, {}, 7};
        QStringList twice;
        QStringList kinds;
        for (bool more = true; more; request.place = PagePlace::After) {
            ResultSet rows;
            const auto page = reader.page(query, request, AddressColumns::Append, rows, {});
            QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
            QCOMPARE(rows.columnCount(), 3);
            twice += columnOf(rows, 1);
            kinds += columnOf(rows, 2);
            request.cursor = page->last;
            more = page->hasNext;
        }
        QCOMPARE(twice.size(), 44);
        QCOMPARE(QSet<QString>(twice.begin(), twice.end()).size(), 44);
        QCOMPARE(kinds.count(u"G"_s), 41);
        QCOMPARE(kinds.count(u"NULL"_s), 3);
        ResultSet middle;
        const auto jump = reader.jump(query, 0.5, 5, AddressColumns::Omit, middle, {});
        QVERIFY2(jump, jump ? "" : qPrintable(jump.error().toText()));
        QCOMPARE(columnOf(middle, 2), QStringList(5, u"G"_s));
    }

    void tablesWithoutAKeyAndViewsHaveThem()
    {
        run(u"CREATE TABLE loose (a integer, b integer)"_s);
        run(u"CREATE VIEW seen AS SELECT a, b FROM loose"_s);
        run(u"INSERT INTO loose VALUES (2, 3), (2, 3)"_s);
        const SelectQuery query{.computed = {typed(u"area"_s, u"a * b"_s)}};
        const auto loose = paged(u"loose"_s, query, CountMode::Exact, AddressColumns::Append);
        QVERIFY2(loose, loose ? "" : qPrintable(loose.error().toText()));
        QCOMPARE(loose->columnCount(), 4);
        QCOMPARE(columnOf(*loose, 2), QStringList({u"6"_s, u"6"_s}));
        QVERIFY(columnOf(*loose, 3).first() != columnOf(*loose, 3).last());
        const auto seen = paged(u"seen"_s, query, CountMode::None, AddressColumns::Append);
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().toText()));
        QCOMPARE(columnOf(*seen, 2), QStringList({u"6"_s, u"6"_s}));
        run(u"DROP VIEW seen"_s);
        run(u"DROP TABLE loose"_s);
    }

    void theTypeIsTheServers()
    {
        const auto rows = streamed(u"users"_s,
            {.columns = {u"id"_s}, .computed = {typed(u"n"_s, u"CAST(id AS integer) * 2"_s)}});
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
        if (isPostgres())
            QCOMPARE(rows->header().columns.at(1).type.typeClass, TypeClass::Integer);
    }

    void theShapeIsToldWithoutComputing()
    {
        const Adapter reading = adapter();
        const TablePtr users = reading.describe(nameOf(u"users"_s), {}).value();
        SelectQuery query{.columns = {u"id"_s}, .computed = {typed(u"x"_s, u"1 / (id - id)"_s)}};
        query.computed.push_back(leading().computed.front());
        const auto shape = readShape(reading, *users, query, {});
        QVERIFY2(shape, shape ? "" : qPrintable(shape.error().toText()));
        QCOMPARE(shape->columns.size(), 3);
        QCOMPARE(shape->columns.at(1).name, u"x"_s);
        query.computed.front().expression = u"count(*)"_s;
        QVERIFY(!readShape(reading, *users, query, {}));
    }

    void otherRowsThanTheQuerysAreNeverRead_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<bool>("isPostgresOnly");
        QTest::newRow("count") << u"count(*)"_s << false;
        QTest::newRow("sum") << u"sum(id) + 1"_s << false;
        QTest::newRow("window") << u"row_number() OVER (ORDER BY id)"_s << false;
        QTest::newRow("set of rows") << u"generate_series(1, 3)"_s << true;
    }

    void otherRowsThanTheQuerysAreNeverRead()
    {
        QFETCH(const QString, expression);
        QFETCH(const bool, isPostgresOnly);
        if (isPostgresOnly && !isPostgres())
            QSKIP("The engine has no functions that return sets.");
        const SelectQuery query{.computed = {typed(u"x"_s, expression)}};
        QVERIFY(!streamed(u"users"_s, query));
        QVERIFY(!paged(u"users"_s, query));
        QVERIFY(!paged(u"users"_s, query, CountMode::Exact));
    }

    void readingCannotWrite()
    {
        if (!isPostgres())
            QSKIP("No function of the engine writes.");
        run(u"CREATE SEQUENCE counter"_s);
        const Adapter reading = adapter();
        const TablePtr users = reading.describe(nameOf(u"users"_s), {}).value();
        const SelectQuery query{
            .table = users->name, .computed = {typed(u"x"_s, u"nextval('counter')"_s)}};
        ResultSet none;
        const auto byNeighbour
            = KeysetReader(reading, users).page(query, {}, AddressColumns::Omit, none, {});
        QVERIFY(!byNeighbour);
        QVERIFY(!streamed(u"users"_s, query));
        QVERIFY(!paged(u"users"_s, query));
        QVERIFY(!paged(u"users"_s, query, CountMode::Exact));
        QCOMPARE(column(u"SELECT is_called FROM counter"_s), QStringList{u"f"_s});
        run(u"DROP SEQUENCE counter"_s);
    }

    void whatChangesRowsHasNothingToDoWithThem()
    {
        const Adapter reading = adapter();
        const TablePtr users = reading.describe(nameOf(u"users"_s), {}).value();
        SelectQuery query = shouting();
        query.filter = namedComputed(u"name"_s, u"Ada"_s);
        ResultSet none;
        const auto preview = WhereWriter(reading, *users).preview(query, {}, 5, &none, {});
        QVERIFY(!preview);
        QCOMPARE(preview.error().kind, ErrorKind::Unsupported);
    }

    void mistakesAreToldByTheServer()
    {
        const SelectQuery query{.computed = {typed(u"x"_s, u"nmae || '!'"_s)}};
        const auto failed = streamed(u"users"_s, query);
        QVERIFY(!failed);
        QVERIFY2(failed.error().toText().contains(u"nmae"_s), qPrintable(failed.error().toText()));
        QVERIFY(streamed(u"users"_s, shouting()));
    }

    void nothingMaskedIsShown()
    {
        ConnectionConfig config = engine().config();
        config.session.maskedColumns = u"users.email"_s;
        const Adapter masking(engine().pool(config));
        const TablePtr users = masking.describe(nameOf(u"users"_s), {}).value();
        const TablePtr posts = masking.describe(nameOf(u"posts"_s), {}).value();
        const auto refused = [&](const Table& from, const ComputedColumn& column) {
            ResultSet rows;
            const auto read = masking.stream(from, {.computed = {column}}, rows, {});
            return !read && read.error().kind == ErrorKind::InvalidArgument && rows.rowCount() == 0;
        };
        QStringList leaks{u"email"_s, u"users.EMAIL"_s, u"\"email\" || ''"_s,
            u"(SELECT max(u.email) FROM users u)"_s};
        if (isPostgres())
            leaks += {u"users::text"_s, u"row_to_json(users.*)::text"_s, u"U&\"em\\0061il\""_s,
                u"email(users)"_s};
        else
            leaks += {u"[email]"_s, u"`email`"_s};
        for (const QString& leak : std::as_const(leaks))
            QVERIFY2(refused(*users, typed(u"x"_s, leak)), qPrintable(leak));
        const ComputedColumn guess{u"x"_s,
            {{namedComputed(u"author.email"_s, u"ada@example.com"_s), Value::text(u"Ada"_s)}}};
        QVERIFY(refused(*posts, guess));
        QVERIFY(streamed(u"posts"_s, {.computed = {guess}}));
        ResultSet shown;
        QVERIFY(
            masking.stream(*unmasked(users), {.computed = {typed(u"x"_s, u"email"_s)}}, shown, {}));
    }
};

TW_TEST(ComputedContractTest)
#include "computed_contract_test.moc"
