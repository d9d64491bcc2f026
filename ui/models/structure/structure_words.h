// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/error_text.h"
#include "structure_draft.h"

namespace tw {

/// What a plan says of a group or of the work of a statement, in the language of the window.
[[nodiscard]] QString planWord(const QString& word);

/// What is known of a statement's work: "scans the table · loses data".
[[nodiscard]] QString workText(const PlannedStatement& statement);

/// What goes for good with the columns that are dropped; empty: nothing.
[[nodiscard]] QString lossText(const ReviewedChange& reviewed);

/// What stands after a change of the table, and what does not.
[[nodiscard]] ErrorText reportText(const StructureReport& report, const QString& table);

}
