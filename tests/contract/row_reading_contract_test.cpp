// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/reading/common_values.h>
#include <tuplewright/reading/keyset_reader.h>
#include <tuplewright/reading/large_values.h>
#include <tuplewright/reading/row_labels.h>
#include <tuplewright/reading/scan_check.h>
#include <tuplewright/values/shortened_value.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// What rows are called, and values that are read only when they are wanted, the same for every
/// engine.
class RowReadingContractTest final : public BlogFixture
{
    Q_OBJECT

    static KeyValues key(qint64 number) { return {Value::integer(number)}; }

    QStringList found(const RowLabels& labels, const QString& text, qint64 limit = 10,
        LetterCase letterCase = LetterCase::Match)
    {
        const auto rows = labels.search(session(), text, limit, letterCase);
        if (!rows)
            return {rows.error().toText()};
        QStringList texts;
        for (const RowLabel& row : *rows)
            texts.append(row.key.first().toText() + u' ' + row.text);
        return texts;
    }

    RowIdentity post(qint64 id)
    {
        return {nameOf(u"posts"_s), RowAddress::Key, {{u"id"_s, Value::integer(id)}}};
    }

private Q_SLOTS:
    void keysGetTheirLabelsInOneStatement()
    {
        const RowLabels labels(table(u"users"_s));
        QCOMPARE(labels.columns(), QStringList{u"name"_s});
        const qint64 before = log().count();
        const auto texts = labels.of(session(), {key(2), {Value()}, key(1), key(4711), key(2)});
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error().toText()));
        QCOMPARE(*texts, (QStringList{u"Grace"_s, {}, u"Ada"_s, {}, u"Grace"_s}));
        QVERIFY(texts->at(3).isNull());
        QCOMPARE(log().count() - before, 1);
    }

    void thePlanTellsWhetherAllRowsAreRead()
    {
        run(u"CREATE TABLE readings (id int PRIMARY KEY, kind text, note text)"_s);
        QStringList rows;
        for (int id = 0; id < 3000; ++id)
            rows.append(u"(%1, 'k%1', 'n%1')"_s.arg(id));
        run(u"INSERT INTO readings VALUES "_s + rows.join(u','));
        run(u"CREATE INDEX by_kind ON readings (kind)"_s);
        run(u"ANALYZE readings"_s);
        const TablePtr readings = table(u"readings"_s);
        const auto scans = [&](const QString& column, const QString& value) {
            SelectQuery query;
            query.table = readings->name;
            query.filter = Filter::condition(column, FilterOperator::Equal, {Value::text(value)});
            return readsAllRows(session(), *readings, query).value();
        };
        QVERIFY(!scans(u"id"_s, u"7"_s));
        QVERIFY(!scans(u"kind"_s, u"k7"_s));
        QVERIFY(scans(u"note"_s, u"n7"_s));
        run(u"DROP TABLE readings"_s);
    }

    void commonValuesComeFirstAndSingleOnesNot()
    {
        const Adapter adapter(pool());
        run(u"CREATE TABLE orders (id int PRIMARY KEY, state text, secret text)"_s);
        QStringList rows;
        for (int id = 0; id < 300; ++id)
            rows.append(u"(%1, '%2', 's')"_s.arg(
                QString::number(id), id % 3 == 0 ? u"it''s open"_s : u"paid"_s));
        run(u"INSERT INTO orders VALUES "_s + rows.join(u',') + u", (300, NULL, NULL)"_s);
        const auto common = [&](const QString& column, int most = 10) {
            QStringList texts;
            const auto values = commonValues(adapter, *table(u"orders"_s), column, most);
            for (const Value& value : values.value_or(QList<Value>()))
                texts.append(value.toText());
            return texts;
        };
        for (const QString& learned : {QString(), u"ANALYZE orders"_s}) {
            if (!learned.isEmpty())
                run(learned);
            QCOMPARE(common(u"state"_s), (QStringList{u"paid"_s, u"it's open"_s}));
            QCOMPARE(common(u"state"_s, 1), QStringList{u"paid"_s});
            QCOMPARE(common(u"id"_s), QStringList());
        }
        Table masked = *table(u"orders"_s);
        masked.columns[2].isMasked = true;
        QVERIFY(commonValues(adapter, masked, u"secret"_s, 10).value().isEmpty());
        QVERIFY(!commonValues(adapter, masked, u"nothing"_s, 10));
        run(u"DROP TABLE orders"_s);
    }

    void aDeletedRowKeepsItsLabelButIsNotOffered()
    {
        run(u"UPDATE tags SET is_deleted = TRUE WHERE id = 1"_s);
        const RowLabels labels(table(u"tags"_s));
        QCOMPARE(labels.of(session(), {key(1)}).value(), QStringList{u"machines"_s});
        QCOMPARE(found(labels, u"ma"_s), QStringList{u"2 maths"_s});
    }

    void declaredColumnsComeFirst()
    {
        const RowLabels labels(table(u"users"_s), {u"email"_s, u"name"_s});
        QCOMPARE(labels.of(session(), {key(1), key(3)}).value(),
            (QStringList{u"ada@example.com Ada"_s, u"Linus"_s}));
    }

    void rowsAreFoundByTheBeginningOfTheirLabel()
    {
        run(u"INSERT INTO users (id, name) VALUES (4, 'Ad%a'), (5, 'adele'), (6, 'Adam')"_s);
        const RowLabels labels(table(u"users"_s));
        QStringList all = found(labels, u"Ad"_s);
        all.sort();
        QCOMPARE(all, (QStringList{u"1 Ada"_s, u"4 Ad%a"_s, u"6 Adam"_s}));
        QCOMPARE(found(labels, u"Ad%"_s), QStringList{u"4 Ad%a"_s});
        QCOMPARE(found(labels, u"Ad"_s, 2).size(), 2);
        QCOMPARE(found(labels, u"AD"_s, 10, LetterCase::Ignore).size(), 4);
        QCOMPARE(found(labels, u"2"_s), QStringList{u"2 Grace"_s});
        QCOMPARE(found(labels, {}, 3).size(), 3);
    }

    void anIndexAnswersTheSearchWhereItCan()
    {
        if (engine().backend()->id() != "sqlite"_L1)
            QSKIP("Whether an index is sorted by bytes is up to the database.");
        run(u"CREATE INDEX by_name ON users (name)"_s);
        static_cast<void>(found(RowLabels(table(u"users"_s)), u"Ad"_s));
        const QString searched = log().records().last().sql;
        ResultSet plan;
        QVERIFY(
            session().run({u"EXPLAIN QUERY PLAN "_s + searched,
                              {Value::text(u"Ad"_s), Value::text(u"Ae"_s), Value::text(u"Ad"_s)}},
                &plan));
        QString text;
        for (qint64 row = 0; row < plan.rowCount(); ++row)
            text += plan.cell(row, 3).toValue().toText() + u'\n';
        QVERIFY2(text.contains(u"INDEX by_name (name>? AND name<?)"_s), qPrintable(text));
        run(u"DROP INDEX by_name"_s);
    }

    void columnsOfTheRowThatIsNamedComeWithThePage()
    {
        SelectQuery query;
        query.table = nameOf(u"posts"_s);
        query.columns = {u"title"_s, u"author.name"_s, u"author.boss.name"_s};
        query.sort = {{u"id"_s}};
        ResultSet rows;
        const auto page = Adapter(pool()).page(
            *table(u"posts"_s), query, {1, 10}, CountMode::Exact, AddressColumns::Omit, rows, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(page->total, std::optional<qint64>(4));
        QCOMPARE(rows.header().columns[1].name, u"author.name"_s);
        QStringList names;
        for (qint64 row = 0; row < 4; ++row)
            names.append(textAt(rows, row, u"author.name"_s) + u'/'
                + textAt(rows, row, u"author.boss.name"_s));
        QCOMPARE(names, (QStringList{u"Ada/"_s, u"Ada/"_s, u"Grace/Ada"_s, u"/"_s}));
    }

    void columnsOfRowsThatMayBeSeveralAreRefused()
    {
        SelectQuery query;
        query.table = nameOf(u"posts"_s);
        query.columns = {u"post_tags.tag_id"_s};
        ResultSet rows;
        const auto refused = Adapter(pool()).stream(*table(u"posts"_s), query, rows, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
        query.columns = {u"author.nome"_s};
        QVERIFY(!Adapter(pool()).stream(*table(u"posts"_s), query, rows, {}));
    }

    void largeValuesAreShortened()
    {
        const QString body(100'000, QChar(0xe9));
        session()
            .run({u"UPDATE posts SET body = %1 WHERE id = 2"_s.arg(
                      pool()->backend().dialect().placeholder(1)),
                     {Value::text(body)}},
                nullptr)
            .value();
        SelectQuery query;
        query.table = nameOf(u"posts"_s);
        query.sort = {{u"id"_s}};
        query.longestValue = 1'000;
        ResultSet rows;
        const auto page = Adapter(pool()).page(
            *table(u"posts"_s), query, {1, 10}, CountMode::None, AddressColumns::Append, rows, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(rows.columnCount(), 5);
        QCOMPARE(rows.header().columns[3].name, u"body"_s);
        QCOMPARE(textAt(rows, 1, u"title"_s), u"Notes"_s);
        QVERIFY(rows.cell(1, 3).isShortened());
        const ShortenedValue shortened = ShortenedValue::read(rows.cell(1, 3).bytes);
        QCOMPARE(shortened.size, 200'000);
        QCOMPARE(shortened.start.storage(), StorageClass::Text);
        QVERIFY(body.startsWith(shortened.start.toText()));
        QVERIFY(shortened.start.toText().size() >= 100);
        QVERIFY(rows.cell(0, 3).isNull());
        QVERIFY(rows.byteSize() < 50'000);

        const auto value = loadCell(session(), *table(u"posts"_s), post(2), u"body"_s);
        QCOMPARE(value.value().toText(), body);
    }

    void largeBytesAreExact()
    {
        const bool isSqlite = engine().backend()->id() == "sqlite"_L1;
        run(u"CREATE TABLE files (id integer PRIMARY KEY, data %1)"_s.arg(
            isSqlite ? u"blob"_s : u"bytea"_s));
        QByteArray data;
        for (int i = 0; i < 5'000; ++i)
            data += char(i % 256);
        session()
            .run({u"INSERT INTO files VALUES (1, %1)"_s.arg(
                      pool()->backend().dialect().placeholder(1)),
                     {Value::stored(StorageClass::Bytes, data)}},
                nullptr)
            .value();
        forgetGraph();
        SelectQuery query;
        query.table = nameOf(u"files"_s);
        query.longestValue = 4'999;
        ResultSet rows;
        QVERIFY(Adapter(pool()).stream(*table(u"files"_s), query, rows, {}));
        QVERIFY(rows.cell(0, 1).isShortened());
        const ShortenedValue shortened = ShortenedValue::read(rows.cell(0, 1).bytes);
        QCOMPARE(shortened.size, 5'000);
        const Value start = shortened.start;
        QVERIFY(data.startsWith(
            isSqlite ? start.bytes() : QByteArray::fromHex(start.bytes().sliced(2))));
        const RowIdentity file{nameOf(u"files"_s), RowAddress::Key, {{u"id"_s, Value::integer(1)}}};
        const Value value = loadCell(session(), *table(u"files"_s), file, u"data"_s).value();
        const QByteArray bytes = value.storage() == StorageClass::Bytes
            ? value.bytes()
            : QByteArray::fromHex(value.bytes().sliced(2));
        QCOMPARE(bytes, data);
        run(u"DROP TABLE files"_s);
    }

    void rowsAreSortedByWholeValues()
    {
        const QString placeholder = pool()->backend().dialect().placeholder(1);
        for (const auto& [id, last] : {std::pair(1, u'b'), std::pair(2, u'c'), std::pair(3, u'a')})
            session()
                .run({u"UPDATE posts SET body = %1 WHERE id = %2"_s.arg(placeholder).arg(id),
                         {Value::text(QString(5'000, u'x') + last)}},
                    nullptr)
                .value();
        SelectQuery query;
        query.table = nameOf(u"posts"_s);
        query.sort = {{u"body"_s}};
        query.filter = Filter::condition(u"id"_s, FilterOperator::InList,
            {Value::integer(1), Value::integer(2), Value::integer(3)});
        query.longestValue = 1'000;
        const auto ids = [](const ResultSet& rows) {
            QStringList all;
            for (qint64 row = 0; row < rows.rowCount(); ++row)
                all.append(textAt(rows, row, u"id"_s));
            return all;
        };
        ResultSet pages;
        QVERIFY(Adapter(pool()).page(*table(u"posts"_s), query, {1, 10}, CountMode::None,
            AddressColumns::Append, pages, {}));
        QCOMPARE(ids(pages), (QStringList{u"3"_s, u"1"_s, u"2"_s}));
        const Adapter adapter(pool());
        const KeysetReader reader(adapter, table(u"posts"_s));
        ResultSet keyset;
        const auto page
            = reader.page(query, {PagePlace::First, {}, 10}, AddressColumns::Append, keyset, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(ids(keyset), ids(pages));
        QVERIFY(keyset.cell(0, 3).isShortened());
        QCOMPARE(page->first.first().bytes().size(), 5'001);
    }

    void aShortenedValueIsNotWritten()
    {
        const Value shortened = ShortenedValue{200'000, Value::text(u"abc"_s)}.toValue();
        const auto written = session().run(
            {u"UPDATE posts SET body = %1"_s.arg(pool()->backend().dialect().placeholder(1)),
                {shortened}},
            nullptr);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(ShortenedValue::read(shortened.bytes()).size, 200'000);
        QCOMPARE(ShortenedValue::read(shortened.bytes()).start, Value::text(u"abc"_s));
    }

    void aCellOfARowThatIsGoneIsNotFound()
    {
        const auto gone = loadCell(session(), *table(u"posts"_s), post(4711), u"body"_s);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
        QVERIFY(!loadCell(session(), *table(u"posts"_s), post(1), u"nobody"_s));
        QVERIFY(!loadCell(session(), *table(u"users"_s), post(1), u"name"_s));
        QVERIFY(!loadCell(session(), *table(u"posts"_s), {}, u"title"_s));
    }
};

TW_TEST(RowReadingContractTest)
#include "row_reading_contract_test.moc"
