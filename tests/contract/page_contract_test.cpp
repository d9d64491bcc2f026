// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/results/result_set.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr qint64 kPageContractRows = 97;

QStringList column(const ResultSet& rows, int index)
{
    QStringList cells;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        cells.append(rows.cell(row, index).toValue().toText());
    return cells;
}

}

/// Pages in both modes: every walk visits each row exactly once, in the order of the whole.
class PageContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;

    void execute(const QString& sql) const
    {
        const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + sql));
    }

    [[nodiscard]] TablePtr table(const QString& name) const
    {
        return m_adapter->describe({{}, name}, {}).value_or(nullptr);
    }

    /// Columns full of NULLs and duplicates, `name` telling each row from all others.
    void fill(const QString& name, const QString& key) const
    {
        execute(u"CREATE TABLE %1 (name text, a integer, b text, c integer NOT NULL%2)"_s.arg(
            name, key));
        QRandomGenerator random(7);
        for (qint64 i = 0; i < kPageContractRows; ++i) {
            const auto orNull = [&random](const QString& value) {
                return random.bounded(3) == 0 ? u"NULL"_s : value;
            };
            const QString a = orNull(QString::number(random.bounded(4)));
            const QString b = orNull(u"'%1'"_s.arg(QChar(u'x' + random.bounded(3))));
            execute(u"INSERT INTO %1 VALUES ('n%2', %3, %4, %5%6)"_s.arg(name, QString::number(i),
                a, b, QString::number(random.bounded(3)),
                key.isEmpty() ? QString() : u", "_s + QString::number(i * 7 % kPageContractRows)));
        }
    }

    [[nodiscard]] static SelectQuery query(const Table& info, const Sort& sort)
    {
        SelectQuery query;
        query.table = info.name;
        query.columns = {u"name"_s};
        query.sort = sort;
        return query;
    }

    [[nodiscard]] QStringList whole(const Table& info, const Sort& sort) const
    {
        ResultSet rows;
        const auto outcome = m_adapter->stream(info, query(info, sort), rows, {});
        return outcome ? column(rows, 0) : QStringList{outcome.error().toText()};
    }

    [[nodiscard]] Result<QStringList> walk(
        const TablePtr& info, const Sort& sort, PagePlace start) const
    {
        const bool forward = start == PagePlace::First;
        const KeysetReader reader(*m_adapter, info);
        KeysetRequest request{start, {}, 10};
        QStringList names;
        for (;;) {
            ResultSet rows;
            TW_TRY(const KeysetPage page,
                reader.page(query(*info, sort), request, AddressColumns::Omit, rows, {}));
            if (rows.columnCount() != 1 || rows.rowCount() != page.rows)
                return fail(ErrorKind::Internal, u"the page holds more than was asked"_s);
            names = forward ? names + column(rows, 0) : column(rows, 0) + names;
            if (forward ? !page.hasNext : !page.hasPrevious)
                return names;
            request = {forward ? PagePlace::After : PagePlace::Before,
                forward ? page.last : page.first, 10};
        }
    }

    void compareWalks(const QString& name, const Sort& sort) const
    {
        const TablePtr info = table(name);
        QVERIFY(info);
        const QStringList expected = whole(*info, sort);
        QCOMPARE(expected.size(), kPageContractRows);
        for (const PagePlace start : {PagePlace::First, PagePlace::Last}) {
            const Result<QStringList> names = walk(info, sort, start);
            QVERIFY2(names, names ? "" : qPrintable(names.error().toText()));
            QCOMPARE(*names, expected);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        fill(u"keyed"_s, u", id integer PRIMARY KEY"_s);
        fill(u"pairs"_s, u", k integer NOT NULL, PRIMARY KEY (c, k)"_s);
        fill(u"keyless"_s, {});
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void aWalkByNeighboursVisitsEachRowOnce_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("sort");
        const QList<QStringList> sorts{{}, {u"a"_s}, {u"a:desc"_s}, {u"a:asc:nullsfirst"_s},
            {u"a:desc:nullslast"_s}, {u"c"_s}, {u"c:desc"_s}, {u"a"_s, u"b"_s},
            {u"a:desc"_s, u"b:asc:nullsfirst"_s}, {u"c"_s, u"a:desc"_s, u"b:desc:nullslast"_s},
            {u"b:desc:nullsfirst"_s, u"c:desc"_s}, {u"c:desc"_s, u"name"_s}};
        for (const QString& table : {u"keyed"_s, u"pairs"_s, u"keyless"_s}) {
            for (const QStringList& sort : sorts)
                QTest::addRow("%s %s", qPrintable(table), qPrintable(sort.join(u' ')))
                    << table << sort;
        }
    }
    void aWalkByNeighboursVisitsEachRowOnce()
    {
        QFETCH(const QString, table);
        QFETCH(const QStringList, sort);
        Sort keys;
        for (const QString& key : sort)
            keys.append(SortKey::parse(key).value());
        compareWalks(table, keys);
    }

    void aWalkByNumbersVisitsEachRowOnceInBothDirections()
    {
        const TablePtr info = table(u"keyed"_s);
        const Sort sort{{u"a"_s, SortOrder::Descending}, {u"b"_s}};
        const qint64 pages = (kPageContractRows + 9) / 10;
        QStringList forward;
        QStringList backward;
        for (qint64 number = 1; number <= pages; ++number) {
            ResultSet first;
            ResultSet last;
            const auto read = [&](qint64 page, ResultSet& rows) {
                return m_adapter->page(*info, query(*info, sort), {page, 10}, CountMode::Exact,
                    AddressColumns::Omit, rows, {});
            };
            QVERIFY(read(number, first));
            QVERIFY(read(pages + 1 - number, last));
            forward += column(first, 0);
            backward = column(last, 0) + backward;
        }
        QCOMPARE(forward, whole(*info, sort));
        QCOMPARE(backward, forward);
    }

    void aFilterHoldsOnEveryPage()
    {
        const TablePtr info = table(u"keyed"_s);
        SelectQuery asked = query(*info, {{u"b"_s}});
        asked.filter = Filter::any({Filter::condition(u"a"_s, FilterOperator::Equal, {Value()}),
            Filter::condition(u"c"_s, FilterOperator::Equal, {Value::integer(1)})});
        const KeysetReader reader(*m_adapter, info);
        ResultSet all;
        QVERIFY(m_adapter->stream(*info, asked, all, {}));
        QStringList names;
        KeysetPage page;
        KeysetRequest request{PagePlace::First, {}, 5};
        do {
            ResultSet rows;
            const auto next = reader.page(asked, request, AddressColumns::Omit, rows, {});
            QVERIFY(next);
            page = *next;
            names += column(rows, 0);
            request = {PagePlace::After, page.last, 5};
        } while (page.hasNext);
        QCOMPARE(names, column(all, 0));
    }

    /// From every row, from the values between rows, and from behind the last one.
    void aPageBeginsAtAKey_data()
    {
        QTest::addColumn<QStringList>("sort");
        const QList<QStringList> sorts{{u"a"_s}, {u"a:desc"_s}, {u"a:asc:nullsfirst"_s},
            {u"a:desc:nullslast"_s}, {u"c:desc"_s, u"a"_s}, {u"b"_s, u"c:desc"_s}, {u"c"_s}};
        for (const QStringList& sort : sorts)
            QTest::newRow(qPrintable(sort.join(u' '))) << sort;
    }
    void aPageBeginsAtAKey()
    {
        QFETCH(const QStringList, sort);
        const TablePtr info = table(u"keyed"_s);
        Sort keys;
        for (const QString& key : sort)
            keys.append(SortKey::parse(key).value());
        SelectQuery asked = query(*info, keys);
        const QStringList all = whole(*info, keys);
        asked.columns = {u"name"_s, keys.first().column};
        ResultSet values;
        QVERIFY(m_adapter->stream(*info, asked, values, {}));
        const KeysetReader reader(*m_adapter, info);
        for (qint64 row = 0; row < kPageContractRows; row += 6) {
            const Value value = values.cell(row, 1).toValue();
            qint64 firstOfValue = row;
            while (firstOfValue > 0 && values.cell(firstOfValue - 1, 1).toValue() == value)
                --firstOfValue;
            ResultSet rows;
            const auto page
                = reader.page(asked, {PagePlace::From, {value}, 5}, AddressColumns::Omit, rows, {});
            QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
            QCOMPARE(column(rows, 0), all.mid(firstOfValue, 5));
            QCOMPARE(page->hasPrevious, firstOfValue > 0);
            QCOMPARE(page->hasNext, firstOfValue + 5 < kPageContractRows);
            QCOMPARE(reader.ordinal(asked, page->first, {}).value_or(-1), firstOfValue + 1);

            ResultSet again;
            QVERIFY(reader.page(
                asked, {PagePlace::From, page->first, 5}, AddressColumns::Omit, again, {}));
            QCOMPARE(column(again, 0), column(rows, 0));
        }
    }

    void aKeyThatNoRowHasLeadsToTheNextOne()
    {
        const TablePtr info = table(u"keyed"_s);
        const KeysetReader reader(*m_adapter, info);
        const SelectQuery asked = query(*info, {{u"id"_s}});
        ResultSet none;
        const auto behind = reader.page(
            asked, {PagePlace::From, {Value::text(u"1000"_s)}, 5}, AddressColumns::Omit, none, {});
        QVERIFY(behind);
        QCOMPARE(behind->rows, 0);
        QVERIFY(behind->hasPrevious);
        ResultSet all;
        const auto before = reader.page(
            asked, {PagePlace::From, {Value::integer(-7)}, 5}, AddressColumns::Omit, all, {});
        QVERIFY(before);
        QCOMPARE(column(all, 0), whole(*info, {{u"id"_s}}).first(5));
        QVERIFY(!before->hasPrevious);
        const auto text = reader.page(
            asked, {PagePlace::From, {Value::text(u"x"_s)}, 5}, AddressColumns::Omit, none, {});
        QVERIFY(!text);
        QCOMPARE(text.error().kind, ErrorKind::InvalidArgument);
    }

    void aJumpAmongFewRowsIsExact()
    {
        const TablePtr info = table(u"keyed"_s);
        const KeysetReader reader(*m_adapter, info);
        for (const Sort& sort : {Sort{}, Sort{{u"a"_s, SortOrder::Descending}}, Sort{{u"b"_s}}}) {
            const QStringList all = whole(*info, sort);
            for (const double fraction : {0.0, 0.25, 0.5, 0.99, 1.0}) {
                ResultSet rows;
                const auto jump
                    = reader.jump(query(*info, sort), fraction, 5, AddressColumns::Omit, rows, {});
                QVERIFY2(jump, jump ? "" : qPrintable(jump.error().toText()));
                const qint64 place
                    = std::min(qint64(fraction * kPageContractRows), kPageContractRows - 1);
                QCOMPARE(jump->kind, TotalKind::Exact);
                QCOMPARE(jump->ordinal.value_or(-1), place + 1);
                QCOMPARE(column(rows, 0), all.mid(place, 5));
            }
        }
        ResultSet rows;
        QVERIFY(!reader.jump(query(*info, {}), 1.5, 5, AddressColumns::Omit, rows, {}));
    }

    /// Among many rows the place is estimated, says so, and is near.
    void aJumpAmongManyRowsIsNear_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("onSqlite"); ///< whether SQLite can estimate there
        QTest::newRow("key") << u"id"_s << true;
        QTest::newRow("key, descending") << u"id:desc"_s << true;
        QTest::newRow("number with NULLs") << u"n"_s << false;
        QTest::newRow("number with NULLs first") << u"n:desc"_s << false;
        QTest::newRow("time") << u"at"_s << false;
        QTest::newRow("text") << u"word"_s << false;
    }
    void aJumpAmongManyRowsIsNear()
    {
        QFETCH(const QString, sort);
        QFETCH(const bool, onSqlite);
        constexpr qint64 kMany = 40'000;
        const bool isPostgres = m_fixture->schema() == "public"_L1;
        if (!table(u"wide"_s)) {
            execute(u"CREATE TABLE wide (id integer PRIMARY KEY, n numeric(9,1), at timestamp,"
                    " word text)"_s);
            execute(
                u"WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < %1)"
                " INSERT INTO wide SELECT i * 3, CASE WHEN i % 5 = 0 THEN NULL ELSE i * 0.1 END,"
                " %2, 'w' || (100000 + i * 7 % 40000) FROM s"_s.arg(QString::number(kMany),
                    isPostgres ? u"timestamp '2020-01-01' + i * interval '1 minute'"_s
                               : u"datetime('2020-01-01', '+' || i || ' minutes')"_s));
            execute(u"ANALYZE wide"_s);
        }
        const TablePtr info = table(u"wide"_s);
        SelectQuery asked;
        asked.table = info->name;
        asked.sort = {SortKey::parse(sort).value()};
        const KeysetReader reader(*m_adapter, info);
        for (const double fraction : {0.1, 0.5, 0.75, 1.0}) {
            ResultSet rows;
            const auto jump = reader.jump(asked, fraction, 5, AddressColumns::Omit, rows, {});
            QVERIFY2(jump, jump ? "" : qPrintable(jump.error().toText()));
            QVERIFY(jump->page.rows > 0);
            const qint64 place = reader.ordinal(asked, jump->page.first, {}).value_or(-1);
            const bool estimates = isPostgres || onSqlite;
            QCOMPARE(jump->kind, estimates ? TotalKind::Estimate : TotalKind::Exact);
            // Where values end and NULLs begin there is a step that no value leads beyond.
            const bool mayStop = sort.startsWith(u'n') && (fraction == 1.0 || fraction == 0.1);
            const qint64 near = mayStop ? kMany / 4 : kMany / 40;
            QVERIFY2(
                qAbs(place - qint64(fraction * kMany)) <= near, qPrintable(QString::number(place)));
            QVERIFY2(qAbs(place - jump->ordinal.value_or(-1)) <= near,
                qPrintable(QString::number(*jump->ordinal)));
            QVERIFY(jump->page.hasPrevious);
        }
    }

    void noRowIsSkippedOrRepeatedWhenOthersComeAndGo()
    {
        execute(u"CREATE TABLE moving (id integer PRIMARY KEY, name text)"_s);
        for (int i = 1; i <= 9; ++i)
            execute(u"INSERT INTO moving VALUES (%1, '%1')"_s.arg(i * 10));
        const TablePtr info = table(u"moving"_s);
        const KeysetReader reader(*m_adapter, info);
        ResultSet first;
        const auto page = reader.page(
            query(*info, {}), {PagePlace::First, {}, 3}, AddressColumns::Omit, first, {});
        QVERIFY(page);
        QVERIFY(!page->hasPrevious);
        execute(u"DELETE FROM moving WHERE id IN (10, 30)"_s);
        execute(u"INSERT INTO moving VALUES (5, '5'), (45, '45')"_s);
        ResultSet second;
        const auto next = reader.page(
            query(*info, {}), {PagePlace::After, page->last, 3}, AddressColumns::Omit, second, {});
        QVERIFY(next);
        QCOMPARE(column(second, 0), (QStringList{u"40"_s, u"45"_s, u"50"_s}));
        QVERIFY(next->hasNext);
        QVERIFY(next->hasPrevious);
    }

    void anEmptyTableHasOneEmptyPage()
    {
        execute(u"CREATE TABLE bare (id integer PRIMARY KEY, name text)"_s);
        const TablePtr info = table(u"bare"_s);
        for (const PagePlace place : {PagePlace::First, PagePlace::Last}) {
            ResultSet rows;
            const auto page
                = KeysetReader(*m_adapter, info)
                      .page(query(*info, {}), {place, {}, 3}, AddressColumns::Omit, rows, {});
            QVERIFY(page);
            QCOMPARE(page->rows, 0);
            QVERIFY(!page->hasNext);
            QVERIFY(!page->hasPrevious);
            QVERIFY(page->first.isEmpty());
        }
    }

    void rowsWithoutAnyAddressArePagedByNumberOnly()
    {
        execute(u"CREATE VIEW seen AS SELECT name, a FROM keyed"_s);
        const TablePtr info = table(u"seen"_s);
        ResultSet rows;
        const auto page = KeysetReader(*m_adapter, info)
                              .page(query(*info, {}), {}, AddressColumns::Omit, rows, {});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Unsupported);
    }

    void aCursorOfAnotherOrderIsRefused()
    {
        const TablePtr info = table(u"keyed"_s);
        ResultSet rows;
        const auto page
            = KeysetReader(*m_adapter, info)
                  .page(query(*info, {{u"a"_s}}), {PagePlace::After, {Value::integer(1)}, 3},
                      AddressColumns::Omit, rows, {});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::InvalidArgument);
    }

    void everyWayOfReadingFollowsForeignKeys()
    {
        execute(u"CREATE TABLE authors (id integer PRIMARY KEY, username text)"_s);
        execute(u"CREATE TABLE posts (id integer PRIMARY KEY, title text, is_deleted boolean,"
                " author_id integer REFERENCES authors (id))"_s);
        execute(u"INSERT INTO authors VALUES (1, 'ann'), (2, 'bob')"_s);
        execute(u"INSERT INTO posts VALUES (1, 'one', false, 1), (2, 'two', false, 2),"
                " (3, 'three', true, 1), (4, 'four', false, NULL)"_s);
        const TablePtr posts = table(u"posts"_s);
        SelectQuery byAnn;
        byAnn.table = posts->name;
        byAnn.columns = {u"title"_s};
        byAnn.filter = Filter::condition(
            u"author.username"_s, FilterOperator::Equal, {Value::text(u"ann"_s)});
        byAnn.deleted = DeletedRows::All;

        ResultSet page;
        const auto info
            = m_adapter->page(*posts, byAnn, {}, CountMode::Exact, AddressColumns::Omit, page, {});
        QVERIFY2(info, info ? "" : qPrintable(info.error().toText()));
        QCOMPARE(column(page, 0), (QStringList{u"one"_s, u"three"_s}));
        QCOMPARE(info->total.value_or(-1), 2);
        QCOMPARE(m_adapter->count(*posts, byAnn, {}).value_or(-1), 2);
        const auto split = m_adapter->lifecycleCount(*posts, byAnn, {});
        QVERIFY(split);
        QCOMPARE(split->live, 1);
        QCOMPARE(split->all, 2);
        ResultSet all;
        QVERIFY(m_adapter->stream(*posts, byAnn, all, {}));
        QCOMPARE(column(all, 0), column(page, 0));
        const KeysetReader reader(*m_adapter, posts);
        ResultSet near;
        QVERIFY(reader.page(byAnn, {}, AddressColumns::Omit, near, {}));
        QCOMPARE(column(near, 0), column(page, 0));
        QCOMPARE(reader.countUpTo(byAnn, 9, {}).value_or(-1), 2);

        SelectQuery idle;
        const TablePtr authors = table(u"authors"_s);
        idle.table = authors->name;
        idle.filter = Filter::negate(
            Filter::exists({RelatedRows::Direction::ToChildren, {{}, u"posts"_s}, {}},
                Filter::condition(u"is_deleted"_s, FilterOperator::IsTrue)));
        QCOMPARE(m_adapter->count(*authors, idle, {}).value_or(-1), 1);
    }

    void aRelatedTableThatIsNotThereIsNamed()
    {
        const TablePtr info = table(u"keyed"_s);
        SelectQuery asked = query(*info, {});
        asked.filter = Filter::condition(u"nobody.name"_s, FilterOperator::IsNull);
        ResultSet rows;
        const auto page
            = m_adapter->page(*info, asked, {}, CountMode::Exact, AddressColumns::Omit, rows, {});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(page.error().message.contains(u"nobody"_s), qPrintable(page.error().message));
    }

    void totalsSayTheirKind_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("total");
        const auto row = [](const char* name, CountMode mode, qint64 limit, qint64 number,
                             TotalKind kind, qint64 total) {
            QTest::newRow(name) << int(mode) << limit << number << int(kind) << total;
        };
        row("not asked", CountMode::None, 1, 10, TotalKind::None, -1);
        row("exact", CountMode::Exact, 1, 1, TotalKind::Exact, kPageContractRows);
        row("limit below", CountMode::AtLeast, 40, 1, TotalKind::AtLeast, 40);
        row("limit met", CountMode::AtLeast, kPageContractRows, 1, TotalKind::AtLeast,
            kPageContractRows);
        row("limit above", CountMode::AtLeast, kPageContractRows + 1, 1, TotalKind::Exact,
            kPageContractRows);
        row("the last page tells", CountMode::Estimate, 1, 10, TotalKind::Exact, kPageContractRows);
        row("behind the last page", CountMode::Estimate, 1, 11, TotalKind::None, -1);
    }
    void totalsSayTheirKind()
    {
        QFETCH(const int, mode);
        QFETCH(const qint64, limit);
        QFETCH(const qint64, number);
        QFETCH(const int, kind);
        QFETCH(const qint64, total);
        const TablePtr info = table(u"keyed"_s);
        CountRequest count{CountMode(mode)};
        count.limit = limit;
        ResultSet rows;
        const auto page = m_adapter->page(
            *info, query(*info, {}), {number, 10}, count, AddressColumns::Omit, rows, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(int(page->totalKind), kind);
        QCOMPARE(page->total.value_or(-1), total);
        const bool countsPages = page->total && page->totalKind != TotalKind::AtLeast;
        QCOMPARE(page->pages.value_or(-1), countsPages ? (total + 9) / 10 : -1);
    }

    /// The page stays, although counting was given up.
    void countingEndsWithItsTime()
    {
        execute(u"CREATE VIEW endless AS WITH RECURSIVE n(i) AS"
                " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS name FROM n"_s);
        Table info = *table(u"endless"_s);
        info.kind = RelationKind::Table; // of which nothing is known, while a view is estimated
        info.columns.first().type.hasOrder = false; // so that no row waits for the last one
        CountRequest count{CountMode::Exact};
        count.timeBox = std::chrono::milliseconds(50);
        ResultSet rows;
        const auto page = m_adapter->page(
            info, query(info, {}), {2, 10}, count, AddressColumns::Omit, rows, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(column(rows, 0).first(), u"11"_s);
        QCOMPARE(page->totalKind, TotalKind::AtLeast);
        QCOMPARE(page->total.value_or(-1), 21);
        QVERIFY(page->hasNext);
    }

    void countsNoFurtherThanAsked()
    {
        const TablePtr info = table(u"keyed"_s);
        const KeysetReader reader(*m_adapter, info);
        QCOMPARE(reader.countUpTo(query(*info, {}), 50, {}).value_or(-1), 50);
        QCOMPARE(reader.countUpTo(query(*info, {}), 1000, {}).value_or(-1), kPageContractRows);
    }
};

TW_TEST(PageContractTest)
#include "page_contract_test.moc"
