// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "two_databases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace tw::test {

void TwoDatabases::addPairs()
{
    QTest::addColumn<bool>("aIsPostgres");
    QTest::addColumn<bool>("bIsPostgres");
    QTest::newRow("PostgreSQL, PostgreSQL") << true << true;
    QTest::newRow("SQLite, SQLite") << false << false;
    QTest::newRow("PostgreSQL, SQLite") << true << false;
    QTest::newRow("SQLite, PostgreSQL") << false << true;
}

std::unique_ptr<EngineDatabase> TwoDatabases::make(bool isPostgres, const QString& sql) const
{
    return std::make_unique<EngineDatabase>(*m_server, isPostgres, sql);
}

void TwoDatabases::makeBoth(const QString& sql)
{
    QFETCH(bool, aIsPostgres);
    QFETCH(bool, bIsPostgres);
    m_a = make(aIsPostgres, sql);
    m_b = make(bIsPostgres, sql);
}

Ended TwoDatabases::compare(const QStringList& words) const
{
    return m_program.run(
        QStringList{u"compare"_s, m_a->url(), m_b->url(), u"--json-errors"_s} + words);
}

Ended TwoDatabases::runScript(const QString& name) const
{
    return m_program.run({u"--connect"_s, m_b->url(), u"query"_s, u"--each"_s, u"--file"_s, name});
}

QStringList TwoDatabases::intoScript() const
{
    return {u"--sync"_s, m_program.path(u"sync.sql"_s)};
}

QString TwoDatabases::counts(const QStringList& words) const
{
    const Ended ended = compare(QStringList{u"--json"_s} + words);
    if (ended.out.isEmpty())
        return QString::fromUtf8(ended.err);
    QStringList tables;
    const Json report = ended.json();
    for (const Json& table : at(report, u"tables"_s).items())
        tables.append(at(table, u"b"_s).toString().section(u'.', -1) + u' ' + numbers(table));
    return tables.join(u", "_s);
}

QString TwoDatabases::numbers(const Json& table)
{
    QStringList numbers;
    for (const QString& member : {u"equal"_s, u"different"_s, u"only_in_a"_s, u"only_in_b"_s})
        numbers.append(QString::fromUtf8(at(table, member).numberText()));
    return numbers.join(u' ');
}

const char* TwoDatabases::said(const QByteArray& text)
{
    static QByteArray kept;
    kept = text;
    return kept.constData();
}

QString TwoDatabases::places()
{
    return u"CREATE TABLE places (land varchar(2) NOT NULL, code varchar(20) NOT NULL, name text, "
           u"height"
           " numeric(20,6), size double precision, flag boolean, note text, PRIMARY KEY (land, "
           "code));"
           "INSERT INTO places VALUES"
           " ('de', 'a', 'Ulm', 478, 1.5, true, NULL),"
           " ('de', 'B', 'Ulm', 478.25, 0.1, false, ''),"
           " ('de', 'b ', 'x ', 478.25, 1e300, false, 'it''s'),"
           " ('DE', 'a', NULL, NULL, NULL, NULL, 'line\none'),"
           " ('fr', 'ß', 'Ä', -3, -0.5, true, '\"');"_s;
}

}
