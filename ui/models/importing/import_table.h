// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/values/value.h>

#include <QAbstractTableModel>
#include <QStringList>

namespace tw {

/// Whether a cell of an import's tables is beside the point.
inline constexpr int ImportMutedRole = Qt::UserRole;

/// A value in one line of text, cut where it is long; NULL and DEFAULT as those words.
[[nodiscard]] QString importCellText(const Value& value);

/// Rows of texts under headings, to be read.
class ImportTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A text, and whether it stands for something that is not there.
    struct Cell
    {
        QString text;
        bool isMuted = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these instead of those before.
    void setContent(const QStringList& headings, QList<QList<Cell>> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    QList<QList<Cell>> m_rows;
};

/// The values as such cells.
[[nodiscard]] QList<QList<ImportTable::Cell>> importCells(const QList<QList<Value>>& rows);

}
