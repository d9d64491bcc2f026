// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_core.h"

namespace tw {

/// The ways out of a pool. A connection is closed first and its place is free after that, so that
/// the server never sees too many. Thread-safe.
class PoolExits
{
public:
    explicit PoolExits(PoolCore& core)
        : m_core(core)
    { }

    /// Closes a connection on loan, or one that has left the pool.
    void discard(PoolMemberPtr member, CloseReason reason);

    /// Closes those that were taken out of the idle ones.
    void closeAll(std::vector<DoomedMember> doomed);

    /// Takes a connection on loan out of the pool; it stays open.
    void detach(PoolMember& member);

private:
    void closeDetached(PoolMemberPtr member);

    PoolCore& m_core;
};

}
