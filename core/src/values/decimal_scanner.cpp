// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/decimal_scanner.h>

#include "base/ascii.h"

#include <algorithm>

namespace tw {

namespace {

// Exponents beyond it are taken for no number: sums with the place of the point must not overflow.
constexpr qint64 kLargestExponent = 1'000'000'000;

/// The digits at the start of `text`, which moves behind them.
QByteArrayView takeDigits(QByteArrayView& text)
{
    const auto* const end = std::find_if_not(text.begin(), text.end(), isDigitByte);
    const QByteArrayView digits = text.first(end - text.begin());
    text = text.sliced(digits.size());
    return digits;
}

/// Moves `text` behind the character when it begins with it.
bool takeSign(QByteArrayView& text, char sign)
{
    const bool isThere = text.startsWith(sign);
    text = text.sliced(isThere ? 1 : 0);
    return isThere;
}

bool takeMinus(QByteArrayView& text)
{
    return !takeSign(text, '+') && takeSign(text, '-');
}

std::optional<qint64> takeExponent(QByteArrayView& text)
{
    const bool isNegative = takeMinus(text);
    const QByteArrayView digits = takeDigits(text);
    qint64 exponent = 0;
    for (const char digit : digits) {
        exponent = exponent * 10 + (digit - '0');
        if (exponent > kLargestExponent)
            return std::nullopt;
    }
    if (digits.isEmpty())
        return std::nullopt;
    return isNegative ? -exponent : exponent;
}

QByteArrayView withoutLeadingZeros(QByteArrayView digits)
{
    const auto* const first
        = std::find_if(digits.begin(), digits.end(), [](char digit) { return digit != '0'; });
    return digits.sliced(first - digits.begin());
}

/// 0.digits × 10^point, where the digits are those of both parts and the first is not zero.
struct Magnitude
{
    QByteArrayView whole;
    QByteArrayView fraction;
    qint64 point = 0;

    [[nodiscard]] bool isZero() const { return whole.isEmpty() && fraction.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return whole.size() + fraction.size(); }
    [[nodiscard]] char digit(qsizetype index) const
    {
        if (index < whole.size())
            return whole[index];
        return index < size() ? fraction[index - whole.size()] : '0';
    }
};

Magnitude magnitudeOf(const ScannedDecimal& number)
{
    const QByteArrayView whole = withoutLeadingZeros(number.whole);
    if (!whole.isEmpty())
        return {whole, number.fraction, number.exponent + whole.size()};
    const QByteArrayView fraction = withoutLeadingZeros(number.fraction);
    return {{}, fraction, number.exponent + fraction.size() - number.fraction.size()};
}

std::strong_ordering compareMagnitudes(const Magnitude& a, const Magnitude& b)
{
    if (a.point != b.point)
        return a.point <=> b.point;
    const qsizetype length = std::max(a.size(), b.size());
    for (qsizetype i = 0; i < length; ++i) {
        if (a.digit(i) != b.digit(i))
            return a.digit(i) <=> b.digit(i);
    }
    return std::strong_ordering::equal;
}

bool isAnyOf(QByteArrayView text, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(
        words, [text](const char* word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

}

std::optional<ScannedDecimal> scanDecimal(QByteArrayView text)
{
    text = text.trimmed();
    ScannedDecimal number;
    number.isNegative = takeMinus(text);
    number.whole = takeDigits(text);
    number.hasPoint = takeSign(text, '.');
    if (number.hasPoint)
        number.fraction = takeDigits(text);
    number.hasExponent = takeSign(text, 'e') || takeSign(text, 'E');
    const std::optional<qint64> exponent = number.hasExponent ? takeExponent(text) : 0;
    const bool hasDigits = !number.whole.isEmpty() || !number.fraction.isEmpty();
    if (!hasDigits || !exponent || !text.isEmpty())
        return std::nullopt;
    number.exponent = *exponent;
    return number;
}

std::strong_ordering compareDecimals(const ScannedDecimal& a, const ScannedDecimal& b)
{
    const Magnitude left = magnitudeOf(a);
    const Magnitude right = magnitudeOf(b);
    const auto signOf = [](const ScannedDecimal& number, const Magnitude& magnitude) {
        return magnitude.isZero() ? 0 : number.isNegative ? -1 : 1;
    };
    const int sign = signOf(a, left);
    if (sign == 0 || sign != signOf(b, right))
        return sign <=> signOf(b, right);
    return sign > 0 ? compareMagnitudes(left, right) : compareMagnitudes(right, left);
}

std::partial_ordering compareDecimals(QByteArrayView a, QByteArrayView b)
{
    const std::optional<ScannedDecimal> left = scanDecimal(a);
    const std::optional<ScannedDecimal> right = scanDecimal(b);
    return left && right ? std::partial_ordering(compareDecimals(*left, *right))
                         : std::partial_ordering::unordered;
}

std::optional<SpecialNumber> scanSpecialNumber(QByteArrayView text)
{
    text = text.trimmed();
    if (isAnyOf(text, {"nan"}))
        return SpecialNumber::NaN;
    const bool isNegative = takeMinus(text);
    if (!isAnyOf(text, {"inf", "infinity"}))
        return std::nullopt;
    return isNegative ? SpecialNumber::NegativeInfinity : SpecialNumber::Infinity;
}

bool isNumberText(QByteArrayView text)
{
    return scanDecimal(text) || scanSpecialNumber(text);
}

}
