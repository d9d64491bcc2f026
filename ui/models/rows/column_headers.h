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
    ColumnHeaders(
        const ResultColumns& columns, const CellRules& rules, const CellDecorations& decorations);

    void setSort(const Sort& sort);
    void forgetSort() { m_sort.clear(); }
    [[nodiscard]] const Sort& sortKeys() const { return m_sort; }
    void setFilteredColumns(const QStringList& columns); ///< those that a filter tests
    [[nodiscard]] bool isFiltered(int column) const
    {
        return m_filtered.contains(m_columns.at(column).name);
    }

    [[nodiscard]] QString caption(int column) const; ///< or its name
    [[nodiscard]] QString typeText(int column) const; ///< with the zone, where there is one
    [[nodiscard]] QString toolTip(int column) const;
    [[nodiscard]] QString accessibleText(int column) const;

Q_SIGNALS:
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
