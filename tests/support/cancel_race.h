// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>

/// How cancellations ended that raced with the end of their statement.
struct CancelTally
{
    int rounds = 0;
    int cancelled = 0; ///< the statement was hit
    int completed = 0; ///< it had ended before
    int foreign = 0; ///< the statement after it was hit, or the connection was lost
    QString firstForeign;
};

/// Stops short statements at random moments of their life, from zero to two milliseconds after
/// their start, and runs another one at once each time, which nothing may hit.
[[nodiscard]] CancelTally raceCancels(const tw::ConnectionConfig& config, int rounds);
