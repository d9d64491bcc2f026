// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/results/result_set.h>

#include <QAbstractTableModel>

namespace tw {

/// Rows that are kept in memory, for looking at.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `titles` stand over the columns instead of their names.
    void setRows(ResultSet rows, const QStringList& titles = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Qt::Alignment alignmentAt(int row, int column) const;

    ResultSet m_rows;
    QStringList m_titles;
};

}
