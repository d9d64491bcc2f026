// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/edit_controller.h"

#include <QModelIndexList>

namespace tw {

class ResultModel;

/// Edits of many cells that are staged together, or not at all.
class EditList
{
public:
    explicit EditList(const ResultModel& model)
        : m_model(model)
    { }

    /// Leaves out a cell that holds the value already. Fails with ReadOnly.
    [[nodiscard]] Result<void> add(const QModelIndex& cell, const Value& wanted);

    /// A row that is new, with values by column.
    void addRow(QMap<int, Value> cells);

    /// One undo step; nothing when nothing changes.
    void stage(const QString& text) const;

    /// An error that blames one column.
    [[nodiscard]] static std::unexpected<Error> refuse(
        ErrorKind kind, const QString& message, const Column& column);

private:
    const ResultModel& m_model;
    QList<CellEdit> m_edits;
    QList<QMap<int, Value>> m_rows;
};

}
