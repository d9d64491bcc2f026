// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/history/row_past.h>

#include <QAbstractTableModel>

namespace tw {

/// A version of a row beside the row as it is now, a column of the table in each line. Masked
/// columns are left out, and so are those that neither of the two tells.
class VersionValues final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Name,
        Version,
        Now,
        Count
    };
    static constexpr int DiffersRole = Qt::UserRole; ///< the two are known, and not the same
    static constexpr int IsChangedRole = Qt::UserRole + 1; ///< what made the version wrote it

    using QAbstractTableModel::QAbstractTableModel;

    void setVersion(
        const Table& table, const RowVersion& version, const std::optional<ColumnValues>& present);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString name;
        QString version;
        QString now;
        bool differs = false;
        bool isChanged = false;
    };

    QList<Line> m_lines;
};

}
