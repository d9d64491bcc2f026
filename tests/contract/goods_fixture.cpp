// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods_fixture.h"

#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

void GoodsFixture::initTestCase()
{
    m_fixture = makeEngineFixture();
    if (!m_fixture)
        QSKIP("A program that this engine takes is not installed.");
    ConnectionConfig config = m_fixture->config();
    config.session.actor = u"clerk"_s;
    m_adapter.emplace(m_fixture->pool(config));
    execute(u"CREATE TABLE goods(id %1, name text NOT NULL UNIQUE, note text,"
            " kind varchar(20) DEFAULT 'plain', data json,"
            " is_deleted boolean NOT NULL DEFAULT false)"_s.arg(m_fixture->autoKey()));
    execute(u"CREATE TABLE offers(id %1, good integer REFERENCES goods(id), shop text)"_s.arg(
        m_fixture->autoKey()));
    execute(u"CREATE TABLE staff(uuid uuid NOT NULL PRIMARY KEY, email varchar(40) NOT NULL, age "
            u"smallint,"
            " is_active boolean NOT NULL, created_at timestamp NOT NULL,"
            " updated_at timestamp NOT NULL, created_by text, updated_by text)"_s);
    m_goods = described(u"goods"_s);
    m_staff = described(u"staff"_s);
}

TablePtr GoodsFixture::described(const QString& table) const
{
    const auto found = m_adapter->describe({m_fixture->schema(), table}, {});
    if (!found)
        qFatal("%s", qPrintable(found.error().toText()));
    return *found;
}

void GoodsFixture::init()
{
    execute(u"DELETE FROM offers"_s);
    execute(u"DELETE FROM goods"_s);
    execute(u"DELETE FROM staff"_s);
}

void GoodsFixture::cleanupTestCase()
{
    if (m_adapter)
        QCOMPARE(m_adapter->pool()->stats().inUse, 0);
    m_adapter.reset();
    m_fixture.reset();
}

void GoodsFixture::execute(const QString& sql) const
{
    const auto done = m_adapter->run({sql, {}}, nullptr, {});
    if (!done)
        qFatal("%s\n%s", qPrintable(sql), qPrintable(done.error().toText()));
}

QStringList GoodsFixture::column(const QString& sql) const
{
    ResultSet rows;
    const auto done = m_adapter->run({sql, {}}, &rows, {});
    if (!done)
        qFatal("%s\n%s", qPrintable(sql), qPrintable(done.error().toText()));
    QStringList cells;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        const Value value = rows.cell(row, 0).toValue();
        cells.append(value.isNull() ? u"<NULL>"_s : value.toText());
    }
    return cells;
}
