// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_plan.h"

namespace tw {

PlannedBatch planBatch(const Adapter& adapter, const ChangeSet& changes)
{
    const TablePlanner planner = adapter.planner().forTable(*changes.table());
    StepTexts texts;
    PlannedBatch planned{{}, changes.keys(), {}};
    planned.batch.reserve(planned.rows.size());
    for (const RowKey& row : std::as_const(planned.rows)) {
        Result<BatchStep> step = planner.plan(changes.change(row), &texts);
        if (!step) {
            planned.error = std::move(step).error();
            break;
        }
        planned.batch.append(*std::move(step));
    }
    return planned;
}

}
