// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/completion/completion_item.h>
#include <tuplewright/completion/completion_schema.h>

namespace tw {

/// What may stand at the caret of one statement, and what would have to be known to tell better.
struct CompletionAnswer
{
    Completions choices;
    QList<QualifiedName> missing; ///< tables whose columns were wanted and are not known
};

/// Reads the statement, which need not be complete, and asks nobody. A caret within a number or a
/// comment finds nothing.
[[nodiscard]] TW_CORE_EXPORT CompletionAnswer complete(
    const QString& statement, qsizetype caret, const CompletionSchema& schema);

}
