// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ssh_server.h"

#include "server_process.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

QString find(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s}) : found;
}

QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(find(program), arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

SshServer::SshServer(const QStringList& settings)
    : m_port(QString::number(freePort()))
{
    giveToServerUser(m_folder.path());
    makeKey(keyFile());
    writeServerFile(m_folder.filePath(u"authorized"_s), contents(keyFile() + u".pub"));
    const QStringList lines{u"Port "_s + m_port, u"ListenAddress 127.0.0.1"_s,
        u"HostKey "_s + m_folder.filePath(u"host"_s),
        u"AuthorizedKeysFile "_s + m_folder.filePath(u"authorized"_s), u"PidFile none"_s,
        u"StrictModes no"_s, u"UsePAM no"_s, u"PasswordAuthentication no"_s,
        u"KbdInteractiveAuthentication no"_s};
    // The first of two values counts.
    writeServerFile(m_folder.filePath(u"config"_s), (settings + lines).join(u'\n') + u'\n');
    changeHostKey();
}

SshServer::~SshServer()
{
    stop();
}

bool SshServer::isInstalled()
{
    return !find(u"sshd"_s).isEmpty() && !find(u"ssh-keygen"_s).isEmpty();
}

QString SshServer::user() const
{
    return QFileInfo(m_folder.path()).owner();
}

QString SshServer::fingerprint() const
{
    return QString::fromUtf8(output(u"ssh-keygen"_s, {u"-lf"_s, m_folder.filePath(u"host.pub"_s)}))
        .section(u' ', 1, 1);
}

QString SshServer::log() const
{
    return contents(m_folder.filePath(u"log"_s));
}

void SshServer::makeKey(const QString& path) const
{
    QFile::remove(path);
    QFile::remove(path + u".pub");
    static_cast<void>(output(
        u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, path}));
}

void SshServer::changeHostKey()
{
    stop();
    const QString path = m_folder.filePath(u"host"_s);
    makeKey(path);
    giveToServerUser(path);
    giveToServerUser(path + u".pub");
    start();
}

void SshServer::protectKey(const QString& passphrase) const
{
    static_cast<void>(output(u"ssh-keygen"_s,
        {u"-q"_s, u"-p"_s, u"-P"_s, QString(), u"-N"_s, passphrase, u"-f"_s, keyFile()}));
}

void SshServer::allowNoKey()
{
    writeServerFile(m_folder.filePath(u"authorized"_s), {});
}

void SshServer::start()
{
    prepareServerProcess(m_process, m_folder.path());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process.start(find(u"sshd"_s), {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"config"_s)});
    const QDeadlineTimer deadline(kPatienceMs);
    while (!log().contains(u"Server listening on 127.0.0.1"_s))
        if (m_process.waitForFinished(10) || deadline.hasExpired())
            qFatal("sshd did not start: %s", qPrintable(log()));
}

void SshServer::stop()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs))
        qFatal("sshd did not end.");
    QFile::remove(m_folder.filePath(u"log"_s));
}
