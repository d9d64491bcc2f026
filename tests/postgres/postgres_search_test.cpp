// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/query/search_setup.h>
#include <tuplewright/rendering/select_renderer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Word search that is set up for a table, and what it tells of the rows it finds.
class PostgresSearchTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::unique_ptr<PostgresSession> m_session;
    TablePtr m_table;

    void describe()
    {
        const auto table
            = (*m_session)->catalogReader().describe({u"public"_s, u"the \"docs\""_s}, {});
        QVERIFY2(table, table ? "" : qPrintable(table.error().toText()));
        m_table = *table;
    }

    [[nodiscard]] static ComputedColumn foundAs(const QString& alias,
        ComputedColumn::Found::Fact fact, const QString& column, const QString& text = {})
    {
        ComputedColumn computed{alias};
        computed.found = ComputedColumn::Found{fact, column, text};
        return computed;
    }

    [[nodiscard]] Result<Statement> select(const QString& words, const QString& column,
        const std::vector<ComputedColumn>& computed) const
    {
        SelectQuery query;
        query.table = m_table->name;
        query.columns = {u"id"_s};
        if (!words.isEmpty())
            query.filter
                = Filter::condition(column, FilterOperator::FullText, {Value::text(words)});
        SortKey best{column};
        best.byRelevance = true;
        query.sort = words.isEmpty() ? Sort{{u"id"_s}} : Sort{best};
        query.computed = computed;
        return SelectRenderer({makePostgresBackend()->dialect(), *m_table}).all(query);
    }

    [[nodiscard]] QList<QStringList> rows(const QString& words, const QString& column,
        const std::vector<ComputedColumn>& computed) const
    {
        const auto statement = select(words, column, computed);
        if (!statement)
            return {{statement.error().toText()}};
        return m_session->rows(statement->sql, statement->values);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_session = std::make_unique<PostgresSession>(m_server);
        m_session->run(u"CREATE TABLE \"the \"\"docs\"\"\" (id integer PRIMARY KEY,"
                       " \"a 'title\" text, body text, upper text GENERATED ALWAYS AS"
                       " (upper(body)) STORED)"_s);
        m_session->run(u"INSERT INTO \"the \"\"docs\"\"\" VALUES"
                       " (1, 'Harbours', 'Ships sail on the sea'),"
                       " (2, 'The sea', 'Ships rest in harbours'), (3, NULL, 'Nothing here')"_s);
    }

    void init() { describe(); }

    void aSetUpTableIsSearchedByWeight()
    {
        const auto statements = makePostgresBackend()->dialect().engineStatements().searchSetup(
            *m_table, {u"its 'words"_s, u"english"_s, {{u"a 'title"_s, 'A'}, {u"body"_s, 'D'}}});
        QVERIFY2(statements, statements ? "" : qPrintable(statements.error().toText()));
        for (const QString& sql : *statements)
            m_session->run(sql);
        describe();
        const QString words = u"its 'words"_s;
        QVERIFY(m_table->find(words)->isGenerated());
        QCOMPARE(m_session->cell(u"SELECT count(*) FROM pg_indexes WHERE tablename = $1"
                                 " AND indexdef LIKE '%USING gin%'"_s,
                     {Value::text(m_table->name.name)}),
            u"1"_s);
        using Fact = ComputedColumn::Found::Fact;
        const auto found = rows(u"sea"_s, words,
            {foundAs(u"fit"_s, Fact::Relevance, words),
                foundAs(u"part"_s, Fact::Snippet, words, u"body"_s)});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).at(0), u"2"_s); // its title counts more
        QVERIFY(found.at(0).at(1).toDouble() > found.at(1).at(1).toDouble());
        QCOMPARE(found.at(1).at(2), u"Ships sail on the sea"_s);
    }

    void whatIsNotSearchedHasNoPlace()
    {
        using Fact = ComputedColumn::Found::Fact;
        const auto all = rows({}, u"body"_s,
            {foundAs(u"fit"_s, Fact::Relevance, u"body"_s),
                foundAs(u"part"_s, Fact::Snippet, u"body"_s)});
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first(), (QStringList{u"1"_s, u"<NULL>"_s, u"<NULL>"_s}));
    }

    void aSnippetIsCutOutOfALongText()
    {
        m_session->run(u"UPDATE \"the \"\"docs\"\"\" SET body = repeat('sand and dust ', 400)"
                       " || '<b>lighthouse</b> at last ' || repeat('more sand ', 400)"
                       " WHERE id = 3"_s);
        using Fact = ComputedColumn::Found::Fact;
        const auto found
            = rows(u"lighthouse"_s, u"body"_s, {foundAs(u"part"_s, Fact::Snippet, u"body"_s)});
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().at(1).contains(u"lighthouse"_s));
        QVERIFY(found.first().at(1).size() < 400);
    }

    void maskedColumnsTellNothing()
    {
        m_table = withMasked(m_table, {u"body"_s}).value_or(nullptr);
        QVERIFY(m_table);
        using Fact = ComputedColumn::Found::Fact;
        QVERIFY(!select({}, u"a 'title"_s, {foundAs(u"fit"_s, Fact::Relevance, u"body"_s)}));
        QVERIFY(!select(u"sea"_s, u"a 'title"_s,
            {foundAs(u"part"_s, Fact::Snippet, u"a 'title"_s, u"body"_s)}));
    }

    void whatCannotBeSetUpIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("config");
        QTest::addColumn<QString>("source");
        QTest::addColumn<char>("weight");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << u" "_s << u"simple"_s << u"body"_s << 'A' << u"no name"_s;
        QTest::newRow("taken") << u"id"_s << u"simple"_s << u"body"_s << 'A' << u"already"_s;
        QTest::newRow("no language") << u"w"_s << QString() << u"body"_s << 'A' << u"language"_s;
        QTest::newRow("unknown") << u"w"_s << u"simple"_s << u"nothing"_s << 'A' << u"nothing"_s;
        QTest::newRow("no text") << u"w"_s << u"simple"_s << u"id"_s << 'A' << u"no text"_s;
        QTest::newRow("computed") << u"w"_s << u"simple"_s << u"upper"_s << 'A' << u"computed"_s;
        QTest::newRow("weight") << u"w"_s << u"simple"_s << u"body"_s << 'E' << u"weight"_s;
    }
    void whatCannotBeSetUpIsRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, config);
        QFETCH(const QString, source);
        QFETCH(const char, weight);
        QFETCH(const QString, reason);
        const auto refused = makePostgresBackend()->dialect().engineStatements().searchSetup(
            *m_table, {name, config, {{source, weight}}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().toText().contains(reason), qPrintable(refused.error().toText()));
        QVERIFY(!makePostgresBackend()->dialect().engineStatements().searchSetup(
            *m_table, {u"w"_s, u"simple"_s, {}}));
    }
};

TW_TEST(PostgresSearchTest)
#include "postgres_search_test.moc"
