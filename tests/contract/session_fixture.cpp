// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

void SessionFixture::initTestCase()
{
    m_fixture = makeEngineFixture();
    if (!m_fixture)
        QSKIP("A program that this engine takes is not installed.");
    m_pool = m_fixture->pool(m_fixture->config());
    Session setUp(m_pool);
    const QString key = m_fixture->autoKey();
    for (const QString& sql : {u"CREATE TABLE items(id %1, name text UNIQUE)"_s.arg(key),
             u"CREATE TABLE parts(id %1, item integer REFERENCES items(id)"
             " DEFERRABLE INITIALLY DEFERRED, name text)"_s.arg(key)})
        QVERIFY(setUp.run({sql, {}}, nullptr));
}

void SessionFixture::init()
{
    m_session.emplace(m_pool, u"test"_s);
    QVERIFY(session().run({u"DELETE FROM parts"_s, {}}, nullptr));
    QVERIFY(session().run({u"DELETE FROM items"_s, {}}, nullptr));
}

void SessionFixture::cleanup()
{
    if (session().isInTransaction())
        QVERIFY(session().rollback());
    m_session.reset();
    QCOMPARE(m_pool->stats().inUse, 0);
}

QStringList SessionFixture::stored() const
{
    Session reader(m_pool);
    ResultSet rows;
    const auto read = reader.run({u"SELECT name FROM items ORDER BY id"_s, {}}, &rows);
    if (!read)
        return {read.error().toText()};
    QStringList names;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        names.append(rows.cell(row, 0).toValue().toText());
    names.sort();
    return names;
}

Result<void> insert(Session& session, const QString& name)
{
    TW_TRY_VOID(session.run({u"INSERT INTO items(name) VALUES ('%1')"_s.arg(name), {}}, nullptr));
    return {};
}

Result<void> insertTwice(Session& session, const QString& name)
{
    TW_TRY_VOID(insert(session, name));
    return insert(session, name);
}
