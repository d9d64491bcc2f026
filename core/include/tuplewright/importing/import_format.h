// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/ndjson_file.h>

namespace tw {

class ImportInput;
struct ImportRecipe;

/// One decision about how a file is read, for the command line and a dialog alike.
struct ImportOption
{
    QString id; ///< the command line's word, without dashes
    QString help; ///< for the command line
    QStringList choices = {}; ///< the words to choose from; none: any text
    QString preset = {}; ///< "auto": as the file itself shows
};

/// A file format: its names, its options, and what reads its files.
struct TW_CORE_EXPORT ImportFormat
{
    QString id; ///< the command line's word
    QStringList suffixes; ///< of its files, with the dot
    QList<ImportOption> options;
    bool isText = true; ///< may be compressed and in other encodings
    /// Reads from the beginning. The recipe leaves nothing to guess. Null: the file is a script.
    Result<std::unique_ptr<RowFile>> (*open)(
        const ImportInput& input, const ImportRecipe& recipe, const JsonOptions& fields)
        = nullptr;

    /// The option of that id, null if the format has none.
    [[nodiscard]] const ImportOption* option(const QString& id) const;
    /// Its files hold statements instead of rows.
    [[nodiscard]] bool isScript() const { return open == nullptr; }
};

/// All formats, the one for most people first.
[[nodiscard]] TW_CORE_EXPORT const QList<ImportFormat>& importFormats();

/// Null if there is no such format.
[[nodiscard]] TW_CORE_EXPORT const ImportFormat* findImportFormat(const QString& id);

}
