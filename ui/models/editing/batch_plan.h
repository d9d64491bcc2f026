// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/column_treatment.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/editing/change_set.h>

namespace tw {

/// The statements of staged edits, in the order they will run; up to the first that cannot be.
struct PlannedBatch
{
    Batch batch;
    QList<RowKey> rows; ///< all that are staged; each step belongs to the row at its place
    std::optional<Error> error; ///< of the change after the last step
};

/// What the table and a person demand of values; `withTransforms`: values that were not entered
/// into a cell, whose transforms are done already.
[[nodiscard]] TableRules rulesOf(const Adapter& adapter, const Table& table,
    const ColumnTreatments& treatments, bool withTransforms);

/// Thread-safe; takes some microseconds for each row.
[[nodiscard]] PlannedBatch planBatch(
    const Adapter& adapter, const ChangeSet& changes, const ColumnTreatments& treatments = {});

}
