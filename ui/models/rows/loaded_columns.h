// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/results/row_sink.h>

#include <functional>

namespace tw {

/// Where the columns of a table stand in rows as they were read, and which of them address a row.
/// Without a table rows have the columns they were read with, and no address.
class LoadedColumns
{
public:
    /// The table of the rows, from the beginning.
    void setTable(TablePtr table);

    /// Names of columns that rows may come with beside those of the table.
    void setComputed(const QStringList& names);

    /// The columns that rows come with from now on.
    void setHeader(const ResultHeader& header);

    /// How many columns a row has for the model, computed ones not counted.
    [[nodiscard]] qsizetype count() const;

    /// The place of a column in a loaded row; -1: rows came without it.
    [[nodiscard]] int placeOf(int column) const;

    /// Whether rows came with the column.
    [[nodiscard]] bool isLoaded(int column) const { return placeOf(column) >= 0; }

    /// Likewise of a computed column, counted from 0.
    [[nodiscard]] int computedPlace(int number) const { return m_computedPlaces.value(number, -1); }

    /// Whether rows came with all columns that address them.
    [[nodiscard]] bool hasKeys() const;

    /// The key of the row whose columns have these values; empty where one of them is unset.
    [[nodiscard]] RowKey keyOf(
        const std::function<std::optional<Value>(int column)>& valueAt) const;

private:
    void placeComputed();

    TablePtr m_table;
    QList<ResultColumn> m_header;
    QList<int> m_identity; ///< columns that address a row; behind the last: its physical address
    QList<int> m_places; ///< column of the table → place in a loaded row, -1: not loaded
    QStringList m_computed;
    QList<int> m_computedPlaces; ///< in a loaded row, -1: not loaded
};

}
