// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quit_signals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace tw {

namespace {

constexpr int kSignals[]{SIGTERM, SIGINT, SIGHUP};

// A handler can reach nothing else. Written by it, read by the notifier.
int pipeEnds[2]{-1, -1};

void onSignal(int number)
{
    const char byte = char(number);
    // Nothing can be done about a full pipe, and one byte in it is enough.
    [[maybe_unused]] const ssize_t written = write(pipeEnds[1], &byte, 1);
    std::signal(number, SIG_DFL);
}

int openPipe()
{
    if (pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals.");
    return pipeEnds[0];
}

}

QuitSignals::QuitSignals(QObject* parent)
    : QObject(parent)
    , m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &QuitSignals::onReadable);
    for (const int number : kSignals)
        std::signal(number, onSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    m_notifier.setEnabled(false);
    for (int& end : pipeEnds)
        close(std::exchange(end, -1));
}

void QuitSignals::onReadable()
{
    char byte = 0;
    if (read(pipeEnds[0], &byte, 1) == 1)
        Q_EMIT quitRequested();
}

}
