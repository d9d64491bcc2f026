// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_exits.h"
#include "pool/pool_openings.h"

namespace tw {

/// What a pool does besides lending: closes what is idle for too long, keeps the least number open
/// and reports leaks. Thread-safe; blocks.
class PoolUpkeep
{
public:
    PoolUpkeep(PoolCore& core, PoolOpenings& openings, PoolExits& exits)
        : m_core(core)
        , m_openings(openings)
        , m_exits(exits)
    { }

    /// Closes what is idle for too long, opens what is missing, reports leaks. Blocks.
    void run();

    /// How often it is to run; 0: the options ask for nothing of it.
    [[nodiscard]] std::chrono::milliseconds period() const;

private:
    void closeUnneeded();
    void reportLeaks();

    PoolCore& m_core;
    PoolOpenings& m_openings;
    PoolExits& m_exits;
};

}
