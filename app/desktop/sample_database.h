// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/connection/backend.h>
#include <tuplewright/schema/qualified_name.h>

namespace tw {

/// The database a first start opens: a SQLite file in the user's data folder.
class SampleDatabase final
{
public:
    explicit SampleDatabase(QString path);

    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] bool exists() const;
    [[nodiscard]] ConnectionConfig config() const;

    /// The table to begin with.
    [[nodiscard]] static QualifiedName firstTable();

    /// Builds the file from the program's own SQL: under another name first, so that it is there
    /// whole or not at all. Blocks.
    [[nodiscard]] Result<void> create(const Backend& sqlite, const CallOptions& options) const;

private:
    QString m_path;
};

}
