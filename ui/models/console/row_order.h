// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/results/result_set.h>

#include <QString>

#include <vector>

namespace tw {

/// Which rows of a result are shown, and in which order.
struct RowArrangement
{
    struct Level
    {
        int column = 0;
        bool isDescending = false;

        friend bool operator==(const Level&, const Level&) = default;
    };

    QList<Level> levels; ///< the first decides first; none: as the server sent them
    QString text; ///< only rows with a value that contains it, in either case; empty: all

    [[nodiscard]] bool isEmpty() const { return levels.isEmpty() && text.isEmpty(); }
    friend bool operator==(const RowArrangement&, const RowArrangement&) = default;
};

/// Numbers of rows in a result, from 0.
using RowOrder = std::vector<quint32>;

/// The rows that are shown, in their order. Rows that are equal keep the server's order; NULL comes
/// last, and first when descending. Any thread. Fails with Cancelled.
[[nodiscard]] Result<RowOrder> arrangedRows(
    const ResultSet& rows, const RowArrangement& arrangement, const StopToken& stop);

/// Whether values of a type can only be put in the order of their texts, which is not the server's.
[[nodiscard]] bool isOrderedAsText(const ColumnType& type);

}
