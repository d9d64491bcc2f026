// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_line.h"

#include "terminal.h"

#include <cstdio>

namespace tw::cli {

namespace {

constexpr qint64 kIntervalMs = 200;

}

ProgressLine::ProgressLine()
    : m_isWatched(hasProgress())
{
    m_sinceShown.start();
}

ProgressLine::~ProgressLine()
{
    if (m_isWritten)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(qint64 rows)
{
    if (!m_isWatched || m_sinceShown.elapsed() < kIntervalMs)
        return;
    std::fprintf(stderr, "\r%lld rows", static_cast<long long>(rows));
    m_isWritten = true;
    m_sinceShown.restart();
}

}
