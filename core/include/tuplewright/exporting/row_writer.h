// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>

namespace tw {

enum class ExportFormat
{
    Csv,
    Ndjson
};

/// What a spreadsheet that opens CSV would take a text for that begins as a formula does.
enum class CsvFormulas
{
    Keep, ///< the text is written as it is
    Disarm ///< an apostrophe in front makes it a text there, and another one everywhere else
};

/// Fails with InvalidArgument naming the formats there are.
[[nodiscard]] TW_CORE_EXPORT Result<ExportFormat> exportFormatFromName(const QString& name);

/// PORT. Turns rows into the bytes of one file format. Keeps no rows.
class TW_CORE_EXPORT RowWriter
{
public:
    virtual ~RowWriter();
    virtual void begin(const ResultHeader& header, QByteArray& out) = 0;
    virtual void append(const RowChunk& chunk, QByteArray& out) = 0;
    virtual void end(QByteArray& out) = 0;
};

[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowWriter> makeRowWriter(
    ExportFormat format, CsvFormulas formulas = CsvFormulas::Keep);

/// Column names with `_2`, `_3`, … where one repeats.
[[nodiscard]] TW_CORE_EXPORT QStringList uniqueNames(const ResultHeader& header);

/// Appends one cell as JSON: numbers and booleans exact, JSON columns as stored, NULL as null,
/// everything else as a string of the server's text.
TW_CORE_EXPORT void appendJsonCell(QByteArray& out, const CellView& cell, const ColumnType& type);

}
