// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/validation/rule.h>

#include "validation/parts_rule.h"
#include "validation/text_form.h"

#include <tuplewright/values/decimal_scanner.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What PostgreSQL takes for a number besides decimal ones: hexadecimal, octal and binary digits,
/// and digits in groups.
bool isOtherInteger(const QString& text)
{
    static const QRegularExpression pattern(
        u"^\\s*[+-]?(0x[0-9a-fp_.+-]+|0o[0-7_]+|0b[01_]+|[0-9.]*[0-9]_[0-9_.e+-]*)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

QString withoutTrailingSpaces(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

qsizetype characterCount(const QString& text)
{
    return text.size()
        - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

QString characters(qsizetype count)
{
    return count == 1 ? u"1 character"_s : u"%1 characters"_s.arg(count);
}

QString objection(const QString&, const Required&)
{
    return {};
}

QString objection(const QString& text, const LengthRule& rule)
{
    const qsizetype length = characterCount(rule.cutsSpaces ? withoutTrailingSpaces(text) : text);
    if (length < rule.minimum)
        return u"needs at least %1, this has %2"_s.arg(
            characters(rule.minimum), QString::number(length));
    if (rule.maximum && length > *rule.maximum)
        return u"takes at most %1, this has %2"_s.arg(
            characters(*rule.maximum), QString::number(length));
    return {};
}

bool isOtherNumber(const QString& text)
{
    return scanSpecialNumber(text.toUtf8()) || isOtherInteger(text);
}

QString objection(const QString& text, const NumberRule& rule)
{
    const std::optional<Decimal> number = Decimal::parse(text);
    if (!number)
        return isOtherNumber(text) ? QString() : u"takes a number"_s;
    if (rule.minimum && *number < *rule.minimum)
        return u"takes no number below %1"_s.arg(rule.minimumText);
    if (rule.maximum && *number > *rule.maximum)
        return u"takes no number above %1"_s.arg(rule.maximumText);
    return {};
}

QString objection(const QString& text, const IntegerRule&)
{
    const std::optional<Decimal> number = Decimal::parse(text);
    const bool isWhole = number && number->fractionDigits() == 0;
    return isWhole || isOtherInteger(text) ? QString() : u"takes a whole number"_s;
}

QString objection(const QString& text, const DigitsRule& rule)
{
    const std::optional<Decimal> number = Decimal::parse(text);
    if (!number)
        return isOtherNumber(text) ? QString() : u"takes a number"_s;
    const qsizetype room = std::max(rule.precision - rule.scale, qsizetype(0));
    if (number->integerDigits() <= room)
        return {};
    return u"takes at most %1 digits before the point, this has %2"_s.arg(
        QString::number(room), QString::number(number->integerDigits()));
}

QString objection(const QString& text, const PatternRule& rule)
{
    const QRegularExpression whole(
        QRegularExpression::anchoredPattern(rule.pattern.pattern()), rule.pattern.patternOptions());
    if (whole.match(text).hasMatch())
        return {};
    return rule.description.isEmpty() ? u"must match %1"_s.arg(rule.pattern.pattern())
                                      : u"takes %1"_s.arg(rule.description);
}

QString objection(const QString& text, const EmailRule&)
{
    // What every mail server takes: one @, no spaces, a dotted domain, no empty part.
    static const QRegularExpression address(
        u"\\A[^@\\s\"(),:;<>\\[\\]\\\\]{1,64}@(?=.{1,255}\\z)([^@\\s.]{1,63}\\.)+[^@\\s.]{2,63}\\z"_s);
    const bool hasEmptyPart
        = text.contains(u".."_s) || text.startsWith(u'.') || text.contains(u".@"_s);
    return !hasEmptyPart && address.match(text).hasMatch()
        ? QString()
        : u"takes an e-mail address such as name@example.com"_s;
}

QString objection(const QString& text, const OneOfRule& rule)
{
    return rule.choices.contains(text) ? QString()
                                       : u"takes one of %1"_s.arg(rule.choices.join(u", "_s));
}

QString objection(const QString& text, const FormRule& rule)
{
    return maySpell(text.toUtf8(), rule.form) ? QString() : demandOf(rule.form);
}

QString objection(const QString& text, const PartsRule& rule)
{
    return objectionToParts(text.toUtf8(), rule);
}

QString objection(const QString& text, const ExceptRule& rule)
{
    return text == rule.text ? rule.reason : QString();
}

/// Whether a number of so many digits lies within the bounds whatever its digits and its sign.
bool isSurelyWithin(qsizetype digits, const NumberRule& rule)
{
    static const Decimal zero;
    const bool isAbove
        = !rule.minimum || (*rule.minimum < zero && digits < rule.minimum->integerDigits());
    const bool isBelow
        = !rule.maximum || (*rule.maximum > zero && digits < rule.maximum->integerDigits());
    return isAbove && isBelow;
}

/// Tells from the bytes alone that a rule is met, for most values that meet one; millions of
/// rows are checked on their way.
bool meetsPlainly(const QByteArray& text, const Rule& rule)
{
    if (const auto* const length = std::get_if<LengthRule>(&rule))
        return length->minimum == 0 && (!length->maximum || text.size() <= *length->maximum);
    if (std::holds_alternative<IntegerRule>(rule)) {
        const auto number = scanDecimal(text);
        return number && number->isInteger();
    }
    if (const auto* const bounds = std::get_if<NumberRule>(&rule)) {
        const auto number = scanDecimal(text);
        return number && !number->hasExponent && isSurelyWithin(number->whole.size(), *bounds);
    }
    if (const auto* const digits = std::get_if<DigitsRule>(&rule)) {
        const auto number = scanDecimal(text);
        return number && !number->hasExponent
            && number->whole.size() <= digits->precision - digits->scale;
    }
    if (const auto* const form = std::get_if<FormRule>(&rule))
        return maySpell(text, form->form);
    return std::holds_alternative<Required>(rule);
}

}

NumberRule NumberRule::between(const QString& minimum, const QString& maximum)
{
    return {Decimal::parse(minimum), Decimal::parse(maximum), minimum, maximum};
}

QString objectionTo(const Value& value, const Rule& rule)
{
    if (value.isNull())
        return std::holds_alternative<Required>(rule) ? u"needs a value"_s : QString();
    if (value.isDefault() || value.storage() == StorageClass::Bytes
        || meetsPlainly(value.bytes(), rule))
        return {};
    return std::visit(
        [text = value.toText()](const auto& known) { return objection(text, known); }, rule);
}

}
