// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pgbouncer.h"

#include "server_process.h"
#include "stream_socket.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;
const QString kPort = u"6432"_s;

/// Debian keeps it where only administrators look.
QString programPath()
{
    const QString name = u"pgbouncer"_s;
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s}) : found;
}

QString nameOf(PgBouncer::Mode mode)
{
    switch (mode) {
    case PgBouncer::Mode::Session:
        return u"session"_s;
    case PgBouncer::Mode::Transaction:
        return u"transaction"_s;
    case PgBouncer::Mode::Statement:
        break;
    }
    return u"statement"_s;
}

}

PgBouncer::PgBouncer(const PostgresServer& server, Mode mode, const QStringList& settings)
    : m_folder(QDir::tempPath() + u"/tw-XXXXXX"_s)
    , m_server(server.config())
{
    giveToServerUser(m_folder.path());
    const QStringList lines{u"[databases]"_s,
        u"* = host="_s + m_server.host + u" port="_s + m_server.port, u"[pgbouncer]"_s,
        u"listen_addr ="_s, u"listen_port = "_s + kPort, u"unix_socket_dir = "_s + m_folder.path(),
        u"auth_type = trust"_s, u"auth_file = users"_s, u"admin_users = "_s + m_server.user,
        u"server_tls_sslmode = disable"_s, u"pool_mode = "_s + nameOf(mode)};
    writeServerFile(m_folder.filePath(u"users"_s), u"\"%1\" \"\"\n"_s.arg(m_server.user));
    writeServerFile(m_folder.filePath(u"pgbouncer.ini"_s), (lines + settings).join(u'\n') + u'\n');
    start();
}

PgBouncer::~PgBouncer()
{
    stop();
}

bool PgBouncer::isInstalled()
{
    return !programPath().isEmpty();
}

void PgBouncer::start()
{
    prepareServerProcess(m_process, m_folder.path());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process.start(programPath(), {u"pgbouncer.ini"_s});
    const QDeadlineTimer deadline(kPatienceMs);
    while (!StreamSocket::connectTo(socketPath()).isValid())
        if (m_process.waitForFinished(10) || deadline.hasExpired())
            qFatal("pgbouncer did not start: %s", qPrintable(log()));
}

void PgBouncer::stop()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
    QFile::remove(socketPath());
}

tw::ConnectionConfig PgBouncer::config(const QString& database) const
{
    tw::ConnectionConfig config = m_server;
    config.host = m_folder.path();
    config.port = kPort;
    config.database = database;
    return config;
}

QString PgBouncer::socketPath() const
{
    return m_folder.filePath(u".s.PGSQL."_s + kPort);
}

QString PgBouncer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
