// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/value.h>

#include <QList>

#include <optional>

namespace tw {

/// One-based page by position. `size` is 1 … 10 000.
struct PageRequest
{
    qint64 number = 1;
    qint64 size = 100;
};

enum class PagePlace
{
    First,
    After, ///< the page that follows the cursor's row
    Before, ///< the page that ends before the cursor's row
    Last
};

/// A page by its neighbour: as fast at the end of a table as at its start, and no row is skipped or
/// seen twice when others come and go. `size` is 1 … 10 000.
struct KeysetRequest
{
    PagePlace place = PagePlace::First;
    QList<Value> cursor = {}; ///< of the edge row, as KeysetPage tells it; for After and Before
    qint64 size = 100;
};

enum class CountMode
{
    None,
    Estimate,
    Exact
};
enum class TotalKind
{
    None,
    Estimate,
    Exact
};

/// Which rows of a table with a lifecycle column are read.
enum class DeletedRows
{
    Live,
    Deleted,
    All
};

/// What is known about the whole that a page belongs to.
struct PageInfo
{
    qint64 number = 1;
    qint64 size = 100;
    qint64 rows = 0; ///< rows on this page
    bool hasNext = false;
    bool hasPrevious = false;
    TotalKind totalKind = TotalKind::None;
    std::optional<qint64> total;
    std::optional<qint64> pages; ///< ceil(total / size), 0 when there are none

    void setTotal(qint64 count, TotalKind kind)
    {
        total = count;
        totalKind = kind;
        pages = (count + size - 1) / size;
    }
};

/// Rows matching a filter, split by lifecycle; one statement, one snapshot.
struct LifecycleCount
{
    qint64 live = 0;
    qint64 all = 0;
};

}
