// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/back_off.h>
#include <tuplewright/pool/pool_clock.h>

#include <QRandomGenerator>

namespace tw {

/// How long nothing is opened in advance after it failed. Guarded by the pool's lock.
class FillPause
{
public:
    /// Connections may be opened in advance again.
    [[nodiscard]] bool isOver(PoolClock::TimePoint now) const { return now >= m_until; }

    /// A failure in a row lengthens the pause, a success ends it.
    void attemptEnded(bool succeeded, PoolClock::TimePoint now)
    {
        m_failures = succeeded ? 0 : m_failures + 1;
        m_until = now;
        if (!succeeded)
            m_until += BackOff::delay(m_failures, BackOff::kUnattendedLimit,
                QRandomGenerator::global()->generateDouble());
    }

private:
    int m_failures = 0; ///< in a row
    PoolClock::TimePoint m_until;
};

}
