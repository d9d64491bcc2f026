// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/profiles/connection_config.h>

#include <chrono>

namespace tw {

/// Which file a configuration means and how it is to be opened.
struct SqliteFileOptions
{
    QString path; ///< absolute
    SqliteFileMode mode = SqliteFileMode::ReadWrite;
    std::chrono::milliseconds lockTimeout{5000}; ///< how long to wait for another program's lock

    /// Fails with Configuration, with Unsupported for a database in memory, or with File when there
    /// is no such file and the mode does not create it.
    [[nodiscard]] static Result<SqliteFileOptions> of(const ConnectionConfig& config);

    /// The file and the mode as SQLite takes them in one text.
    [[nodiscard]] QString toUri() const;
};

}
