// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>

namespace tw {

/// How often statements were run that could have been prepared before, and how often one was.
/// Shared by the connections of a pool; thread-safe.
struct PreparedCounts
{
    std::atomic<qint64> asked{0};
    std::atomic<qint64> found{0};
};

}
