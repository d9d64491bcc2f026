// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stall_log.h"

namespace tw {

namespace {

constexpr qsizetype kStallLogLatest = 10;

}

void StallLog::record(std::chrono::nanoseconds length)
{
    ++m_handled;
    const auto rounded = std::chrono::duration_cast<std::chrono::milliseconds>(length);
    m_longest = std::max(m_longest, rounded);
    if (length < kLimit)
        return;
    ++m_stalls;
    m_latest.prepend({QDateTime::currentDateTime(), rounded});
    if (m_latest.size() > kStallLogLatest)
        m_latest.removeLast();
}

}
