// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_process.h"

#include "stream_socket.h"

#include <QFile>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

/// The user a server of root's runs as; null for anyone else.
const passwd* substituteUser()
{
    if (geteuid() != 0)
        return nullptr;
    if (const passwd* user = getpwnam("postgres"))
        return user;
    return getpwnam("nobody");
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

}

void giveToServerUser(const QString& path)
{
    if (const passwd* user = substituteUser())
        if (chown(qPrintable(path), user->pw_uid, user->pw_gid) != 0)
            qFatal("Cannot give away %s", qPrintable(path));
}

void prepareServerProcess(QProcess& process, const QString& folder)
{
    process.setWorkingDirectory(folder);
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

void runAsServerUser(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    prepareServerProcess(process, folder);
    process.start(program, arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitCode() != 0)
        qFatal("%s failed: %s %s", qPrintable(program), qPrintable(process.errorString()),
            process.readAllStandardError().constData());
}

void writeServerFile(const QString& path, const QString& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("Cannot write %s", qPrintable(path));
    giveToServerUser(path);
}

quint16 freePort()
{
    return StreamSocket::listenAtPort(0).port();
}
