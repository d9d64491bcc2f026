// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <tuplewright/rendering/select_renderer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// FULL_TEXT on tables that keep an index of words, and on those that do not.
class SqliteSearchTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<SqliteSession> m_session;
    TablePtr m_table;

    [[nodiscard]] static Filter search(
        const QString& column, const QString& words, TextSearchMode mode)
    {
        FilterCondition condition;
        condition.column = column;
        condition.op = FilterOperator::FullText;
        condition.operands = {Value::text(words)};
        condition.searchMode = mode;
        return Filter::condition(std::move(condition));
    }

    [[nodiscard]] Result<Statement> statementFor(const Filter& filter, const Sort& sort = {}) const
    {
        SelectQuery query;
        query.table = m_table->name;
        query.columns = {u"id"_s};
        query.filter = filter;
        query.sort = sort;
        return SelectRenderer({makeSqliteBackend()->dialect(), *m_table}).all(query);
    }

    [[nodiscard]] QString found(const Filter& filter, const Sort& sort = {{u"id"_s}}) const
    {
        const auto statement = statementFor(filter, sort);
        if (!statement)
            return statement.error().toText();
        return m_session->column(statement->sql, statement->values).join(u' ');
    }

    void describe(const QString& name)
    {
        const auto table = (*m_session)->describe({u"main"_s, name}, {});
        QVERIFY2(table, table ? "" : qPrintable(table.error().toText()));
        m_table = *table;
    }

    /// What a search adds to the rows it finds.
    [[nodiscard]] QStringList facts(
        const Filter& filter, ComputedColumn::Found::Fact fact, const QString& text = {}) const
    {
        SelectQuery query;
        query.table = m_table->name;
        query.columns = {u"id"_s};
        query.filter = filter;
        query.sort = {{u"id"_s}};
        ComputedColumn column{u"found"_s};
        column.found = ComputedColumn::Found{fact, u"body"_s, text};
        query.computed = {column};
        const auto statement
            = SelectRenderer({makeSqliteBackend()->dialect(), *m_table}).all(query);
        if (!statement)
            return {statement.error().toText()};
        return m_session->column(
            u"SELECT found FROM ("_s + statement->sql + u')', statement->values);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = std::make_unique<SqliteFile>(
            u"CREATE VIRTUAL TABLE \"the docs\" USING fts5(id UNINDEXED, \"a \"\"b\", body);"
            "INSERT INTO \"the docs\" VALUES (1, 'sea', 'sky and sand'), (2, 'sky', 'sea sea sea'),"
            " (3, 'sea sky', ''), (4, NULL, 'sea of sand');"
            "CREATE TABLE plain (id integer PRIMARY KEY, body text);"
            "INSERT INTO plain VALUES (1, 'sky and sand'), (2, 'sea')"_s);
        m_session = std::make_unique<SqliteSession>(*m_file);
    }

    void init() { describe(u"the docs"_s); }

    void cleanupTestCase()
    {
        m_session.reset();
        m_file.reset();
    }

    void aTableOfFts5IsKnownForOne()
    {
        QVERIFY(m_table->isTextIndex);
        QVERIFY(statementFor(search(u"body"_s, u"sea"_s, TextSearchMode::Plain))
                ->sql.contains(u" MATCH "_s));
        describe(u"plain"_s);
        QVERIFY(!m_table->isTextIndex);
        QCOMPARE(found(search(u"body"_s, u"sand sky"_s, TextSearchMode::Plain)), u"1"_s);
    }

    void findsInTheAskedColumnOnly_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("words");
        QTest::addColumn<TextSearchMode>("mode");
        QTest::addColumn<QString>("ids");
        const QString quoted = u"a \"b"_s;
        using Mode = TextSearchMode;
        QTest::newRow("word") << u"body"_s << u"SEA"_s << Mode::Plain << u"2 4"_s;
        QTest::newRow("hostile name") << quoted << u"sea"_s << Mode::Plain << u"1 3"_s;
        QTest::newRow("all words") << u"body"_s << u"sand sky"_s << Mode::Plain << u"1"_s;
        QTest::newRow("phrase") << u"body"_s << u"and sand"_s << Mode::Phrase << u"1"_s;
        QTest::newRow("prefix") << u"body"_s << u"sa"_s << Mode::Prefix << u"1 4"_s;
        QTest::newRow("without") << u"body"_s << u"sand -sea"_s << Mode::WebSearch << u"1"_s;
        QTest::newRow("only without") << u"body"_s << u"-sea"_s << Mode::WebSearch << u"1 3"_s;
        QTest::newRow("or") << u"body"_s << u"sky or \"sea sea\""_s << Mode::WebSearch << u"1 2"_s;
        QTest::newRow("no word") << u"body"_s << u"( * \""_s << Mode::Prefix << QString();
        QTest::newRow("operators")
            << u"body"_s << u"NEAR(sea sand) OR id:1"_s << Mode::Plain << QString();
    }
    void findsInTheAskedColumnOnly()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, words);
        QFETCH(const TextSearchMode, mode);
        QFETCH(const QString, ids);
        QCOMPARE(found(search(column, words, mode)), ids);
    }

    void findsAnywhereInATree()
    {
        const Filter sea = search(u"body"_s, u"sea"_s, TextSearchMode::Plain);
        QCOMPARE(found(Filter::negate(sea)), u"1 3"_s);
        QCOMPARE(found(Filter::any({sea, search(u"a \"b"_s, u"sea"_s, TextSearchMode::Plain)})),
            u"1 2 3 4"_s);
        QCOMPARE(
            found(Filter::all({sea, Filter::condition(u"a \"b"_s, FilterOperator::IsNotNull)})),
            u"2"_s);
    }

    void whatASearchFoundIsShown()
    {
        using Fact = ComputedColumn::Found::Fact;
        const Filter sea = search(u"body"_s, u"sea"_s, TextSearchMode::Plain);
        const QStringList fits = facts(sea, Fact::Relevance);
        QCOMPARE(fits.size(), 2);
        QVERIFY(fits.first().toDouble() > fits.last().toDouble());
        QCOMPARE(facts(sea, Fact::Snippet), (QStringList{u"sea sea sea"_s, u"sea of sand"_s}));
        // Nothing is looked for in that column.
        const Filter other = search(u"a \"b"_s, u"sea"_s, TextSearchMode::Plain);
        QCOMPARE(facts(other, Fact::Snippet).size(), 2);
        QCOMPARE(facts(other, Fact::Snippet).first(), u"NULL"_s);
        // A text that was not searched has no place to be cut at.
        QVERIFY(facts(sea, Fact::Snippet, u"a \"b"_s).first().contains(u"cannot cut"_s));
    }

    void theBestComeFirst()
    {
        SortKey best{u"body"_s};
        best.byRelevance = true;
        QCOMPARE(found(search(u"body"_s, u"sea"_s, TextSearchMode::Plain), {best}), u"2 4"_s);
        QCOMPARE(found(search(u"body"_s, u"sand or sea"_s, TextSearchMode::WebSearch), {best})
                     .section(u' ', 0, 0),
            u"4"_s);
        describe(u"plain"_s);
        const auto statement
            = statementFor(search(u"body"_s, u"sea"_s, TextSearchMode::Plain), {best});
        QVERIFY(!statement);
        QCOMPARE(statement.error().kind, ErrorKind::Unsupported);
    }

    void patternsThatMeanHarmEnd_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("repeated repetitions") << u"(a+)+$"_s;
        QTest::newRow("choices that overlap") << u"(a|aa)+$"_s;
        QTest::newRow("letters or words") << u"(\\w|[a-z])*$"_s;
    }

    /// Neither an answer that was never found out, nor a wait without an end.
    void patternsThatMeanHarmEnd()
    {
        QFETCH(const QString, pattern);
        const QString text = QString(5000, u'a') + u'!';
        const auto error = m_session->errorOf(
            u"SELECT ?2 REGEXP ?1"_s, {Value::text(pattern), Value::text(text)});
        QVERIFY(error);
        QVERIFY2(error->message.contains(u"takes too long"_s), qPrintable(error->message));
        QCOMPARE(m_session->column(u"SELECT 'aaa' REGEXP ?1"_s, {Value::text(pattern)}),
            QStringList{u"1"_s});
    }

    void manyGapsInLikeAreOnlyLookedThroughOnce()
    {
        describe(u"plain"_s);
        const QString gaps = u"%a"_s.repeated(30);
        for (const auto& [pattern, isFound] :
            {std::pair{QString(gaps + u"%b"), false}, std::pair{QString(gaps + u'%'), true},
                std::pair{u"%a\\%_"_s, false}, std::pair{u"a%a_a%"_s, true}}) {
            const QStringList found = m_session->column(u"SELECT tw_like(?1, ?2)"_s,
                {Value::text(pattern), Value::text(QString(3000, u'a'))});
            QCOMPARE(found, QStringList{isFound ? u"1"_s : u"0"_s});
        }
    }
};

TW_TEST(SqliteSearchTest)
#include "sqlite_search_test.moc"
