// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_plan.h"

namespace tw {

namespace {

// The values were transformed when they were entered; what a person sees staged is what is saved.
TableRules demandsOf(const Adapter& adapter, const Table& table, const ColumnTreatments& treatments)
{
    TableRules rules = TableRules::of(
        table, adapter.dialect().enforcesTypes() ? TypeChecks::Strict : TypeChecks::Lenient);
    declareTreatments(rules, table, treatments, false);
    return rules;
}

}

PlannedBatch planBatch(
    const Adapter& adapter, const ChangeSet& changes, const ColumnTreatments& treatments)
{
    const Table& table = *changes.table();
    const TablePlanner planner
        = adapter.planner({.rules = demandsOf(adapter, table, treatments)}).forTable(table);
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
