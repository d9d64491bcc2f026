// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/history/row_past.h>

#include <QAbstractTableModel>

namespace tw {

/// The versions of a row as a Qt model, one a row, in the order in which they are given; behind the
/// last one stands what it changed, where that is known.
class RowVersionList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        At,
        Operation,
        By,
        Source,
        Count
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(const QList<RowVersion>& versions);
    [[nodiscard]] const RowVersion& at(int row) const { return m_versions.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const RowVersion& version, Column column);

    QList<RowVersion> m_versions;
    bool m_hasEarliest = false; ///< the last one is what the first known write changed
};

}
