// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_plan.h"

namespace tw {

TableRules rulesOf(const Adapter& adapter, const Table& table, const ColumnTreatments& treatments,
    bool withTransforms)
{
    TableRules rules = TableRules::of(
        table, adapter.dialect().enforcesTypes() ? TypeChecks::Strict : TypeChecks::Lenient);
    declareTreatments(rules, table, treatments, withTransforms);
    return rules;
}

PlannedBatch planBatch(
    const Adapter& adapter, const ChangeSet& changes, const ColumnTreatments& treatments)
{
    const Table& table = *changes.table();
    // The values were transformed when they were entered; what a person sees staged is what is
    // saved.
    const TablePlanner planner
        = adapter.planner({.rules = rulesOf(adapter, table, treatments, false)}).forTable(table);
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
