// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "completion/completion_place.h"

namespace tw {

/// The words that may stand at a place, in capitals, the likeliest first. Several words that belong
/// together are one.
[[nodiscard]] QStringList keywordsAt(
    const TypedStatement& statement, const CompletionPlace& place, const Dialect& dialect);

}
