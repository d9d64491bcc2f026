// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/comparing/difference.h>

#include <functional>

namespace tw {

/// What may differ without being a difference. Nothing by default: values are compared by their
/// bytes, and those of different engines by what they stand for where the engines spell it
/// differently (floating point numbers, truth values, bytes).
struct Tolerance
{
    bool scale = false; ///< numbers are compared by value: 1.0 and 1.00 are equal
    bool timeZone = false; ///< times with a zone are compared by the moment they name

    friend bool operator==(const Tolerance&, const Tolerance&) = default;
};

/// Which rows are compared, and how.
struct ComparisonOptions
{
    struct Pair
    {
        QualifiedName a;
        QualifiedName b;
    };

    QList<Pair> tables = {}; ///< empty: all that both databases have
    QStringList key = {}; ///< empty: a key that both tables have
    QStringList columns = {}; ///< empty: all that both tables have
    Filter filter = {}; ///< of the rows on both sides
    QString whereSql = {}; ///< likewise, typed by a person; it is read by both engines
    Tolerance tolerance = {};
    std::function<void(qint64 rows)> progress
        = {}; ///< how many rows of either side were read, in this thread
};

/// A relation of one side or of both that was not compared.
struct NotCompared
{
    QString name;
    QString reason;
};

struct ComparisonReport
{
    struct Item
    {
        ComparedTable table;
        RowCounts counts;
    };

    QList<Item> tables; ///< in the order of B's foreign keys, parents first
    QList<NotCompared> notCompared;
    Tolerance tolerance;

    /// No row differs; what was not compared does not count.
    [[nodiscard]] bool isEqual() const;
};

/// Compares the rows of tables, each side in one snapshot and on a thread of its own, in constant
/// memory: both are read in the order of the key and merged. Fails with InvalidArgument for tables
/// or columns that cannot be compared as asked, with Data when a key names two rows. `sink` may be
/// null. Blocks; needs a connection of each adapter beside those that are lent.
[[nodiscard]] TW_CORE_EXPORT Result<ComparisonReport> compareData(const Adapter& a,
    const Adapter& b, const ComparisonOptions& options, DifferenceSink* sink,
    const CallOptions& call);

}
