// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"

#include <tuplewright/adapter/related_tables.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

void BlogFixture::initTestCase()
{
    m_fixture = makeEngineFixture();
    if (!m_fixture)
        QSKIP("A program that this engine takes is not installed.");
    m_log = std::make_shared<StatementLog>();
    m_pool = std::make_shared<ConnectionPool>(
        m_fixture->backend(), m_fixture->config(), Secret(), PoolSetup{.statements = m_log});
    m_session.emplace(m_pool, u"test"_s);
    const QString key = m_fixture->autoKey();
    run(u"CREATE TABLE users (id %1, name text NOT NULL, email text UNIQUE,"
        " boss_id integer REFERENCES users (id) ON DELETE SET NULL)"_s.arg(key));
    run(u"CREATE TABLE posts (id %1, author_id integer REFERENCES users (id) ON DELETE CASCADE,"
        " title text NOT NULL, body text, day date)"_s.arg(key));
    run(u"CREATE TABLE tags (id %1, label text NOT NULL UNIQUE,"
        " is_deleted boolean NOT NULL DEFAULT FALSE)"_s.arg(key));
    run(u"CREATE TABLE post_tags (post_id integer REFERENCES posts (id) ON DELETE CASCADE,"
        " tag_id integer REFERENCES tags (id), PRIMARY KEY (post_id, tag_id))"_s);
}

void BlogFixture::init()
{
    for (const QString& table : {u"post_tags"_s, u"tags"_s, u"posts"_s, u"users"_s})
        run(u"DELETE FROM "_s + table);
    run(u"INSERT INTO users (id, name, email, boss_id) VALUES (1, 'Ada', 'ada@example.com', NULL),"
        " (2, 'Grace', 'grace@example.com', 1), (3, 'Linus', NULL, 1)"_s);
    run(u"INSERT INTO posts (id, author_id, title, day) VALUES (1, 1, 'Engines', '2026-01-01'),"
        " (2, 1, 'Notes', '2026-02-01'), (3, 2, 'Compilers', '2026-01-15'),"
        " (4, NULL, 'Anonymous', '2026-03-01')"_s);
    run(u"INSERT INTO tags (id, label) VALUES (1, 'machines'), (2, 'maths')"_s);
    run(u"INSERT INTO post_tags VALUES (1, 1), (1, 2), (2, 2)"_s);
}

void BlogFixture::cleanup()
{
    if (session().isInTransaction())
        QVERIFY(session().rollback());
    forgetGraph();
    QCOMPARE(m_pool->stats().inUse, 0);
}

QualifiedName BlogFixture::nameOf(const QString& table) const
{
    return {m_fixture->schema(), table};
}

std::shared_ptr<const SchemaGraph> BlogFixture::graph()
{
    if (!m_graph)
        m_graph = loadSchemaGraph(Adapter(m_pool), {}).value_or(nullptr);
    return m_graph;
}

TablePtr BlogFixture::table(const QString& name)
{
    return graph()->find(nameOf(name));
}

void BlogFixture::run(const QString& sql)
{
    const auto done = session().run({sql, {}}, nullptr);
    QVERIFY2(done, done ? "" : qPrintable(sql + u'\n' + done.error().toText()));
}

ResultSet BlogFixture::read(const QString& sql)
{
    ResultSet rows;
    const auto done = session().run({sql, {}}, &rows);
    if (!done)
        QTest::qFail(qPrintable(sql + u'\n' + done.error().toText()), __FILE__, __LINE__);
    return rows;
}

ResultSet BlogFixture::allOf(const QString& name)
{
    QStringList key;
    for (const QString& column : table(name)->identityColumns)
        key.append(doubleQuoted(column));
    return read(
        u"SELECT * FROM "_s + doubleQuoted(nameOf(name)) + u" ORDER BY "_s + key.join(u", "_s));
}

QStringList BlogFixture::column(const QString& sql)
{
    const ResultSet rows = read(sql);
    QStringList texts;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        texts.append(rows.cell(row, 0).toValue().toText());
    return texts;
}

void BlogFixture::fillPosts(int count)
{
    run(u"INSERT INTO posts (author_id, title) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
        " SELECT i + 1 FROM n WHERE i < %1) SELECT 2, 'Post' FROM n"_s.arg(count));
}

QString BlogFixture::textAt(const ResultSet& rows, qint64 row, const QString& column)
{
    for (int i = 0; i < rows.columnCount(); ++i) {
        if (rows.header().columns[i].name == column)
            return rows.cell(row, i).toValue().toText();
    }
    return u"no such column"_s;
}
