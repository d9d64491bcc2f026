// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/structure_plan.h>

namespace tw {

/// What altering one column takes, before and after its rows were looked through.
struct ColumnSteps
{
    QList<PlannedStatement> atOnce;
    QList<PlannedStatement> checks; ///< VALIDATE, outside of the transaction that changes the rest
    QList<PlannedStatement> afterChecks;
};

struct ColumnChange
{
    const ModelObject& from;
    const ModelObject& to;
    bool isDetached = false; ///< its default was dropped before
    bool isKeyed = false; ///< a primary key to be made says NOT NULL by itself
};

/// ALTER TABLE … ALTER COLUMN in the order in which the parts need each other; NOT NULL by way of
/// a CHECK that is validated while others go on writing.
[[nodiscard]] ColumnSteps columnSteps(const ColumnChange& change);

}
