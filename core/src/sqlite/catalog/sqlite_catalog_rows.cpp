// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_catalog_rows.h"

#include <tuplewright/base/json.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kStatistics = u"sqlite_stat1"_s;

}

QString SqliteCatalogRows::text(qint64 row, int column) const
{
    const CellView cell = m_rows.cell(row, column);
    return cell.isNull() ? QString() : QString::fromUtf8(cell.bytes);
}

qint64 SqliteCatalogRows::number(qint64 row, int column) const
{
    return m_rows.cell(row, column).bytes.toLongLong();
}

Result<SqliteCatalogRows> SqliteCatalogSession::load(const QString& sql, const QList<Value>& values)
{
    ResultSet rows;
    TW_TRY_VOID(m_connection.run({sql, values}, &rows, m_options));
    return SqliteCatalogRows(std::move(rows));
}

Result<SqliteEstimates> SqliteEstimates::load(
    SqliteCatalogSession& session, const QStringList& schemas)
{
    SqliteEstimates estimates;
    for (const QString& schema : schemas) {
        TW_TRY(const SqliteCatalogRows analysed,
            session.load(
                u"SELECT 1 FROM %1.sqlite_master WHERE name = ?1"_s.arg(doubleQuoted(schema)),
                {Value::text(kStatistics)}));
        if (analysed.count() == 0)
            continue;
        TW_TRY(const SqliteCatalogRows rows,
            session.load(u"SELECT tbl, max(CAST(stat AS INTEGER)) FROM "_s
                + doubleQuoted(QualifiedName{schema, kStatistics}) + u" GROUP BY tbl"_s));
        for (qint64 row = 0; row < rows.count(); ++row)
            estimates.m_counts.insert({schema, rows.text(row, 0)}, rows.number(row, 1));
    }
    return estimates;
}

std::optional<qint64> SqliteEstimates::find(const QualifiedName& relation) const
{
    const qint64 count = m_counts.value(relation);
    return count > 0 ? std::optional(count) : std::nullopt;
}

Value sqliteRelationList(const QList<QualifiedName>& relations)
{
    std::vector<Json> pairs;
    pairs.reserve(size_t(relations.size()));
    for (const QualifiedName& relation : relations)
        pairs.push_back(Json::array({Json::string(relation.schema), Json::string(relation.name)}));
    return Value::text(QString::fromUtf8(Json::array(std::move(pairs)).toBytes()));
}

RelationKind sqliteRelationKind(const QString& kind)
{
    if (kind == u"view"_s)
        return RelationKind::View;
    return kind == u"virtual"_s ? RelationKind::VirtualTable : RelationKind::Table;
}

bool isSqliteInternal(const QString& name)
{
    return name.startsWith(u"sqlite_"_s, Qt::CaseInsensitive);
}

}
