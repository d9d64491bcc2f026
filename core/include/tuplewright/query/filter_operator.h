// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

namespace tw {

/// The tests a condition can make; spec of each, with NULL and empty lists, in core/MANUAL.md.
enum class FilterOperator
{
    Equal,
    NotEqual,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
    InList,
    NotInList,
    Like,
    ILike,
    StartsWith,
    EndsWith,
    Contains,
    IsNull,
    IsNotNull,
    Between,
    LikePattern,
    ILikePattern,
    Regex,
    IRegex,
    InLast,
    InNext,
    IsTrue,
    IsFalse,
    IsUnknown,
    ArrayAny,
    ArrayContains,
    ContainedBy,
    Overlaps,
    JsonContains,
    JsonHasKey,
    JsonHasAnyKey,
    JsonHasAllKeys,
    JsonIsNull,
    RangeContains,
    Adjacent,
    FullText,
};

inline constexpr int kFilterOperatorCount = int(FilterOperator::FullText) + 1;

/// `EQUAL`, `IN_LIST`, …: the spelling used in JSON.
[[nodiscard]] TW_CORE_EXPORT QString filterOperatorName(FilterOperator op);
/// InvalidArgument names the nearest known spelling.
[[nodiscard]] TW_CORE_EXPORT Result<FilterOperator> filterOperatorFromName(const QString& name);

/// What kind of operands an operator takes.
enum class OperandShape
{
    None, ///< the tests that need no value
    Value, ///< one value or NULL
    OrderedValue, ///< one value that is compared by order
    OrderedPair, ///< from and to, both included
    Text, ///< one text that is looked for
    List, ///< any number of values and NULLs
    Members, ///< any number of array elements, or one range
    Keys, ///< any number of texts
    Json, ///< one JSON text
    TimeSpan, ///< a whole number and a unit such as `days`
};

/// How many operands an operator takes, and which.
[[nodiscard]] TW_CORE_EXPORT OperandShape operandShape(FilterOperator op);

/// Whether the operator looks at text in a way that letter case can be asked of.
[[nodiscard]] TW_CORE_EXPORT bool takesLetterCase(FilterOperator op);

/// Whether letter case counts for an operator; Default leaves it to the operator.
enum class LetterCase
{
    Default,
    Match,
    Ignore
};

/// What of a column is tested.
enum class Measure
{
    Value,
    Length ///< elements of an array, characters of a text
};

/// How the words of FULL_TEXT are read.
enum class TextSearchMode
{
    Plain, ///< all words
    Phrase, ///< the words one after another
    WebSearch, ///< "quoted phrases", or, -without
    Prefix ///< all words, each the start of one
};

/// The units of IN_LAST and IN_NEXT: `seconds`, `minutes`, …, `years`, or their singular.
enum class TimeUnit
{
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years
};

/// The plural of a unit in English, and back; fails with InvalidArgument.
[[nodiscard]] TW_CORE_EXPORT QString timeUnitName(TimeUnit unit);
/// A unit by its plural or singular; InvalidArgument for anything else.
[[nodiscard]] TW_CORE_EXPORT Result<TimeUnit> timeUnitFromName(const QString& name);

}
