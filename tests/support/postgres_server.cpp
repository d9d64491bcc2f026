// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"

#include "server_process.h"

#include <QCollator>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <csignal>
#include <thread>

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

/// The first number in what a program says of its version.
int majorIn(const QString& version)
{
    static const QRegularExpression number(u"\\d+"_s);
    return number.match(version).captured().toInt();
}

QString findPrograms()
{
    for (const QString& folder : programFolders())
        if (QFile::exists(folder + u"/initdb"_s) && QFile::exists(folder + u"/postgres"_s))
            return folder;
    qFatal("No PostgreSQL server is installed: initdb was not found.");
}

/// From a day to a day, as `openssl ca` takes them.
QStringList datesOf(PostgresServer::Validity validity)
{
    const auto fromTo = [](int first, int last) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString format = u"yyyyMMddhhmmss'Z'"_s;
        return QStringList{u"-startdate"_s, now.addDays(first).toString(format), u"-enddate"_s,
            now.addDays(last).toString(format)};
    };
    switch (validity) {
    case PostgresServer::Validity::Over:
        return fromTo(-2, -1);
    case PostgresServer::Validity::NotYet:
        return fromTo(1, 2);
    case PostgresServer::Validity::Now:
        break;
    }
    return fromTo(-1, 2);
}

/// State and parent of a process, among other facts; empty when it is gone.
QList<QByteArray> factsOf(qint64 process)
{
    QFile status(u"/proc/%1/stat"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    // The name in parentheses may hold anything; state and parent follow it.
    const QByteArray line = status.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

/// False for a process that is gone or waits to be buried.
bool isAlive(qint64 process)
{
    const QByteArray state = factsOf(process).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 process = name.toLongLong(&isProcess);
        if (isProcess && factsOf(process).value(1).toLongLong() == parent)
            children.append(process);
    }
    return children;
}

}

PostgresServer::PostgresServer(const QStringList& settings)
    : PostgresServer(settings, Unfilled{})
{
    runAsServerUser(program(u"initdb"_s),
        {u"-D"_s, path(u"data"_s), u"-U"_s, kSuperuser, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
            u"--locale=C.UTF-8"_s, u"--no-sync"_s},
        m_folder.path());
    start();
}

PostgresServer::PostgresServer(const QStringList& settings, Unfilled)
    : m_folder(QDir::tempPath() + u"/tw-XXXXXX"_s)
    , m_programs(findPrograms())
    , m_settings(settings)
{
    giveToServerUser(m_folder.path());
}

PostgresServer::~PostgresServer()
{
    resume();
    end(SIGQUIT);
}

void PostgresServer::start()
{
    QStringList arguments{u"-D"_s, path(u"data"_s)};
    const QStringList settings{u"listen_addresses="_s + m_address,
        u"port="_s + QString::number(m_port), u"unix_socket_directories="_s + m_folder.path(),
        u"fsync=off"_s, u"full_page_writes=off"_s, u"dynamic_shared_memory_type=mmap"_s,
        u"max_connections=50"_s, u"timezone=UTC"_s, u"lc_messages=C"_s};
    for (const QString& setting : settings + m_settings)
        arguments << u"-c"_s << setting;
    prepareServerProcess(m_server, m_folder.path());
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
    const qint64 server = m_server.processId();
    if (server == 0)
        return;
    // Halted, it starts no further process in between.
    kill(pid_t(server), SIGSTOP);
    const QList<qint64> children = childrenOf(server);
    signalAll(SIGKILL);
    m_server.waitForFinished(kPatienceMs);
    // As long as one is left, its memory keeps the next server from starting.
    const QDeadlineTimer deadline(kPatienceMs);
    while (std::ranges::any_of(children, isAlive) && !deadline.hasExpired())
        std::this_thread::yield();
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
    writeServerFile(path(u"data/pg_hba.conf"_s), lines + u'\n');
    start();
}

void PostgresServer::listenOnPort()
{
    stop();
    m_address = u"127.0.0.1"_s;
    m_port = freePort();
    start();
}

