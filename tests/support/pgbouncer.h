// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"

/// The real pgbouncer in front of a test server, on a socket in a temporary folder, run as another
/// user when the caller is root. It ends with this object. Aborts when it does not start.
class PgBouncer
{
public:
    enum class Mode
    {
        Session,
        Transaction,
        Statement,
    };

    /// `settings` are further lines of its section [pgbouncer].
    explicit PgBouncer(const PostgresServer& server, Mode mode = Mode::Transaction,
        const QStringList& settings = {});
    ~PgBouncer();
    PgBouncer(const PgBouncer&) = delete;
    PgBouncer& operator=(const PgBouncer&) = delete;

    /// Tests skip without it.
    [[nodiscard]] static bool isInstalled();

    /// How to reach a database of the server through it, as the server's superuser.
    [[nodiscard]] tw::ConnectionConfig config(
        const QString& database = QStringLiteral("postgres")) const;

    [[nodiscard]] QString socketPath() const;
    [[nodiscard]] QString log() const;
    void start();
    void stop(); ///< at once, as kill would

private:
    QTemporaryDir m_folder;
    tw::ConnectionConfig m_server;
    QProcess m_process;
};
