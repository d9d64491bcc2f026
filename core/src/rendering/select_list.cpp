// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/select_list.h"

#include "rendering/computed_renderer.h"
#include "rendering/related_column.h"

#include <tuplewright/query/mask.h>

using namespace Qt::StringLiterals;

namespace tw {

QStringList SelectList::namesOf(const SelectQuery& query) const
{
    return query.columns.isEmpty() ? m_context.table.columnNames() : query.columns;
}

Result<QString> SelectList::sql(
    const SelectQuery& query, AddressColumns address, Parameters& parameters) const
{
    const auto& [dialect, table, lookup] = m_context;
    QStringList terms;
    QStringList sizes;
    const QStringList cut = measured(query);
    for (const QString& name : namesOf(query)) {
        if (!table.find(name) && name.contains(u'.')) {
            TW_TRY(const QString related, relatedColumn(name, table, lookup));
            terms.append(related + u" AS "_s + Dialect::quote(name));
            continue;
        }
        TW_TRY(const Column* column, table.require(name));
        QString term = selectedColumn(*column);
        if (cut.contains(column->name)) {
            // Names that no column has, so that ORDER BY still means the column.
            const QString number = QString::number(sizes.size() + 1);
            sizes.append(dialect.byteCount(*column) + u" AS \"size…"_s + number + u'"');
            term = dialect.shortened(*column, *query.longestValue) + u" AS \"start…"_s + number
                + u'"';
        }
        terms.append(term);
    }
    terms += sizes;
    TW_TRY(const QStringList computed, ComputedRenderer(m_context).list(query, parameters));
    terms += computed;
    if (address == AddressColumns::Append && table.rowAddress == RowAddress::Physical)
        terms.append(dialect.physicalRowExpression(table));
    return terms.join(u", "_s);
}

QStringList SelectList::measured(const SelectQuery& query) const
{
    QStringList measured;
    if (!query.longestValue)
        return measured;
    for (const QString& name : namesOf(query)) {
        const Column* column = m_context.table.find(name);
        const bool isWhole = m_context.table.identityColumns.contains(name);
        if (column && !isWhole && !column->isMasked
            && !m_context.dialect.byteCount(*column).isEmpty())
            measured.append(name);
    }
    return measured;
}

}
