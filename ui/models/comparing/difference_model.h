// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison_run.h"

#include <QAbstractTableModel>

namespace tw {

/// What a cell of the differences is, for whoever paints it: a DifferenceModel::Mark.
inline constexpr int DifferenceMarkRole = Qt::UserRole;
/// Whether a cell says that there is no value.
inline constexpr int DifferenceMutedRole = Qt::UserRole + 1;

/// The rows that differ: their key, and each column of A beside that of B.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Mark
    {
        None,
        Changed, ///< the sides differ here
        OnlyHere, ///< the other side has no such row
        Absent ///< this side has no such row
    };
    Q_ENUM(Mark)

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these instead of those before; all kinds.
    void setResult(ComparisonResult result);
    void clear(); ///< shows nothing

    /// Shows the rows of one kind; unset: of all.
    void setKind(std::optional<DifferenceKind> kind);
    [[nodiscard]] std::optional<DifferenceKind> kind() const { return m_kind; }

    /// Whether columns are left out in which no row that is shown differs.
    void setOnlyDiffering(bool only);
    [[nodiscard]] bool showsOnlyDiffering() const { return m_isOnlyDiffering; }

    [[nodiscard]] const ComparisonResult& result() const { return m_result; }

    /// Columns that are not shown since no row differs in them.
    [[nodiscard]] qsizetype hiddenColumns() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Side
    {
        Key,
        A,
        B
    };

    /// What a column of the model shows, behind the kind of difference.
    struct Shown
    {
        int place; ///< in ComparedTable::columns
        Side side;
    };

    void arrange();
    [[nodiscard]] QList<int> shownPlaces() const;
    [[nodiscard]] const DifferentRow& rowAt(const QModelIndex& index) const;
    [[nodiscard]] static const QList<Value>& valuesOf(const DifferentRow& row, Side side);
    [[nodiscard]] Mark markOf(const DifferentRow& row, const Shown& shown) const;
    [[nodiscard]] QVariant cell(const DifferentRow& row, const Shown& shown, int role) const;
    [[nodiscard]] const Column& columnOf(const Shown& shown) const;

    ComparisonResult m_result;
    std::optional<DifferenceKind> m_kind;
    bool m_isOnlyDiffering = true;
    QList<qsizetype> m_rows; ///< those of m_result that are shown
    QList<Shown> m_columns;
};

}
