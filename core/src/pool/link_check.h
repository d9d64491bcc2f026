// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_member.h"

#include <tuplewright/configuration/pool_options.h>

namespace tw {

/// Whether the link of an idle connection still stands: looks at it, and makes a round trip where
/// it was idle for long. Blocks for at most the options' ping timeout.
[[nodiscard]] Result<void> checkLink(const PoolMember& member, const PoolOptions& options,
    const CallOptions& call, PoolClock::TimePoint now);

}
