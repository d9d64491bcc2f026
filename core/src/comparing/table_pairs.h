// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/comparing/comparison.h>

namespace tw {

/// What a comparison is about, once both sides were described.
struct ComparisonPlan
{
    QList<ComparedTable> tables;
    QList<NotCompared> notCompared;
};

/// Finds the tables that belong together: those that are named, or else all with the same name.
[[nodiscard]] Result<ComparisonPlan> planComparison(
    const Adapter& a, const Adapter& b, const ComparisonOptions& options, const CallOptions& call);

}
