// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace tw::test {

void BothEngines::makeTables(const QString& ofServer, const QString& ofFile)
{
    m_file = std::make_unique<SqliteFile>(ofFile.isEmpty() ? ofServer : ofFile);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(ofServer);
}

void BothEngines::execute(const QString& sql) const
{
    m_file->execute(sql);
    m_server->psql(sql);
}

void BothEngines::addEngines()
{
    QTest::addColumn<int>("unused");
    QTest::newRow("PostgreSQL") << 0;
    QTest::newRow("SQLite") << 1;
}

bool BothEngines::isSqlite()
{
    return qstrcmp(QTest::currentDataTag(), "SQLite") == 0;
}

QString BothEngines::url() const
{
    return isSqlite() ? m_file->config().toUrl() : m_server->url();
}

Ended BothEngines::run(const QStringList& words) const
{
    return CommandLine(url()).run(words);
}

QString BothEngines::query(const QString& sql) const
{
    return isSqlite() ? m_file->column(sql).join(u'\n') : m_server->psql(sql);
}

void BothEngines::cleanupTestCase()
{
    m_server.reset();
}

}
