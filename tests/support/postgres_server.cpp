// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"

#include <QCollator>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
const QString kSuperuser = u"tuplewright"_s;

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(kPatienceMs);
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

QStringList programFolders()
{
    const QString wanted = qEnvironmentVariable("TUPLEWRIGHT_TEST_PG_BIN");
    if (!wanted.isEmpty())
        return {wanted};
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCollator numeric;
    numeric.setNumericMode(true);
    std::sort(names.rbegin(), names.rend(), numeric);
    QStringList folders;
    for (const QString& name : names)
        folders.append(versions.filePath(name + u"/bin"_s));
    return folders << outputOf(u"pg_config"_s, {u"--bindir"_s});
}

QString findPrograms()
{
    for (const QString& folder : programFolders())
        if (QFile::exists(folder + u"/initdb"_s) && QFile::exists(folder + u"/postgres"_s))
            return folder;
    qFatal("No PostgreSQL server is installed: initdb was not found.");
}

/// The user a server of root's runs as, since PostgreSQL refuses root; null for anyone else.
const passwd* substituteUser()
{
    if (geteuid() != 0)
        return nullptr;
    if (const passwd* user = getpwnam("postgres"))
        return user;
    return getpwnam("nobody");
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 pid = name.toLongLong(&isProcess);
        QFile status(u"/proc/%1/stat"_s.arg(name));
        if (!isProcess || !status.open(QIODevice::ReadOnly))
            continue;
        // The name in parentheses may hold anything; state and parent follow it.
        const QByteArray line = status.readAll();
        const QByteArray facts = line.mid(line.lastIndexOf(')') + 2);
        if (facts.split(' ').value(1).toLongLong() == parent)
            children.append(pid);
    }
    return children;
}

/// Without libpq's variables: PGPORT of the person at the keyboard would move the server's socket.
QProcessEnvironment ownEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys()) {
        if (name.startsWith(u"PG"_s))
            environment.remove(name);
    }
    return environment;
}

void writeFile(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("Cannot write %s", qPrintable(path));
}

}

PostgresServer::PostgresServer(const QStringList& settings)
    : m_folder(QDir::tempPath() + u"/tw-XXXXXX"_s)
    , m_programs(findPrograms())
    , m_settings(settings)
{
    if (const passwd* user = substituteUser())
        if (chown(qPrintable(m_folder.path()), user->pw_uid, user->pw_gid) != 0)
            qFatal("Cannot give away %s", qPrintable(m_folder.path()));
    initialise();
    start();
}

PostgresServer::~PostgresServer()
{
    resume();
    end(SIGQUIT);
}

void PostgresServer::initialise()
{
    QProcess process;
    prepareChild(process);
    process.start(program(u"initdb"_s),
        {u"-D"_s, path(u"data"_s), u"-U"_s, kSuperuser, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
            u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        qFatal("initdb failed: %s", process.readAllStandardError().constData());
}

void PostgresServer::prepareChild(QProcess& process) const
{
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(ownEnvironment());
    const passwd* const user = substituteUser();
    process.setChildProcessModifier(
        [isOther = user != nullptr, uid = user ? user->pw_uid : 0, gid = user ? user->pw_gid : 0] {
            if (isOther && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
                _exit(127);
            // After the change of user, which would undo it.
            prctl(PR_SET_PDEATHSIG, SIGKILL);
        });
}

void PostgresServer::start()
{
    QStringList arguments{u"-D"_s, path(u"data"_s)};
    const QStringList settings{u"listen_addresses="_s,
        u"unix_socket_directories="_s + m_folder.path(), u"fsync=off"_s, u"full_page_writes=off"_s,
        u"dynamic_shared_memory_type=mmap"_s, u"max_connections=50"_s, u"timezone=UTC"_s,
        u"lc_messages=C"_s};
    for (const QString& setting : settings + m_settings)
        arguments << u"-c"_s << setting;
    prepareChild(m_server);
    m_server.setStandardInputFile(QProcess::nullDevice());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(path(u"log"_s), QIODevice::Append);
    m_server.start(program(u"postgres"_s), arguments);

    const QDeadlineTimer deadline(kPatienceMs);
    while (!isReady())
        if (m_server.waitForFinished(10) || deadline.hasExpired())
            qFatal("The server did not start: %s", qPrintable(log()));
}

bool PostgresServer::isReady() const
{
    QFile file(path(u"data/postmaster.pid"_s));
    if (m_server.processId() == 0 || !file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return lines.value(0).toLongLong() == m_server.processId()
        && lines.value(7).trimmed() == "ready";
}

void PostgresServer::stop()
{
    end(SIGINT);
}

void PostgresServer::end(int signal)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    kill(pid_t(m_server.processId()), signal);
    if (!m_server.waitForFinished(kPatienceMs))
        kill9();
}

void PostgresServer::restart()
{
    stop();
    start();
}

void PostgresServer::kill9()
{
    signalAll(SIGKILL);
    m_server.waitForFinished(kPatienceMs);
}

void PostgresServer::suspend()
{
    signalAll(SIGSTOP);
}

void PostgresServer::resume()
{
    signalAll(SIGCONT);
}

void PostgresServer::signalAll(int signal) const
{
    const qint64 server = m_server.processId();
    if (server == 0)
        return;
    const QList<qint64> children = childrenOf(server);
    kill(pid_t(server), signal);
    for (const qint64 child : children)
        kill(pid_t(child), signal);
}

void PostgresServer::setClientRules(const QString& lines)
{
    stop();
    writeFile(path(u"data/pg_hba.conf"_s), lines + u'\n');
    start();
}

void PostgresServer::becomeStandby()
{
    stop();
    writeFile(path(u"data/standby.signal"_s), {});
    start();
}

QString PostgresServer::url(const QString& database) const
{
    return config(database).toUrl();
}

tw::ConnectionConfig PostgresServer::config(const QString& database) const
{
    tw::ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.host = m_folder.path();
    config.port = u"5432"_s;
    config.database = database;
    config.user = kSuperuser;
    return config;
}

QString PostgresServer::psql(const QString& sql, const QString& database) const
{
    return runPsql({u"-f"_s, u"-"_s}, sql.toUtf8(), database);
}

void PostgresServer::loadFile(const QString& file, const QString& database) const
{
    runPsql({u"-f"_s, file}, {}, database);
}

QString PostgresServer::runPsql(
    const QStringList& arguments, const QByteArray& input, const QString& database) const
{
    QProcess process;
    process.start(program(u"psql"_s),
        QStringList{u"-XqAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_folder.path(), u"-p"_s,
            u"5432"_s, u"-U"_s, kSuperuser, u"-d"_s, database}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        qFatal(
            "psql failed: %s\n%s", process.readAllStandardError().constData(), input.constData());
    QString output = QString::fromUtf8(process.readAllStandardOutput());
    if (output.endsWith(u'\n'))
        output.chop(1);
    return output;
}

QString PostgresServer::socketPath() const
{
    return path(u".s.PGSQL.5432"_s);
}

QString PostgresServer::program(const QString& name) const
{
    const QString own = m_programs + u'/' + name;
    return QFile::exists(own) ? own : name;
}

QString PostgresServer::log() const
{
    QFile file(path(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
