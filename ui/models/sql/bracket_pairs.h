// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script_document.h"

#include <optional>

namespace tw {

/// Two brackets that belong together, by their positions in the document.
struct BracketPair
{
    int one = -1; ///< beside the caret
    int other = -1; ///< -1: there is none

    friend bool operator==(const BracketPair&, const BracketPair&) = default;
};

/// The bracket before or behind a caret with its partner; none in strings, names and comments.
/// Looks at some thousand lines at most.
[[nodiscard]] std::optional<BracketPair> bracketsAt(const ScriptDocument& script, int caret);

}
