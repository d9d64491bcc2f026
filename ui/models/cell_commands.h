// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>

#include <QModelIndexList>

namespace tw {

class ResultModel;

// What a person does to several cells at once. Each is one undo step, or nothing is staged and the
// error says why.

/// Fails with NotNull naming a column that must have a value.
[[nodiscard]] Result<void> stageNull(ResultModel& model, const QModelIndexList& cells);

/// Fails with NotNull naming a column that has no default and must have a value.
[[nodiscard]] Result<void> stageDefault(ResultModel& model, const QModelIndexList& cells);

/// Lays a block of clipboard text over the rows from `row` on and the given columns, as far as
/// there are rows and columns. Fails with what ValueCodec says of the first cell it refuses.
/// Returns how many cells of the text found no place.
[[nodiscard]] Result<qsizetype> stagePaste(
    ResultModel& model, const QString& text, int row, const QList<int>& columns);

}
