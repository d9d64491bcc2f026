// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../arguments/arguments.h"

#include <tuplewright/base/call_options.h>
#include <tuplewright/importing/csv_file.h>
#include <tuplewright/schema/table.h>

namespace tw::cli {

/// The rows of the file that --from, --format, --map and --null name.
class ImportSource final : public RowSource
{
public:
    /// Reads the names of the fields. Fails with InvalidArgument, File or Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<ImportSource>> open(
        const Arguments& arguments, const StopToken& stop);

    /// The table's columns that the rows fill, in the order of their values.
    [[nodiscard]] const QStringList& columns() const { return m_columns; }

    /// Fails with InvalidArgument when the table lacks a column. Bytes are decoded from then on.
    [[nodiscard]] Result<void> bindTo(const Table& table);

    Result<bool> next(QList<Value>& row) override;

private:
    explicit ImportSource(std::unique_ptr<RowFile> file)
        : m_file(std::move(file))
    { }

    [[nodiscard]] Result<void> readNames(const Arguments& arguments);

    std::unique_ptr<RowFile> m_file;
    QStringList m_columns;
    QList<qsizetype> m_fields; ///< of each column
    QList<qsizetype> m_bytes; ///< columns that hold bytes
    bool m_takesAll = true; ///< each field in its order
};

}
