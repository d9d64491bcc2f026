// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>

namespace tw {

/// PORT. Turns rows into the bytes of one file format, text formats in UTF-8. Keeps no rows. Each
/// step fails with Limit for what the format cannot hold.
class TW_CORE_EXPORT RowWriter
{
public:
    virtual ~RowWriter();
    /// Appends what stands before the first row, such as CSV's header line.
    [[nodiscard]] virtual Result<void> begin(const ResultHeader& header, QByteArray& out) = 0;
    /// Appends the rows of a chunk. Called between begin() and end(), in order.
    [[nodiscard]] virtual Result<void> append(const RowChunk& chunk, QByteArray& out) = 0;
    /// Appends what stands behind the last row.
    [[nodiscard]] virtual Result<void> end(QByteArray& out) = 0;

    /// In words, where the file differs from the rows, such as texts cut to what a cell holds.
    [[nodiscard]] virtual QStringList remarks() const;
};

/// What PostgreSQL's COPY … (FORMAT csv, HEADER) writes.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowWriter> makeCsvWriter();

/// Column names with `_2`, `_3`, … where one repeats.
[[nodiscard]] TW_CORE_EXPORT QStringList uniqueNames(const ResultHeader& header);

/// Appends one cell as JSON: numbers and booleans exact, JSON columns as stored, NULL as null,
/// everything else as a string of the server's text.
TW_CORE_EXPORT void appendJsonCell(QByteArray& out, const CellView& cell, const ColumnType& type);

}
