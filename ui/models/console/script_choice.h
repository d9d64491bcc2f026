// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/sql/script.h>

namespace tw {

/// Where a person stands in a text: the caret, and what is selected.
struct TextPlaces
{
    qsizetype caret = 0;
    qsizetype selectionStart = 0;
    qsizetype selectionEnd = 0; ///< as the start: nothing is selected
};

/// What a run would take: exactly the statements of the selection, else the one under the caret,
/// which is the last that begins before it. Their starts and lines are those of the whole text.
[[nodiscard]] QList<ScriptPart> chosenStatements(
    const QString& text, const TextPlaces& places, const SqlSyntax& syntax);

}
