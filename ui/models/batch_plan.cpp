// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_plan.h"

namespace tw {

PlannedBatch planBatch(const Adapter& adapter, const ChangeSet& changes)
{
    const TablePlanner planner = adapter.planner().forTable(*changes.table());
    StepTexts texts;
    PlannedBatch planned;
    planned.rows.reserve(changes.size());
    planned.batch.reserve(changes.size());
    changes.visit([&](const RowKey& row, const Change& change) {
        planned.rows.append(row);
        if (planned.error)
            return;
        if (Result<BatchStep> step = planner.plan(change, &texts))
            planned.batch.append(*std::move(step));
        else
            planned.error = std::move(step).error();
    });
    return planned;
}

}
