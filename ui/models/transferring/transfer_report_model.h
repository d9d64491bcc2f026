// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer_controller.h"

#include <QAbstractTableModel>

namespace tw {

/// What became of each table of a transfer, in the order in which they were carried over.
class TransferReportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Table,
        Made,
        Read,
        Written,
        Skipped,
        Refused,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these instead of those before.
    void setTables(const QList<TransferredTable>& tables);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const TransferredTable& table, Column column);

    QList<TransferredTable> m_tables;
};

}
