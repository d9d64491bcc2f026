// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_treatment.h"
#include "models/filters/filter_lines.h"

#include <tuplewright/adapter/adapter.h>

namespace tw {

/// A table, and what lies beneath its names.
struct DescribedTable
{
    TablePtr table;
    RelationStamp stamp;
};

/// Blocks. Fails as Adapter::describe() does.
[[nodiscard]] Result<DescribedTable> describeWhole(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options);

/// What became of a table between two descriptions of it. Columns are the same by their numbers,
/// or by their names where the engine has no numbers.
class TableChange
{
public:
    /// Compares two descriptions of a table.
    TableChange(DescribedTable before, DescribedTable now);

    /// The table as it was described before.
    [[nodiscard]] const DescribedTable& before() const { return m_before; }

    /// The table as it is described now.
    [[nodiscard]] const DescribedTable& now() const { return m_now; }

    /// Nothing differs of what reading, showing and changing rows goes by.
    [[nodiscard]] bool isNothing() const;

    /// The one of before was dropped: this is another of the same name.
    [[nodiscard]] bool isAnother() const;

    /// Columns are where they were, and rows are named as they were: what speaks of them stays
    /// true.
    [[nodiscard]] bool keepsPlaces() const;

    [[nodiscard]] int placeOf(int column) const { return m_places.value(column, -1); } ///< -1: gone
    [[nodiscard]] QString nameOf(const QString& column) const; ///< empty: gone

    /// The same conditions and order; those of columns that are gone are left away.
    [[nodiscard]] RowFilter moved(const RowFilter& rows) const;

    /// The same columns by their names now, without those that are gone.
    [[nodiscard]] QStringList moved(const QStringList& columns) const;

    /// The same column rules by the names now.
    [[nodiscard]] ColumnTreatments moved(const ColumnTreatments& treatments) const;

    /// What a person notices of it, a sentence for each; may be empty.
    [[nodiscard]] QStringList words() const;

private:
    [[nodiscard]] std::optional<Filter> moved(const Filter& filter) const;
    [[nodiscard]] std::optional<Filter> movedFirst(const Filter& filter) const;
    [[nodiscard]] Sort moved(const Sort& sort) const;
    void addColumnWords(QStringList& words) const;
    void addWritingWords(QStringList& words) const;

    DescribedTable m_before;
    DescribedTable m_now;
    QList<int> m_places; ///< column before → now
};

}
