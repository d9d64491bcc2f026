// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_filter.h"

#include "models/diagnostics/statement_log_model.h"

namespace tw {

void StatementLogFilter::setKind(Kind kind)
{
    m_kind = kind;
    sort(0, Qt::DescendingOrder);
    invalidate(); // the order too
}

void StatementLogFilter::setShowsCatalog(bool shows)
{
    m_showsCatalog = shows;
    invalidateFilter();
}

bool StatementLogFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (m_kind != Kind::Slowest)
        return left.row() < right.row();
    return left.data(StatementTotalRole).toDouble() < right.data(StatementTotalRole).toDouble();
}

void StatementLogFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool StatementLogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex line = sourceModel()->index(row, 0, parent);
    if (!m_showsCatalog && line.data(StatementCatalogRole).toBool()
        && !line.data(StatementFailedRole).toBool())
        return false;
    switch (m_kind) {
    case Kind::Failed:
        if (!line.data(StatementFailedRole).toBool())
            return false;
        break;
    case Kind::Slow:
        if (line.data(StatementTotalRole).toDouble() < kSlowMs)
            return false;
        break;
    case Kind::Repeated:
        if (line.data(StatementRepeatsRole).toInt() < StatementLogModel::kManyRepeats)
            return false;
        break;
    case Kind::All:
    case Kind::Slowest:
        break;
    }
    return m_text.isEmpty()
        || line.data(StatementTextRole).toString().contains(m_text, Qt::CaseInsensitive);
}

}
