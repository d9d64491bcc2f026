// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/writing/where_writer.h>

#include <QAbstractTableModel>

namespace tw {

/// Some rows of a batch as they were and as a dry run made them: their key, and before and after of
/// each column that changes. Of rows that go, all columns as they were. To be read.
class BatchSamples final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind
    {
        Same,
        Before,
        After
    };

    enum Role
    {
        KindRole = Qt::UserRole, ///< Kind of the cell, as an int
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these rows of the table instead of those before.
    void setSamples(const Table& table, const QList<WhereSample>& samples);

    /// The bytes of one row as it was and as it is, on average; 0 without rows.
    [[nodiscard]] qint64 bytesOfRow() const { return m_bytesOfRow; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column
    {
        QString name;
        Kind kind = Kind::Same;
    };

    [[nodiscard]] Kind kindOf(const WhereSample& sample, const Column& column) const;

    QList<Column> m_columns;
    QList<WhereSample> m_samples;
    qint64 m_bytesOfRow = 0;
};

}
