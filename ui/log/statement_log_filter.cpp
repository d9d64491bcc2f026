// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_filter.h"

#include "models/diagnostics/statement_log_model.h"

namespace tw {

void StatementLogFilter::setKind(Kind kind)
{
    m_kind = kind;
    setSortRole(StatementTotalRole);
    sort(kind == Kind::Slowest ? 0 : -1, Qt::DescendingOrder);
    invalidateFilter();
}

void StatementLogFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool StatementLogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex line = sourceModel()->index(row, 0, parent);
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
