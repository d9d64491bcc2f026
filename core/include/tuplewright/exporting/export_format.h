// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/format_option.h>
#include <tuplewright/exporting/row_writer.h>
#include <tuplewright/schema/qualified_name.h>

namespace tw {

class Dialect;
struct ExportRecipe;
struct Table;

/// What some formats say of the rows beside them.
struct TW_CORE_EXPORT ExportSource
{
    const Dialect* dialect = nullptr; ///< as long as the export; null: SQL cannot be written
    QualifiedName table; ///< empty: the rows are those of a statement
    QStringList key; ///< columns that tell one row from another
    QStringList computed; ///< columns whose values the server computes from others
    bool hasIdentity = false; ///< a column is numbered by the server alone

    /// The facts of a table's rows.
    [[nodiscard]] static ExportSource of(const Table& table, const Dialect& dialect);
};

/// A file format: its names, its options, and what makes its writers.
struct ExportFormat
{
    QString id; ///< the command line's word
    QString suffix; ///< of its files, with the dot
    QList<FormatOption> options;
    bool isText = true; ///< can be written in other encodings and compressed
    /// Fails with InvalidArgument when the source lacks what the format needs.
    Result<std::unique_ptr<RowWriter>> (*makeWriter)(
        const ExportRecipe& recipe, const ExportSource& source)
        = nullptr;
};

/// All formats, the one for most people first.
[[nodiscard]] TW_CORE_EXPORT const QList<ExportFormat>& exportFormats();

/// Null if there is no such format.
[[nodiscard]] TW_CORE_EXPORT const ExportFormat* findExportFormat(const QString& id);

}
