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

TwoDatabases::Planted TwoDatabases::plantDifferences()
{
    constexpr int kRows = 3000;
    const QStringList texts{u"''"_s, u"'a'"_s, u"'a '"_s, u"'A'"_s, u"NULL"_s, u"'ä'"_s,
        u"'NULL'"_s, u"'{\"a\":1,\"b\":2}'"_s, u"'{\"b\":2,\"a\":1}'"_s, u"'1.0'"_s, u"'1.00'"_s};
    QStringList rowsA;
    QStringList rowsB;
    int different = 0;
    int onlyInA = 0;
    int onlyInB = 0;
    for (int i = 0; i < kRows; ++i) {
        const QString key = u"(%1, '%2', "_s.arg(i % 40).arg(i, 4, 36);
        const QString same = texts[(i * 7) % texts.size()];
        const int planted = (i * 31) % 10;
        if (planted != 1)
            rowsA.append(key + same + u")"_s);
        if (planted == 2)
            ++onlyInA;
        else
            rowsB.append(
                key + (planted == 3 ? texts[(i * 7 + 1 + i % 10) % texts.size()] : same) + u")"_s);
        different += planted == 3 ? 1 : 0;
        onlyInB += planted == 1 ? 1 : 0;
    }
    makeBoth(u"CREATE TABLE t (a integer NOT NULL, b varchar(8) NOT NULL, v text,"
             " PRIMARY KEY (b, a));"_s);
    m_a->execute(u"INSERT INTO t VALUES "_s + rowsA.join(u','));
    m_b->execute(u"INSERT INTO t VALUES "_s + rowsB.join(u','));
    const int equal = kRows - different - onlyInA - onlyInB;
    return {u"t %1 %2 %3 %4"_s.arg(equal).arg(different).arg(onlyInA).arg(onlyInB),
        u"t %1 0 0 0"_s.arg(rowsA.size())};
}

}
