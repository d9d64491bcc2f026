// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_exits.h"

namespace tw {

/// Takes connections back: makes them as good as new, gives them to whoever waits or keeps them,
/// and closes those that are not worth it. Never fails. Thread-safe.
class PoolReturns
{
public:
    PoolReturns(PoolCore& core, PoolExits& exits)
        : m_core(core)
        , m_exits(exits)
    { }

    /// Resets a returned connection and keeps, hands on or closes it.
    void takeBack(PoolMemberPtr member);

private:
    [[nodiscard]] std::optional<CloseReason> prepareForReuse(PoolMember& member);
    [[nodiscard]] bool endTransaction(PoolMember& member, TransactionState state) const;
    [[nodiscard]] std::optional<CloseReason> place(PoolMemberPtr& member, PoolClock::TimePoint now);

    PoolCore& m_core;
    PoolExits& m_exits;
};

}
