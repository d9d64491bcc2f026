// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison_run.h"

namespace tw {

// Comparisons as people read them; the two sides are called A and B. All of it is plain text.

[[nodiscard]] QString differenceKindWords(DifferenceKind kind);

/// What a DifferenceModel::Mark means to somebody who does not see it; empty: nothing.
[[nodiscard]] QString comparisonMarkWords(int mark);

/// "All 4 rows are equal." or how many differ, in one sentence.
[[nodiscard]] QString comparisonEndWords(const RowCounts& counts);

/// The columns of both tables that were not compared, each with the reason; empty: all were.
[[nodiscard]] QStringList notComparedWords(const ComparedTable& table);

/// What was not taken for a difference; empty: everything was.
[[nodiscard]] QStringList toleranceWords(const Tolerance& tolerance);

/// What became of a script, in one sentence.
[[nodiscard]] QString syncScriptWords(const SyncScriptReport& report);

/// Whether making one side like the other was saved, not saved, or nobody knows.
[[nodiscard]] QString syncEndWords(const SyncReport& report);

/// The rows that could not be written, each with the reason; not all where there are many.
[[nodiscard]] QStringList syncConflictWords(const SyncReport& report);

}
