// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "values/decimal.h"

#include <QByteArray>

#include <algorithm>

namespace tw {

namespace {

// Exponents beyond it are taken for no number: sums with the place of the point must not overflow.
constexpr qint64 kLargestExponent = 1'000'000'000;

/// 0.digits × 10^exponent, without zeros at either end; zero has no digits.
struct Decimal
{
    bool negative = false;
    QByteArray digits;
    qint64 exponent = 0;
};

/// Takes digits from the front of `text` and returns how many there were.
qsizetype takeDigits(QByteArrayView& text, QByteArray& digits)
{
    const auto* const end
        = std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
    const qsizetype count = end - text.begin();
    digits += text.first(count);
    text = text.sliced(count);
    return count;
}

std::optional<qint64> takeExponent(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (text.front() != 'e' && text.front() != 'E')
        return std::nullopt;
    bool ok = false;
    const qint64 exponent = text.sliced(1).toByteArray().toLongLong(&ok);
    if (!ok || exponent > kLargestExponent || exponent < -kLargestExponent)
        return std::nullopt;
    return exponent;
}

void dropOuterZeros(Decimal& number)
{
    while (number.digits.startsWith('0')) {
        number.digits.remove(0, 1);
        --number.exponent;
    }
    while (number.digits.endsWith('0'))
        number.digits.chop(1);
    if (number.digits.isEmpty())
        number = {};
}

std::optional<Decimal> readDecimal(QByteArrayView text)
{
    text = text.trimmed();
    Decimal number;
    if (!text.isEmpty() && (text.front() == '-' || text.front() == '+')) {
        number.negative = text.front() == '-';
        text = text.sliced(1);
    }
    const qsizetype whole = takeDigits(text, number.digits);
    qsizetype fraction = 0;
    if (!text.isEmpty() && text.front() == '.') {
        text = text.sliced(1);
        fraction = takeDigits(text, number.digits);
    }
    const std::optional<qint64> exponent = takeExponent(text);
    if (whole + fraction == 0 || !exponent)
        return std::nullopt;
    number.exponent = whole + *exponent;
    dropOuterZeros(number);
    return number;
}

int compareSizes(const Decimal& a, const Decimal& b)
{
    if (a.digits.isEmpty() || b.digits.isEmpty())
        return int(!a.digits.isEmpty()) - int(!b.digits.isEmpty());
    if (a.exponent != b.exponent)
        return a.exponent < b.exponent ? -1 : 1;
    // Digits after the point compare as text does: a longer one of the same start is greater.
    return a.digits.compare(b.digits);
}

}

std::optional<int> compareDecimals(QByteArrayView a, QByteArrayView b)
{
    const std::optional<Decimal> left = readDecimal(a);
    const std::optional<Decimal> right = readDecimal(b);
    if (!left || !right)
        return std::nullopt;
    if (left->negative != right->negative)
        return left->negative ? -1 : 1;
    return left->negative ? compareSizes(*right, *left) : compareSizes(*left, *right);
}

}