void PostgresServer::useTls(const QString& name, Validity validity)
{
    stop();
    makeCertificates(name, validity);
    m_settings << u"ssl=on"_s << u"ssl_cert_file="_s + path(u"server.crt"_s)
               << u"ssl_key_file="_s + path(u"server.key"_s);
    start();
}

void PostgresServer::makeCertificates(const QString& name, Validity validity) const
{
    writeServerFile(path(u"names"_s), u"subjectAltName=DNS:"_s + name);
    writeServerFile(path(u"index"_s), {});
    writeServerFile(path(u"authority"_s),
        u"[ca]\ndefault_ca=own\n[own]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md="
        u"sha256\n"
        "policy=any\n[any]\ncommonName=supplied\n"_s);
    const QStringList newKey{
        u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
    const auto openssl = [this](const QStringList& arguments) {
        runAsServerUser(u"openssl"_s, arguments, m_folder.path());
    };
    openssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test CA"_s,
                u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.crt"_s}
        + newKey);
    openssl(QStringList{u"req"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, u"server.key"_s,
                u"-out"_s, u"server.csr"_s}
        + newKey);
    openssl(QStringList{u"ca"_s, u"-batch"_s, u"-notext"_s, u"-rand_serial"_s, u"-config"_s,
                u"authority"_s, u"-cert"_s, u"ca.crt"_s, u"-keyfile"_s, u"ca.key"_s, u"-in"_s,
                u"server.csr"_s, u"-extfile"_s, u"names"_s, u"-out"_s, u"server.crt"_s}
        + datesOf(validity));
}

void PostgresServer::becomeStandby()
{
    stop();
    writeServerFile(path(u"data/standby.signal"_s), {});
    start();
}

bool PostgresServer::canReplicate() const
{
    // The tool of an older PostgreSQL refuses a newer server.
    const QString version = outputOf(program(u"pg_basebackup"_s), {u"--version"_s});
    return majorIn(version) >= majorIn(outputOf(program(u"postgres"_s), {u"--version"_s}));
}

std::unique_ptr<PostgresServer> PostgresServer::makeStandby() const
{
    std::unique_ptr<PostgresServer> standby(new PostgresServer(m_settings, Unfilled{}));
    runAsServerUser(program(u"pg_basebackup"_s),
        {u"-D"_s, standby->path(u"data"_s), u"-h"_s, m_folder.path(), u"-p"_s,
            QString::number(m_port), u"-U"_s, kSuperuser, u"-X"_s, u"stream"_s, u"-c"_s, u"fast"_s,
            u"--no-sync"_s},
        standby->m_folder.path());
    // Not by pg_basebackup, whose words an older server may not know.
    standby->m_settings << u"primary_conninfo=host=%1 port=%2 user=%3"_s.arg(
        m_folder.path(), QString::number(m_port), kSuperuser);
    writeServerFile(standby->path(u"data/standby.signal"_s), {});
    standby->start();
    return standby;
}

void PostgresServer::catchUpWith(const PostgresServer& primary) const
{
    const QString position = primary.psql(u"SELECT pg_current_wal_lsn()"_s);
    const QString isThere = u"SELECT pg_last_wal_replay_lsn() >= '%1'"_s.arg(position);
    const QDeadlineTimer deadline(kPatienceMs);
    while (psql(isThere) != u"t"_s)
        if (deadline.hasExpired())
            qFatal("The standby does not follow: %s", qPrintable(log()));
}

void PostgresServer::promote() const
{
    if (psql(u"SELECT pg_promote()"_s) != u"t"_s)
        qFatal("The standby was not promoted: %s", qPrintable(log()));
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
    config.port = QString::number(m_port);
    config.database = database;
    config.user = kSuperuser;
    return config;
}

tw::ConnectionConfig PostgresServer::portConfig(const QString& database) const
{
    tw::ConnectionConfig config = this->config(database);
    config.host = m_address;
    return config;
}

void PostgresServer::terminateClients() const
{
    psql(QStringLiteral(R"(DO $$ BEGIN
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid();
  LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid());
    PERFORM pg_sleep(0.01);
  END LOOP;
END $$)"));
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
            QString::number(m_port), u"-U"_s, kSuperuser, u"-d"_s, database}
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
    return path(u".s.PGSQL."_s + QString::number(m_port));
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
