// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/session.h>

namespace tw {

class ResultSet;

enum class PlanDepth
{
    Estimated, ///< how the engine would run a statement
    Measured, ///< it is run and taken back, for true numbers and times
};

/// The plan of a statement, in the engine's own lines. A measured one has a transaction of its own
/// outside of others, which is rolled back. Fails with Unsupported where the engine measures none.
[[nodiscard]] TW_CORE_EXPORT Result<QString> explain(Session& session, const Statement& statement,
    PlanDepth depth = PlanDepth::Estimated, const CallOptions& options = {});

/// What Dialect::planSql() returned, one step a line; steps below others are indented.
[[nodiscard]] TW_CORE_EXPORT QString planText(const ResultSet& plan);

}
