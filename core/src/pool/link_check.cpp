// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/link_check.h"

namespace tw {

namespace {

QDeadlineTimer sooner(const QDeadlineTimer& one, const QDeadlineTimer& other)
{
    return one < other ? one : other;
}

}

Result<void> checkLink(const PoolMember& member, const PoolOptions& options,
    const CallOptions& call, PoolClock::TimePoint now)
{
    Connection& connection = *member.connection;
    TW_TRY_VOID(connection.probe());
    const bool isPingDue = options.pingIdleThreshold.count() == 0
        || now - member.idleSince > options.pingIdleThreshold;
    // With ResetOnReturn::None a transaction may be open, which a round trip must not disturb.
    if (!isPingDue || connection.transactionState() != TransactionState::Idle)
        return {};
    return connection.ping({.deadline = sooner(QDeadlineTimer(options.pingTimeout), call.deadline),
        .stop = call.stop,
        .abandon = call.abandon});
}

}
