// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include <QStandardPaths>

namespace tw::test {

namespace {

using namespace Qt::StringLiterals;

constexpr int kStartTime = 20'000;

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(kStartTime)) {
        process.kill();
        process.waitForFinished();
    }
}

/// The first line that a program writes once it has started; nothing when it does not start.
QByteArray firstLine(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    while (!process.canReadLine())
        if (!process.waitForReadyRead(kStartTime))
            return {};
    return process.readLine().trimmed();
}

QString missing(const QString& program, const QString& package)
{
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return {};
    return u"%1 is not installed (Debian's package %2)"_s.arg(program, package);
}

}

Screen::~Screen()
{
    end(m_manager);
    end(m_server);
}

QString Screen::start(const QString& size)
{
    for (const auto& [program, package] :
        {std::pair(u"Xvfb"_s, u"xvfb"_s), std::pair(u"openbox"_s, u"openbox"_s)})
        if (const QString reason = missing(program, package); !reason.isEmpty())
            return reason;
    const QString reason = startServer(size);
    return reason.isEmpty() ? startManager() : reason;
}

QString Screen::startServer(const QString& size)
{
    const QByteArray number = firstLine(m_server, u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, size + u"x24"_s, u"-dpi"_s, u"96"_s,
            u"-nolisten"_s, u"tcp"_s});
    if (number.isEmpty())
        return u"Xvfb does not start"_s;
    qputenv("DISPLAY", ':' + number);
    qputenv("QT_QPA_PLATFORM", "xcb");
    return {};
}

// It runs what it is given when it manages windows, not before.
QString Screen::startManager()
{
    const QByteArray line = firstLine(
        m_manager, u"openbox"_s, {u"--sm-disable"_s, u"--startup"_s, u"echo started"_s});
    return line.isEmpty() ? u"openbox does not start"_s : QString();
}

}
