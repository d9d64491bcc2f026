// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

Oracle::Oracle(const PostgresServer& server, const QString& table, const QString& database)
    : m_server(server)
    , m_table(table)
    , m_database(database)
{
    remember();
}

QStringList Oracle::rows() const
{
    const QString text
        = m_server.psql(u"SELECT replace(replace(t::text, E'\\\\', E'\\\\\\\\'), E'\\n', E'\\\\n')"
                        " FROM "_s
                + m_table + u" AS t"_s,
            m_database);
    QStringList rows = text.split(u'\n', Qt::SkipEmptyParts);
    rows.sort();
    return rows;
}

QByteArray Oracle::digest() const
{
    const QByteArray text = rows().join(u'\n').toUtf8();
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QStringList Oracle::changes() const
{
    const QStringList now = rows();
    QStringList gone;
    QStringList come;
    std::set_difference(
        m_before.begin(), m_before.end(), now.begin(), now.end(), std::back_inserter(gone));
    std::set_difference(
        now.begin(), now.end(), m_before.begin(), m_before.end(), std::back_inserter(come));
    QStringList changes;
    for (const QString& row : gone)
        changes.append(u"- "_s + row);
    for (const QString& row : come)
        changes.append(u"+ "_s + row);
    return changes;
}
