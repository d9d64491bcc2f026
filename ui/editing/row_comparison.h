// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/editing/change_set.h>

#include <QTableWidget>

namespace tw {

/// One row as it was read, as it is staged, and as the database would make it.
class RowComparison final : public QTableWidget
{
    Q_OBJECT

public:
    explicit RowComparison(UiContext context, QWidget* parent = nullptr);

    /// `outcome`: what a dry run gave back, by column; empty: nobody knows.
    void showRow(const Table& table, const StagedRow& row, const ColumnValues& outcome);

private:
    void addLine(const QString& name, const Table& table, const QList<std::optional<Value>>& cells,
        const QList<std::optional<Value>>& before, Token tint);

    UiContext m_context;
};

}
