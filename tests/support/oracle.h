// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"

/// What a table really holds, as a second client sees it that is no part of the library. Remembers
/// the rows it found when it was made.
class Oracle
{
public:
    /// `table` as it stands in SQL.
    Oracle(const PostgresServer& server, const QString& table,
        const QString& database = QStringLiteral("postgres"));

    /// The rows in a fixed order, each on one line as the server writes a row.
    [[nodiscard]] QStringList rows() const;

    /// Equal when the rows are equal, whatever their order in the table.
    [[nodiscard]] QByteArray digest() const;

    void remember() { m_before = rows(); }

    /// What has changed since remember(): the lines that went with a minus, those that came with a
    /// plus.
    [[nodiscard]] QStringList changes() const;

private:
    const PostgresServer& m_server;
    QString m_table;
    QString m_database;
    QStringList m_before;
};
