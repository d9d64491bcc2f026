// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

/// A PostgreSQL server of its own: a new cluster in a temporary folder, reached through a socket in
/// that folder, run as another user when the caller is root. It ends with this object and also when
/// the test program dies. Use it in the thread that made it; that thread must outlive it. Aborts
/// when the server cannot be started or its SQL fails.
///
/// The binaries are the newest below /usr/lib/postgresql, or those of pg_config, or those in the
/// folder that the variable TUPLEWRIGHT_TEST_PG_BIN names.
class PostgresServer
{
public:
    /// `settings` are lines of postgresql.conf, such as `max_connections=8`.
    explicit PostgresServer(const QStringList& settings = {});
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    void start();
    void stop(); ///< ends sessions, then the server; does nothing when it is not running
    void restart();
    void kill9(); ///< the server and all its processes at once, as a power failure would
    void suspend(); ///< nothing answers any more, but connections stay open
    void resume();

    /// Replaces pg_hba.conf by these lines and restarts.
    void setClientRules(const QString& lines);

    /// Listens on a free port of 127.0.0.1 too, from a restart on; see portConfig().
    void listenOnPort();

    enum class Validity
    {
        Now,
        Over,
        NotYet
    };

    /// Restarts with a certificate for a host name, signed by certificateAuthority().
    void useTls(const QString& name, Validity validity = Validity::Now);
    [[nodiscard]] QString certificateAuthority() const { return path(QStringLiteral("ca.crt")); }

    /// Restarts it as a server that only follows another one and can be read.
    void becomeStandby();

    /// False when pg_basebackup is missing or too old.
    [[nodiscard]] bool canReplicate() const;

    /// A copy that follows this server and can be read.
    [[nodiscard]] std::unique_ptr<PostgresServer> makeStandby() const;

    /// Waits until this standby shows all that the primary has committed.
    void catchUpWith(const PostgresServer& primary) const;

    void promote() const; ///< makes a standby a server that can be written

    /// How to reach a database as the superuser.
    [[nodiscard]] QString url(const QString& database = QStringLiteral("postgres")) const;
    [[nodiscard]] tw::ConnectionConfig config(
        const QString& database = QStringLiteral("postgres")) const;
    [[nodiscard]] tw::ConnectionConfig portConfig(
        const QString& database = QStringLiteral("postgres")) const;

    /// What psql prints for the statements: unaligned, tuples only, without the last line end.
    QString psql(const QString& sql, const QString& database = QStringLiteral("postgres")) const;

    /// Ends all other sessions and waits until they are gone.
    void terminateClients() const;
    void loadFile(const QString& path, const QString& database = QStringLiteral("postgres")) const;

    [[nodiscard]] QString socketPath() const;
    [[nodiscard]] QString program(const QString& name) const; ///< path of a PostgreSQL binary
    [[nodiscard]] qint64 processId() const { return m_server.processId(); }
    [[nodiscard]] QString log() const;

private:
    struct Unfilled
    { };

    PostgresServer(const QStringList& settings, Unfilled);
    void makeCertificates(const QString& name, Validity validity) const;
    void signalAll(int signal) const;
    void end(int signal);
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString runPsql(
        const QStringList& arguments, const QByteArray& input, const QString& database) const;

    QTemporaryDir m_folder;
    QString m_programs;
    QStringList m_settings;
    QString m_address;
    quint16 m_port = 5432;
    QProcess m_server;
};
