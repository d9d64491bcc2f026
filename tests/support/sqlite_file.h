// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>

#include <QTemporaryDir>

/// A SQLite file of its own in a temporary folder, filled through SQLite itself, so that tests of
/// the library do not rest on the library. Aborts when its SQL fails.
class SqliteFile
{
public:
    explicit SqliteFile(const QString& sql = {});

    /// Runs any number of statements on a connection that is closed again.
    void execute(const QString& sql) const;

    /// The first column of a query as SQLite writes it; NULL as "NULL".
    [[nodiscard]] QStringList column(const QString& sql) const;

    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("test file#1.db"));
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// How to open it.
    [[nodiscard]] tw::ConnectionConfig config(
        tw::SqliteFileMode mode = tw::SqliteFileMode::ReadWrite) const;

private:
    QTemporaryDir m_folder;
};
