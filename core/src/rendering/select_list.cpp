// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/select_list.h"

#include "rendering/computed_renderer.h"
#include "rendering/related_column.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What an engine gives back of a row at most: PostgreSQL 1,664 columns, SQLite some more.
constexpr qsizetype kMostTerms = 1664;

}

QStringList SelectList::namesOf(const SelectQuery& query) const
{
    return query.columns.isEmpty() ? m_context.table.columnNames() : query.columns;
}

Result<QStringList> SelectList::terms(
    const SelectQuery& query, AddressColumns address, Parameters& parameters) const
{
    const auto& [dialect, table, lookup] = m_context;
    QStringList terms;
    QStringList sizes;
    const QStringList cut = measured(query);
    for (const QString& name : namesOf(query)) {
        if (!table.find(name) && name.contains(u'.')) {
            TW_TRY(const QString related, relatedColumn(name, m_context));
            terms.append(related + u" AS "_s + dialect.quote(name));
            continue;
        }
        TW_TRY(const Column* column, table.require(name));
        QString term = selectedColumn(dialect, *column);
        if (cut.contains(column->name)) {
            // Names that no column has, so that ORDER BY still means the column.
            const QString number = QString::number(sizes.size() + 1);
            sizes.append(
                dialect.byteCount(*column) + u" AS "_s + dialect.quote(u"size…%1"_s.arg(number)));
            term = dialect.shortened(*column, *query.longestValue) + u" AS "_s
                + dialect.quote(u"start…%1"_s.arg(number));
        }
        terms.append(term);
    }
    terms += sizes;
    TW_TRY(const QStringList computed, ComputedRenderer(m_context).list(query, parameters));
    terms += computed;
    if (address == AddressColumns::Append && table.rowAddress == RowAddress::Physical)
        terms.append(dialect.physicalRowExpression(table));
    return terms;
}

QStringList SelectList::measured(const SelectQuery& query) const
{
    QStringList measured;
    if (!query.longestValue)
        return measured;
    const QStringList names = namesOf(query);
    const qsizetype room = kMostTerms - names.size() - qsizetype(query.computed.size()) - 1;
    for (const QString& name : names) {
        if (measured.size() >= room)
            break;
        const Column* column = m_context.table.find(name);
        const bool isWhole = m_context.table.identityColumns.contains(name);
        if (column && !isWhole && !column->isMasked
            && !m_context.dialect.byteCount(*column).isEmpty())
            measured.append(name);
    }
    return measured;
}

}
