// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_program.h"
#include "walkthrough_fixture.h"

#include <tuplewright/reading/keyset_reader.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

using Op = FilterOperator;

Filter where(const QString& column, Op op, const Value& value)
{
    return Filter::condition(column, op, {value});
}

Filter where(const QString& column, Op op, const QString& text)
{
    return where(column, op, Value::text(text));
}

}

/// The reading that people set out to do, from end to end, alike on every engine.
class ReadingWalkthrough final : public WalkthroughFixture
{
    Q_OBJECT

    [[nodiscard]] QString rowsOf(const QString& name, const QStringList& columns,
        const Filter& filter, const Sort& sort) const
    {
        const TablePtr info = table(name);
        SelectQuery query;
        query.table = info->name;
        query.columns = columns;
        query.filter = filter;
        query.sort = sort;
        ResultSet rows;
        const auto outcome = adapter().stream(*info, query, rows, {});
        return outcome ? textOf(rows) : outcome.error().toText();
    }

    [[nodiscard]] QString found(const QString& words, TextSearchMode mode) const
    {
        FilterCondition search;
        search.column = isPostgres() ? u"words"_s : u"body"_s;
        search.op = Op::FullText;
        search.operands = {Value::text(words)};
        search.searchMode = mode;
        search.searchConfig = isPostgres() ? u"simple"_s : QString();
        SortKey best{search.column};
        best.byRelevance = true;
        return rowsOf(u"articles"_s, {u"title"_s}, Filter::condition(search), {best});
    }

private Q_SLOTS:
    void initTestCase()
    {
        open();
        if (!sharedAdapter())
            return;
        execute(u"CREATE TABLE users (id integer PRIMARY KEY, username text, email text,"
                " is_active boolean)"_s);
        execute(
            u"INSERT INTO users VALUES (1, 'ann', 'ann@example.com', true),"
            " (2, 'bob', 'bob@old.example.org', true), (3, 'cleo', 'cleo@OLD.example.org', true),"
            " (4, 'dan', 'dan@example.com.old.example.org.example.com', true)"_s);
        execute(u"CREATE TABLE posts (id integer PRIMARY KEY, title text,"
                " author_id integer REFERENCES users (id), created_at timestamp)"_s);
        for (int i = 1; i <= 25; ++i)
            execute(u"INSERT INTO posts VALUES (%1, 'post %1', %2, '2026-01-%3 08:00:00')"_s.arg(
                QString::number(i), QString::number(i % 8 == 0 ? 2 : 1),
                QString::number(1 + i / 2).rightJustified(2, u'0')));
    }

    /// The second page of what Ann wrote, newest first, and from there to the end.
    void paginatedPosts()
    {
        const TablePtr posts = table(u"posts"_s);
        SelectQuery byAnn;
        byAnn.table = posts->name;
        byAnn.columns = {u"id"_s};
        byAnn.filter = where(u"author.username"_s, Op::Equal, u"ann"_s);
        byAnn.sort = {{u"created_at"_s, SortOrder::Descending}};
        ResultSet second;
        const auto page = adapter().page(
            *posts, byAnn, {2, 10}, CountMode::Exact, AddressColumns::Omit, second, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(page->total.value_or(-1), 22);
        QCOMPARE(page->pages.value_or(-1), 3);
        QVERIFY(page->hasNext && page->hasPrevious);

        const KeysetReader reader(adapter(), posts);
        KeysetRequest request{PagePlace::First, {}, 10};
        QStringList walked;
        for (bool more = true; more;) {
            ResultSet rows;
            const auto next = reader.page(byAnn, request, AddressColumns::Omit, rows, {});
            QVERIFY(next);
            walked.append(textOf(rows));
            request = {PagePlace::After, next->last, 10};
            more = next->hasNext;
        }
        QCOMPARE(walked.size(), 3);
        QCOMPARE(walked[1], textOf(second));
        QCOMPARE(walked[2], u"3|1"_s);
        QVERIFY(walked[0].startsWith(u"25|"_s));
    }

    /// Events that carry JSON: by a place in it, by a part, by a key, by a number.
    void jsonEvents()
    {
        execute(u"CREATE TABLE events (id integer PRIMARY KEY, data %1)"_s.arg(
            isPostgres() ? u"jsonb"_s : u"JSON"_s));
        execute(uR"(INSERT INTO events VALUES
            (1, '{"type": "login", "user": {"name": "ann", "plan": "pro"}}'),
            (2, '{"type": "purchase", "amount": 250.5, "user": {"name": "bob"}, "tags": ["new"]}'),
            (3, '{"type": "purchase", "amount": 99, "user": {"name": "ann", "plan": "pro"}}'),
            (4, '{"type": "logout", "amount": null}'), (5, NULL))"_s);
        const auto ids
            = [this](const Filter& filter) { return rowsOf(u"events"_s, {u"id"_s}, filter, {}); };
        FilterCondition plan{u"data"_s, Op::Equal, {Value::text(u"pro"_s)}, {u"user"_s, u"plan"_s}};
        QCOMPARE(ids(Filter::condition(plan)), u"1|3"_s);
        FilterCondition amount{u"data"_s, Op::GreaterThan, {Value::integer(100)}, {u"amount"_s}};
        QCOMPARE(ids(Filter::condition(amount)), u"2"_s);
        QCOMPARE(
            ids(where(u"data"_s, Op::JsonContains, uR"({"user": {"name": "ann"}})"_s)), u"1|3"_s);
        QCOMPARE(ids(where(u"data"_s, Op::JsonContains, uR"({"tags": ["new"]})"_s)), u"2"_s);
        QCOMPARE(ids(where(u"data"_s, Op::JsonHasKey, u"amount"_s)), u"2|3|4"_s);
        FilterCondition none{u"data"_s, Op::JsonIsNull, {}, {u"amount"_s}};
        QCOMPARE(ids(Filter::condition(none)), u"4"_s);
    }

    /// Articles found by their words in four ways, best first; no sign of the input is an operator.
    void rankedArticles()
    {
        if (isPostgres()) {
            execute(u"CREATE TABLE articles (title text, body text, words tsvector GENERATED ALWAYS"
                    " AS (to_tsvector('simple', body)) STORED)"_s);
        } else {
            execute(u"CREATE VIRTUAL TABLE articles USING fts5(title, body)"_s);
        }
        execute(u"INSERT INTO articles (title, body) VALUES"
                " ('one', 'the sea and the sky'),"
                " ('two', 'sea, sea and nothing but sea'),"
                " ('three', 'a seaside town under an open sky'),"
                " ('four', 'the sky and the sea')"_s);
        QVERIFY(table(u"articles"_s));
        QCOMPARE(found(u"sea"_s, TextSearchMode::Plain).section(u'|', 0, 0), u"two"_s);
        QCOMPARE(found(u"sea"_s, TextSearchMode::Plain).count(u'|'), 2);
        QCOMPARE(found(u"the sky and"_s, TextSearchMode::Phrase), u"four"_s);
        QCOMPARE(found(u"sea -sky"_s, TextSearchMode::WebSearch), u"two"_s);
        QCOMPARE(found(u"\"open sky\" or nothing"_s, TextSearchMode::WebSearch).count(u'|'), 1);
        QCOMPARE(found(u"seas"_s, TextSearchMode::Prefix), u"three"_s);
        QCOMPARE(found(u"se"_s, TextSearchMode::Prefix).count(u'|'), 3);
        for (const QString& hostile : {u"sea & ("_s, u"sea:* | !'"_s, u"\"sea"_s, u"sea AND NOT"_s,
                 u"body : sea"_s, u"^ * + - :"_s, QString()}) {
            for (const TextSearchMode mode : {TextSearchMode::Plain, TextSearchMode::Phrase,
                     TextSearchMode::WebSearch, TextSearchMode::Prefix}) {
                const QString answer = found(hostile, mode);
                for (const QString& title : answer.split(u'|', Qt::SkipEmptyParts))
                    QVERIFY2(
                        (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}.contains(title)),
                        qPrintable(hostile + u": "_s + answer));
            }
        }
    }

