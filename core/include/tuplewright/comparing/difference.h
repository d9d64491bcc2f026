// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

namespace tw {

/// Two tables whose rows are compared. Columns belong together by their names.
struct ComparedTable
{
    TablePtr a;
    TablePtr b;
    QStringList key; ///< by which rows belong together
    QStringList columns; ///< that are compared, those of the key first
    QStringList leftOut; ///< in words: what of the tables was not compared, and why
};

/// What became of the rows of two tables.
struct RowCounts
{
    qint64 equal = 0;
    qint64 different = 0;
    qint64 onlyInA = 0;
    qint64 onlyInB = 0;

    /// Rows that are not equal on both sides.
    [[nodiscard]] qint64 differences() const { return different + onlyInA + onlyInB; }

    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

enum class DifferenceKind
{
    Different,
    OnlyInA,
    OnlyInB
};

/// The stable spelling in JSON and listings: "only in A".
[[nodiscard]] TW_CORE_EXPORT QString differenceKindName(DifferenceKind kind);

/// A row that is not the same on both sides.
struct DifferentRow
{
    DifferenceKind kind = DifferenceKind::Different;
    QList<Value> a; ///< by ComparedTable::columns; empty when A has no such row
    QList<Value> b; ///< likewise of B
    QList<int> places = {}; ///< of the columns that differ, when both sides have the row
};

/// PORT. Takes what a comparison finds, table after table and in the order of the keys, in the
/// thread that compares. An error from any function ends the comparison and becomes its result.
class TW_CORE_EXPORT DifferenceSink
{
public:
    virtual ~DifferenceSink();

    /// The table that the next rows are of.
    [[nodiscard]] virtual Result<void> begin(const ComparedTable& table) = 0;
    /// One row of that table.
    [[nodiscard]] virtual Result<void> add(const DifferentRow& row) = 0;
    /// All of that table was compared.
    [[nodiscard]] virtual Result<void> end(const RowCounts& counts) = 0;
};

}
