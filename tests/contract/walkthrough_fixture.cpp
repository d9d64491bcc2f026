// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkthrough_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

void WalkthroughFixture::open(const QString& actor)
{
    m_fixture = makeEngineFixture();
    if (!m_fixture)
        QSKIP("this engine cannot be had here");
    ConnectionConfig config = m_fixture->config();
    config.session.actor = actor;
    m_adapter = std::make_shared<Adapter>(m_fixture->pool(config));
}

bool WalkthroughFixture::isPostgres() const
{
    return m_fixture->schema() == "public"_L1;
}

void WalkthroughFixture::execute(const QString& sql) const
{
    const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + sql));
}

QString WalkthroughFixture::answer(const QString& sql) const
{
    ResultSet rows;
    const auto outcome = m_adapter->run({sql, {}}, &rows, {});
    return outcome ? textOf(rows) : outcome.error().toText() + sql;
}

TablePtr WalkthroughFixture::table(const QString& name) const
{
    return m_adapter->describe({{}, name}, {}).value_or(nullptr);
}

QString WalkthroughFixture::textOf(const ResultSet& rows)
{
    QStringList lines;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column)
            cells.append(rows.cell(row, column).toValue().toText());
        lines.append(cells.join(u' '));
    }
    return lines.join(u'|');
}

void WalkthroughFixture::cleanupTestCase()
{
    m_adapter.reset();
    m_fixture.reset();
}
