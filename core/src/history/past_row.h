// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/history/row_past.h>

namespace tw {

/// The row whose past is asked for. It outlives no call.
struct PastRow
{
    const Adapter& adapter;
    const Table& table;
    ColumnValues key; ///< as the server writes it where the row is there
    qsizetype most; ///< versions of one source
    const CallOptions& call;

    /// Columns that a version may show.
    [[nodiscard]] bool shows(const QString& column) const;
    /// Whether the key is this one of a source that may spell numbers as texts.
    [[nodiscard]] bool isNamedBy(const ColumnValues& values) const;
};

/// What a source tells, and whether it knows more.
struct PastVersions
{
    QList<RowVersion> versions; ///< newest first
    QStringList unread; ///< see RowPast
    bool isCut = false;
};

/// The value of a column; NULL where there is none.
[[nodiscard]] Value valueIn(const ColumnValues& values, const QString& column);

/// Columns of `now` that held something else before.
[[nodiscard]] QStringList changedColumns(const ColumnValues& before, const ColumnValues& now);

/// Rows of a relation by a filter, deleted ones too, without masked columns; the first `most` in
/// the order of a column if it is given, latest first.
[[nodiscard]] Result<QList<ColumnValues>> readPastRows(const PastRow& row, const Table& table,
    const Filter& filter, const QString& latestBy, qsizetype most);

/// The moment that a value of a time column stands for; invalid where it is none.
[[nodiscard]] QDateTime momentOf(const Value& value);

}
