// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_decorations.h"
#include "cell_rules.h"

#include <tuplewright/query/sort.h>

namespace tw {

/// What the headers of columns say: captions, types, sort keys and filters, also as tool tip and
/// accessible text. Lives in the GUI thread; what it is made of must outlive it.
class ColumnHeaders final : public QObject
{
    Q_OBJECT

public:
    /// The headers of these columns, which must outlive it.
    ColumnHeaders(
        const ResultColumns& columns, const CellRules& rules, const CellDecorations& decorations);

    /// Marks the columns that rows are sorted by.
    void setSort(const Sort& sort);

    /// Marks no column as sorted.
    void forgetSort() { m_sort.clear(); }

    /// The sort that is marked.
    [[nodiscard]] const Sort& sortKeys() const { return m_sort; }
    void setFilteredColumns(const QStringList& columns); ///< those that a filter tests

    /// Whether a filter has a condition on the column.
    [[nodiscard]] bool isFiltered(int column) const
    {
        return m_filtered.contains(m_columns.at(column).name);
    }

    [[nodiscard]] QString caption(int column) const; ///< or its name
    [[nodiscard]] QString typeText(int column) const; ///< with the zone, where there is one

    /// The tool tip of a header: type, constraints, comment.
    [[nodiscard]] QString toolTip(int column) const;

    /// The header as a screen reader says it.
    [[nodiscard]] QString accessibleText(int column) const;

Q_SIGNALS:
    /// Captions or marks are different.
    void changed();

private:
    [[nodiscard]] QString sortText(const QString& column) const;

    const ResultColumns& m_columns;
    const CellRules& m_rules;
    const CellDecorations& m_decorations;
    Sort m_sort;
    QStringList m_filtered;
};

}
