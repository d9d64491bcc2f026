// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "theme/theme.h"

#include <optional>

namespace tw {

/// How a row state is shown: over the cells, and by a glyph beside the row. Colour is never alone.
struct StateLook
{
    std::optional<Token> cells; ///< background of all cells of the row
    std::optional<Token> head; ///< background of the row header
    Token glyphColor = Token::Icon;
    QString glyph; ///< of `:/icons`; empty: none
    bool isStruck = false;
};

[[nodiscard]] StateLook stateLook(RowState state); ///< of a row in that state

/// The ground of cells that a rule colours, and of the mark that says so where grounds are alike.
[[nodiscard]] Token groundOf(RuleColour colour);
[[nodiscard]] Token markOf(RuleColour colour); ///< see groundOf()

}
