// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/format_option.h>
#include <tuplewright/importing/ndjson_file.h>

namespace tw {

class ImportInput;
struct ImportRecipe;

/// A file format: its names, its options, and what reads its files.
struct TW_CORE_EXPORT ImportFormat
{
    QString id; ///< the command line's word
    QStringList suffixes; ///< of its files, with the dot
    QList<FormatOption> options;
    bool isText = true; ///< may be compressed and in other encodings
    /// Reads from the beginning. The recipe leaves nothing to guess. Null: the file is a script.
    Result<std::unique_ptr<RowFile>> (*open)(
        const ImportInput& input, const ImportRecipe& recipe, const JsonOptions& fields)
        = nullptr;

    /// Its files hold statements instead of rows.
    [[nodiscard]] bool isScript() const { return open == nullptr; }
};

/// All formats, the one for most people first.
[[nodiscard]] TW_CORE_EXPORT const QList<ImportFormat>& importFormats();

/// Null if there is no such format.
[[nodiscard]] TW_CORE_EXPORT const ImportFormat* findImportFormat(const QString& id);

}
