// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/call_options.h>

#include <csignal>
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

private:
    void wait(const StopToken& ended);

    sigset_t m_signals;
    std::stop_source m_stop;
    std::jthread m_thread;
};

}
