// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../process_memory.h"
#include "application.h"
#include "instance/running_window.h"
#include "instance/session_socket.h"
#include "watched_application.h"

#include <QApplication>

#include <cstdio>

namespace {

constexpr int kFailure = 1;
constexpr int kUsageError = 2;

/// Qt ends a program that finds no display by abort(), without a word a person understands.
bool lacksDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return false;
#endif
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments.append(QString::fromLocal8Bit(argv[index]));
    return arguments;
}

int complain(const tw::Error& error)
{
    std::fprintf(stderr, "tuplewright: %s\n", qPrintable(error.toText()));
    return kUsageError;
}

int print(const QString& text)
{
    std::fputs(qPrintable(text), stdout);
    return 0;
}

int printHelp(int argc, char** argv)
{
    const QCoreApplication application(argc, argv); // names the program in the text
    return print(tw::CommandLine::helpText());
}

/// True when the window that is there already does what is asked for.
tw::Result<bool> isDoneElsewhere(const tw::CommandLine& line)
{
    if (line.isNewWindow || !line.screenshot.isEmpty())
        return false;
    TW_TRY(tw::OpenRequest request, line.request.fromAnywhere());
    request.token = qgetenv("XDG_ACTIVATION_TOKEN");
    return tw::handOver(request, tw::sessionSocketPath(tw::Preferences::defaultPath()));
}

int runWindow(int argc, char** argv, const tw::CommandLine& line)
{
    // A picture needs no display, and no window may flash up for it.
    if (!line.screenshot.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (lacksDisplay()) {
        std::fputs("tuplewright: There is no display to open a window on (DISPLAY and "
                   "WAYLAND_DISPLAY are empty).\n"
                   "tuplewright-cli works without one.\n",
            stderr);
        return kFailure;
    }
    const tw::Result<bool> isDone = isDoneElsewhere(line);
    if (!isDone)
        return complain(isDone.error());
    if (*isDone)
        return 0;
    tw::WatchedApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Tuplewright"));
    QApplication::setDesktopFileName(QStringLiteral("tuplewright"));
    QFont font = QApplication::font();
    font.setHintingPreference(QFont::PreferNoHinting);
    QApplication::setFont(font);

    tw::Application tuplewright(application, line);
    if (const tw::Result<void> started = tuplewright.start(); !started)
        return complain(started.error());
    return QApplication::exec();
}

}

int main(int argc, char** argv)
{
    tw::keepMemoryPrivate();
    tw::returnLargeBlocks();
    QCoreApplication::setApplicationName(QStringLiteral("tuplewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TW_VERSION));
    const tw::Result<tw::CommandLine> line = tw::CommandLine::parse(argumentsOf(argc, argv));
    if (!line)
        return complain(line.error());
    switch (line->mode) {
    case tw::CommandLine::Mode::Help:
        return printHelp(argc, argv);
    case tw::CommandLine::Mode::Version:
        return print(
            QStringLiteral("tuplewright %1\n").arg(QCoreApplication::applicationVersion()));
    case tw::CommandLine::Mode::Window:
        break;
    }
    return runWindow(argc, argv, *line);
}
