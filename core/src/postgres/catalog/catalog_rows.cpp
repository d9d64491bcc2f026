// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/catalog_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kMostNumber = 100'000'000; ///< no number in a list of the catalogue is as large

/// Tells the words and commas of a query that stand in no quotes and no parentheses.
class OuterText
{
public:
    explicit OuterText(QStringView sql)
        : m_sql(sql)
    { }

    /// The next comma or word, or nothing at the end.
    QStringView next()
    {
        while (m_at < m_sql.size()) {
            const QChar c = m_sql[m_at];
            if (c == u'\'' || c == u'"') {
                const qsizetype end = m_sql.indexOf(c, m_at + 1);
                m_at = end < 0 ? m_sql.size() : end + 1;
            } else if (c.isLetter() && m_depth == 0) {
                return word();
            } else {
                ++m_at;
                m_depth += c == u'(' || c == u'[' ? 1 : c == u')' || c == u']' ? -1 : 0;
                if (c == u',' && m_depth == 0)
                    return m_sql.sliced(m_at - 1, 1);
            }
        }
        return {};
    }

private:
    QStringView word()
    {
        const qsizetype start = m_at;
        while (m_at < m_sql.size()
            && (m_sql[m_at].isLetterOrNumber() || m_sql[m_at] == u'_' || m_sql[m_at] == u'.'))
            ++m_at;
        return m_sql.sliced(start, m_at - start);
    }

    QStringView m_sql;
    qsizetype m_at = 0;
    int m_depth = 0;
};

/// How many columns one of our own queries asks for.
int selectedColumns(QStringView sql)
{
    OuterText text(sql);
    QStringView word = text.next();
    while (!word.isEmpty() && word != u"SELECT")
        word = text.next();
    int columns = 1;
    for (QStringView before; !(word = text.next()).isEmpty(); before = word) {
        if (word == u",")
            ++columns;
        else if (word == u"FROM" && before != u"DISTINCT")
            break;
    }
    return columns;
}

}

Result<CatalogRows> CatalogRows::load(
    Connection& connection, const Statement& query, const CallOptions& options)
{
    CatalogRows answer;
    Statement asked = query;
    asked.answer.columns = selectedColumns(query.sql);
    TW_TRY_VOID(connection.run(asked, &answer.m_rows, options));
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
            number = std::min(number, kMostNumber) * 10 + (byte - '0');
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
