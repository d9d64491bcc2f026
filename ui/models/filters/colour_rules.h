// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>
#include <tuplewright/results/row_chunk.h>

namespace tw {

/// The colours a rule can give, in the order they are offered.
enum class RuleColour
{
    Red,
    Amber,
    Green,
    Teal,
    Blue,
    Violet
};

inline constexpr int kRuleColours = int(RuleColour::Violet) + 1;

[[nodiscard]] QString ruleColourWords(RuleColour colour);

/// Colours the cell, or the whole row, whose value meets a condition of one column.
struct ColourRule
{
    FilterCondition condition;
    RuleColour colour = RuleColour::Amber;
    bool wholeRow = false;

    /// Whether a value meets it, without asking the server: numbers are compared exactly, anything
    /// else as it is written, texts by their first kLongestLooked bytes. NULL meets nothing but
    /// IS NULL.
    [[nodiscard]] bool holds(const CellView& cell, const ColumnType& type) const;

    static constexpr qsizetype kLongestLooked = qsizetype(64) * 1024;

    [[nodiscard]] QString words() const; ///< `status = open`

    friend bool operator==(const ColourRule&, const ColourRule&) = default;
};

/// The operators that a rule on values of a type can use, the usual one first.
[[nodiscard]] QList<FilterOperator> ruleOperatorsFor(const ColumnType& type);

/// A text that colourRulesFrom() reads back; what cannot be read there is left out.
[[nodiscard]] QByteArray colourRulesText(const QList<ColourRule>& rules);
[[nodiscard]] QList<ColourRule> colourRulesFrom(const QByteArray& text);

}
