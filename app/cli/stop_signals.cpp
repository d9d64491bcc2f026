// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stop_signals.h"

#include <pthread.h>

namespace tw::cli {

StopSignals::StopSignals()
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_thread = std::jthread([this](const StopToken& ended) { wait(ended); });
}

StopSignals::~StopSignals()
{
    m_thread.request_stop();
    pthread_kill(m_thread.native_handle(), SIGINT); // wakes sigwait()
}

void StopSignals::setInterrupt(std::function<void()> handler)
{
    const std::scoped_lock lock(m_mutex);
    m_interrupt = std::move(handler);
}

bool StopSignals::callHandler()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_interrupt)
        return false;
    m_interrupt();
    return true;
}

void StopSignals::wait(const StopToken& ended)
{
    int signal = 0;
    while (true) {
        sigwait(&m_signals, &signal);
        if (ended.stop_requested())
            return;
        if (signal == SIGINT && callHandler())
            continue;
        if (!m_stop.request_stop())
            break;
    }
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    std::raise(signal);
}

}
