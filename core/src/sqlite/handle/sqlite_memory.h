// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <mutex>

struct sqlite3;

namespace tw {

/// A database in memory that connections of this process reach by its name. It begins empty and
/// ends with this object. Thread-safe.
class SqliteMemory
{
public:
    SqliteMemory();
    ~SqliteMemory();
    SqliteMemory(const SqliteMemory&) = delete;
    SqliteMemory& operator=(const SqliteMemory&) = delete;

    /// The name to open; makes sure that the database is there.
    [[nodiscard]] Result<QString> open();

private:
    const QString m_name;
    std::mutex m_mutex;
    sqlite3* m_anchor = nullptr; ///< keeps the database while nobody else has it open
};

}
