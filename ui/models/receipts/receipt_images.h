// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/receipts/receipt_content.h>

#include <QAbstractTableModel>

namespace tw {

/// What a save did to rows, cell by cell: before and after. To be read.
class ReceiptImages final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Row,
        Cell,
        Before,
        After,
        Count
    };

    enum class Kind
    {
        Inserted,
        Updated,
        Deleted
    };

    enum Role
    {
        KindRole = Qt::UserRole, ///< Kind of the line, as an int
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(const ReceiptContent& content);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        Kind kind = Kind::Updated;
        QString row;
        QString column;
        QString before;
        QString after;
    };

    void addImage(const ReceiptTable& table, const RowImage& image, bool namesTable);

    QList<Line> m_lines;
};

}
