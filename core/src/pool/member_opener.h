// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_core.h"

namespace tw {

/// Opens connections of a pool and makes them ready for the first loan. Thread-safe; blocks, the
/// pool's lock not being held.
class MemberOpener
{
public:
    explicit MemberOpener(PoolCore& core)
        : m_core(core)
    { }

    /// Fails with what the engine, a statement for new connections or the observer says.
    [[nodiscard]] Result<PoolMemberPtr> open(const CallOptions& options);

private:
    [[nodiscard]] Result<void> connect(PoolMember& member, const CallOptions& options);
    [[nodiscard]] Result<void> prepare(Connection& connection, const CallOptions& options) const;
    [[nodiscard]] SilenceObserver silenceObserver() const;

    PoolCore& m_core;
    std::atomic<quint64> m_lastNumber{0};
};

}