    void whatIsNotLookedForHasNoRelevance()
    {
        const TablePtr users = table(u"users"_s);
        SelectQuery query;
        query.table = users->name;
        query.sort = {SortKey::parse(u"username:relevance"_s).value()};
        ResultSet rows;
        const auto outcome = adapter().stream(*users, query, rows, {});
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::InvalidArgument);
        const auto page
            = KeysetReader(adapter(), users).page(query, {}, AddressColumns::Omit, rows, {});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Unsupported);
    }

    /// Who writes much, some, or little, in words.
    void authorsByHowMuchTheyWrite()
    {
        const TablePtr posts = table(u"posts"_s);
        AggregateQuery query;
        query.table = posts->name;
        query.groupBy = {u"author_id"_s};
        query.aggregates = {{u"posts"_s}, {u"latest"_s, AggregateFunction::Maximum, u"id"_s},
            {u"early"_s, AggregateFunction::Count, {}, false,
                where(u"created_at"_s, Op::LessThan, u"2026-01-05"_s)}};
        query.labels = {{u"category"_s,
            {{where(u"posts"_s, Op::GreaterThanOrEqual, Value::integer(20)),
                 Value::text(u"prolific"_s)},
                {where(u"posts"_s, Op::GreaterThanOrEqual, Value::integer(3)),
                    Value::text(u"active"_s)}},
            Value::text(u"beginner"_s)}};
        query.sort = {{u"category"_s, SortOrder::Descending}};
        ResultSet rows;
        const auto outcome = adapter().aggregate(*posts, query, rows, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
        QCOMPARE(textOf(rows), u"1 22 25 7 prolific|2 3 24 0 active"_s);
    }

    /// Whom a change to all accounts of a domain would meet, before anything is changed.
    void accountsOfADomain()
    {
        const TablePtr users = table(u"users"_s);
        SelectQuery query;
        query.table = users->name;
        query.columns = {u"username"_s};
        FilterCondition domain{u"email"_s, Op::EndsWith, {Value::text(u"@old.example.org"_s)}};
        domain.letterCase = LetterCase::Ignore;
        query.filter = Filter::all(
            {Filter::condition(domain), Filter::condition(u"is_active"_s, Op::IsTrue)});
        ResultSet preview;
        const auto page = adapter().page(
            *users, query, {1, 1}, CountMode::Exact, AddressColumns::Omit, preview, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(page->total.value_or(-1), 2);
        QCOMPARE(textOf(preview), u"bob"_s);
        QVERIFY(page->hasNext);
    }
};

TW_TEST(ReadingWalkthrough)
#include "reading_walkthrough_test.moc"
