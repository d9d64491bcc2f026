// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/decimal.h>
#include <tuplewright/values/value.h>

#include <QRegularExpression>
#include <QStringList>

#include <variant>

namespace tw {

/// A value must be given, and must not be NULL.
struct Required
{ };

/// Length of a text in characters, as the server counts them.
struct LengthRule
{
    qsizetype minimum = 0;
    std::optional<qsizetype> maximum;
    bool cutsSpaces = false; ///< spaces at the end that are too many do not count: they are cut off
};

/// Bounds of a number, inclusive and exact.
struct NumberRule
{
    std::optional<Decimal> minimum;
    std::optional<Decimal> maximum;
    QString minimumText; ///< the bounds as they are shown
    QString maximumText;

    /// An unset or unreadable text is no bound.
    [[nodiscard]] static TW_CORE_EXPORT NumberRule between(
        const QString& minimum, const QString& maximum);
};

/// A whole number. What only newer servers read (0x1f, 1_000) is left to the server, here and in
/// the other rules of numbers.
struct IntegerRule
{ };

/// At most `precision` digits, `scale` of them behind the point. The server rounds what has more
/// behind the point, so only digits before it can be too many.
struct DigitsRule
{
    qsizetype precision = 0;
    qsizetype scale = 0;
};

/// The whole text must match.
struct PatternRule
{
    QRegularExpression pattern;
    QString description; ///< what such a text is, in words; empty: the pattern is shown
};

struct EmailRule
{ };

struct OneOfRule
{
    QStringList choices;
};

/// How the text of a value must look for its type to read it.
enum class TextForm
{
    Date,
    Time,
    Moment, ///< a date and a time of day
    Interval,
    Uuid,
    Network, ///< inet and cidr
    HardwareAddress
};

/// What certainly is no text of the form. A server reads far more spellings than it writes, so what
/// is only unusual is left to it.
struct FormRule
{
    TextForm form = TextForm::Date;
};

/// What a composed value is made of.
enum class PartsShape
{
    Array,
    Range,
    Row
};

/// The text falls into parts that the server could read, of that type where it is one for all.
struct PartsRule
{
    PartsShape shape = PartsShape::Array;
    QString partType;
};

/// Any text but this one, for the reason given.
struct ExceptRule
{
    QString text;
    QString reason;
};

/// One demand on the values of a column. NULL meets every rule but Required.
using Rule = std::variant<Required, LengthRule, NumberRule, IntegerRule, DigitsRule, PatternRule,
    EmailRule, OneOfRule, FormRule, PartsRule, ExceptRule>;

/// Why the value does not meet the rule, as the end of a sentence about its column; empty when it
/// does.
[[nodiscard]] TW_CORE_EXPORT QString objectionTo(const Value& value, const Rule& rule);

}
