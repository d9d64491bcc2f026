// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failed_row.h"
#include "models/text/error_text.h"

namespace tw {

/// What a refused change is told as, with the values at issue, as far as the table tells them.
[[nodiscard]] ErrorText explain(const FailedRow& failed);

/// The same in a few lines, for tool tips.
[[nodiscard]] QString failureLines(const FailedRow& failed);

/// That so many rows of another table still point to the row.
[[nodiscard]] QString referredWords(const Error& error, const QualifiedName& by, qint64 rows);

}
