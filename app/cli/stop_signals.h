// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/call_options.h>

#include <csignal>
#include <functional>
#include <mutex>
#include <thread>

namespace tw::cli {

/// Turns the first SIGINT or SIGTERM into a request to stop; the second ends the process as usual.
/// Make it before any other thread, which then leaves these signals to it.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    [[nodiscard]] StopToken token() const { return m_stop.get_token(); }

    /// SIGINT calls `handler`, on a thread of this object, instead; empty: it stops again. Returns
    /// when no call of the handler before is under way.
    void setInterrupt(std::function<void()> handler);

private:
    void wait(const StopToken& ended);
    bool callHandler();

    sigset_t m_signals;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::function<void()> m_interrupt;
    std::jthread m_thread;
};

}
