// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "editing/writing_rules.h"
#include "validation/row_rules.h"

#include <tuplewright/writing/bulk_create.h>

namespace tw {

/// New rows of a source as they are to be stored: transformed, checked, and with values for the
/// columns that fill themselves behind the given ones. A refused row is left out, or ends them all.
class PreparedRows final : public RowSource
{
public:
    /// The referenced must outlive it.
    PreparedRows(RowSource& source, const Table& table, const QStringList& columns,
        const WritingRules& rules, bool leavesOut);

    /// Asks the server for what it alone knows, such as its time; before the first row.
    Result<void> begin(Session& session, const CallOptions& options);

    Result<bool> next(QList<Value>& row) override;

    /// Of each row, in the order of its values.
    [[nodiscard]] const QStringList& columns() const { return m_columns; }

    /// The place in the source of the n-th row that was handed out, or is to be next.
    [[nodiscard]] qint64 placeOf(qint64 row) const;

    /// The columns among them that were given for each row, first of all.
    [[nodiscard]] qsizetype givenColumns() const { return m_given; }

    /// The rows that were refused since it was asked.
    [[nodiscard]] QList<RowFailure> takeRefused() { return std::exchange(m_refused, {}); }

private:
    [[nodiscard]] Result<void> checkSize(const QList<Value>& row) const;
    [[nodiscard]] ColumnValues named(const QList<Value>& row) const;

    RowSource& m_source;
    const Table& m_table;
    const qsizetype m_given;
    const WritingRules& m_rules;
    const bool m_leavesOut;
    QList<SelfFilled> m_filled;
    RowRules m_demands;
    QStringList m_columns;
    qint64 m_read = 0;
    bool m_isOver = false;
    QList<qint64> m_leftOut; ///< for each row left out, how many were handed out before it
    QList<RowFailure> m_refused;
};

}
