// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tw::test {

/// A session bus and a home of a test's own; the process uses both from start() on. Nothing is
/// started by the bus itself. One for each program: GLib connects once.
class SessionBus final
{
public:
    ~SessionBus()
    {
        for (QProcess* process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished();
        }
    }

    [[nodiscard]] static bool canRun()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty()
            && !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty();
    }

    [[nodiscard]] QString home() const { return m_home.path(); }

    [[nodiscard]] bool start()
    {
        for (const char* name :
            {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, QFile::encodeName(home()));
        qunsetenv("DISPLAY");
        QFile config(m_home.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write("<busconfig><type>session</type><listen>unix:dir=" + QFile::encodeName(home())
            + "</listen><policy context='default'><allow send_destination='*'"
              " eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        config.close();
        m_bus.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                QStringLiteral("--config-file=") + config.fileName()});
        if (!m_bus.waitForReadyRead())
            return false;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        return true;
    }

    /// Returns once the service has its name on the bus.
    [[nodiscard]] bool startKeyring()
    {
        m_keyring.start(QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                QStringLiteral("--components=secrets")});
        if (!m_keyring.waitForStarted())
            return false;
        m_keyring.write("keyring\n");
        m_keyring.waitForBytesWritten(); // nobody else writes it while the next program runs
        m_keyring.closeWriteChannel();
        return QProcess::execute(QStringLiteral("gdbus"),
                   {QStringLiteral("wait"), QStringLiteral("--session"),
                       QStringLiteral("--timeout"), QStringLiteral("30"),
                       QStringLiteral("org.freedesktop.secrets")})
            == 0;
    }

    [[nodiscard]] QByteArray run(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

}
