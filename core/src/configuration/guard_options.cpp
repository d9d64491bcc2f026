// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/guard_options.h>

namespace tw {

bool GuardOptions::needsReview(qint64 changes, bool deletes) const
{
    ReviewPolicy policy = review;
    if (policy == ReviewPolicy::ByEnvironment)
        policy = isProduction() ? ReviewPolicy::Always : ReviewPolicy::Rows;
    if (policy == ReviewPolicy::Rows)
        return deletes || changes > reviewRows;
    return policy == ReviewPolicy::Always;
}

void applyProductionLimits(SessionOptions& session)
{
    using namespace std::chrono_literals;
    const auto limit = [](std::chrono::milliseconds& timeout, std::chrono::milliseconds value) {
        if (timeout == 0ms)
            timeout = value;
    };
    limit(session.statementTimeout, 60s);
    limit(session.lockTimeout, 3s);
    limit(session.idleInTransactionTimeout, 60s);
}

}
