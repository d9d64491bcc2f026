// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/import_recipe.h>
#include <tuplewright/schema/column_type.h>

namespace tw {

/// How a file writes numbers and dates, undone for the server.
class ValueForms
{
public:
    explicit ValueForms(const ImportRecipe& recipe);

    /// Whether anything is to be undone.
    [[nodiscard]] bool isPlain() const { return !m_hasComma && !m_hasDays; }

    /// As the server reads it in a column of that class; what has another form is left as it is.
    [[nodiscard]] Value plain(const Value& value, TypeClass typeClass) const;
    /// Likewise for a column of a class that is to be found out.
    [[nodiscard]] Value plain(const Value& value) const;

private:
    bool m_hasComma;
    bool m_hasDays; ///< dates begin with the day or the month
    bool m_isMonthFirst;
};

}
