// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/receipts/receipt_store.h>

#include <QAbstractTableModel>

namespace tw {

/// Receipts as a Qt model, one a row, in the order in which they are given.
class ReceiptList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        At,
        Action,
        Tables,
        State,
        By,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReceipts(const QList<ReceiptSummary>& receipts);
    [[nodiscard]] const ReceiptSummary& at(int row) const { return m_receipts.at(row); }
    [[nodiscard]] int rowOf(const QString& id) const; ///< -1: it is not among them

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const ReceiptSummary& receipt, Column column);

    QList<ReceiptSummary> m_receipts;
};

}
