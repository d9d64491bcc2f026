// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/catalog_rows.h"

using namespace Qt::StringLiterals;

namespace tw {

Result<CatalogRows> CatalogRows::load(
    Connection& connection, const Statement& query, const CallOptions& options)
{
    CatalogRows answer;
    TW_TRY_VOID(connection.run(query, &answer.m_rows, options));
    return answer;
}

QString CatalogRows::text(qint64 row, int column) const
{
    const CellView cell = m_rows.cell(row, column);
    return cell.isNull() ? QString() : QString::fromUtf8(cell.bytes);
}

bool CatalogRows::flag(qint64 row, int column) const
{
    return letter(row, column) == 't';
}

char CatalogRows::letter(qint64 row, int column) const
{
    const CellView cell = m_rows.cell(row, column);
    return cell.bytes.isEmpty() ? '\0' : cell.bytes.front();
}

std::optional<qint64> CatalogRows::number(qint64 row, int column) const
{
    bool ok = false;
    const qint64 number = m_rows.cell(row, column).bytes.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

Json CatalogRows::json(qint64 row, int column) const
{
    const CellView cell = m_rows.cell(row, column);
    if (cell.isNull())
        return {};
    return Json::parse(cell.bytes.toByteArray()).value_or(Json());
}

QStringList CatalogRows::list(qint64 row, int column) const
{
    QStringList items;
    const Json parsed = json(row, column);
    for (const Json& item : parsed.items())
        items.append(item.toString());
    return items;
}

QList<int> CatalogRows::numbers(qint64 row, int column) const
{
    QList<int> found;
    int number = 0;
    int sign = 1;
    bool inNumber = false;
    for (const char byte : m_rows.cell(row, column).bytes) {
        if (byte >= '0' && byte <= '9') {
            number = number * 10 + (byte - '0');
            inNumber = true;
            continue;
        }
        if (inNumber)
            found.append(sign * number);
        sign = byte == '-' ? -1 : 1;
        number = 0;
        inNumber = false;
    }
    if (inNumber)
        found.append(sign * number);
    return found;
}

QString rowEstimateSql()
{
    // Never analysed is -1 or, before version 14, 0.
    return u"NULLIF(GREATEST(c.reltuples, 0), 0)::pg_catalog.int8"_s;
}

QString relationKindsSql()
{
    return u"('r', 'p', 'v', 'm', 'f')"_s;
}

RelationKind relationKindOf(char relkind)
{
    switch (relkind) {
    case 'p':
        return RelationKind::PartitionedTable;
    case 'v':
        return RelationKind::View;
    case 'm':
        return RelationKind::MaterializedView;
    case 'f':
        return RelationKind::ForeignTable;
    default:
        return RelationKind::Table;
    }
}

}
