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

/// Texts of no letters. Fails with DataType naming a column that holds no texts.
[[nodiscard]] Result<void> stageEmpty(ResultModel& model, const QModelIndexList& cells);

/// Fails with NotNull naming a column that has no default and must have a value.
[[nodiscard]] Result<void> stageDefault(ResultModel& model, const QModelIndexList& cells);

}
