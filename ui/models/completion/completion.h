// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "completion_item.h"
#include "completion_schema.h"

namespace tw {

/// What may stand at the caret of one statement, and what would have to be known to tell better.
struct CompletionAnswer
{
    Completions choices;
    QList<QualifiedName> missing; ///< tables whose columns were wanted and are not known
};

/// Reads the statement, which need not be complete, and asks nobody. A caret within a number or a
/// comment finds nothing.
[[nodiscard]] CompletionAnswer complete(
    const QString& statement, qsizetype caret, const CompletionSchema& schema);

}
