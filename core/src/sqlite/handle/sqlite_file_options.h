// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/attached_files.h>

namespace tw {

/// Which database a configuration means and how it is to be opened.
struct SqliteFileOptions
{
    QString path; ///< absolute, or ":memory:"
    QString memoryUri; ///< of the database in memory, shared by who knows it; empty: private
    QList<AttachedFile> attached; ///< with absolute paths
    SqliteOptions sqlite;
    std::chrono::milliseconds statementTimeout{0}; ///< 0: none
    bool readUncommitted = false; ///< see what others that share its memory have not committed

    /// Fails with Configuration, or with File when there is no such file and the mode does not
    /// create it.
    [[nodiscard]] static Result<SqliteFileOptions> of(const ConnectionConfig& config);

    /// The database has no file and goes with its last connection.
    [[nodiscard]] static bool isInMemory(const ConnectionConfig& config);
    [[nodiscard]] bool isInMemory() const;

    /// The file and the mode as SQLite takes them in one text.
    [[nodiscard]] QString toUri() const;
    [[nodiscard]] QString toUri(const AttachedFile& file) const;
};

}
