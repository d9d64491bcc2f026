// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/values/value.h>

#include <QList>

#include <chrono>
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
    From, ///< the page that begins with the cursor's row, or with the first one after it
    Last
};

/// A page by its neighbour: as fast at the end of a table as at its start, and no row is skipped or
/// seen twice when others come and go. `size` is 1 … 10 000.
struct KeysetRequest
{
    PagePlace place = PagePlace::First;
    /// Of the edge row, as KeysetPage tells it. For From also the first values of an order alone,
    /// or values that no row has: to go to a key.
    QList<Value> cursor = {};
    qint64 size = 100;
};

enum class CountMode
{
    None,
    Estimate, ///< what the engine expects; exact where the page itself shows the end
    Exact,
    AtLeast ///< exact up to a limit
};
enum class TotalKind
{
    None,
    Estimate,
    Exact,
    AtLeast ///< there are so many, and maybe more
};

/// How to find the total that a page belongs to.
struct CountRequest
{
    // NOLINTNEXTLINE(google-explicit-constructor): a mode says all that is needed most of the time
    /// Counts in this mode, without a time limit.
    CountRequest(CountMode itsMode = CountMode::None)
        : mode(itsMode)
    { }

    CountMode mode;
    qint64 limit = 10'000; ///< of AtLeast, from 1
    /// Counting stops then, and the total is estimated, or at least what the page shows.
    std::optional<std::chrono::milliseconds> timeBox = {};
};

/// A cursor as a JSON array, to be handed to another program and back.
[[nodiscard]] TW_CORE_EXPORT Json cursorToJson(const QList<Value>& cursor);
/// What cursorToJson() wrote; InvalidArgument for anything else.
[[nodiscard]] TW_CORE_EXPORT Result<QList<Value>> cursorFromJson(const Json& json);

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
    std::optional<qint64> pages; ///< ceil(total / size), 0 when there are none; unset for AtLeast

    /// Sets the total, and the number of pages where the total is not a lower bound.
    void setTotal(qint64 count, TotalKind kind)
    {
        total = count;
        totalKind = kind;
        pages.reset();
        if (kind != TotalKind::AtLeast)
            pages = (count + size - 1) / size;
    }

    /// Rows up to the end of this page; unset behind the end of all pages.
    [[nodiscard]] std::optional<qint64> seen() const
    {
        if (rows == 0 && number > 1)
            return std::nullopt;
        return (number - 1) * size + rows;
    }
};

/// Rows matching a filter, split by lifecycle; one statement, one snapshot.
struct LifecycleCount
{
    qint64 live = 0;
    qint64 all = 0;
};

}
