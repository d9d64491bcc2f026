// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/validation/decimal.h>

#include <algorithm>

namespace tw {

namespace {

constexpr qint64 kMaximumExponent = 1'000'000;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Moves the digits at the start of `text` behind `digits`.
qsizetype takeDigits(QStringView& text, QByteArray& digits)
{
    qsizetype count = 0;
    while (count < text.size() && isDigit(text[count]))
        digits.append(char(text[count++].unicode()));
    text = text.sliced(count);
    return count;
}

std::optional<qint64> readExponent(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (text.front().toLower() != u'e' || text.size() < 2 || text.back() == u'+'
        || text.back() == u'-')
        return std::nullopt;
    bool ok = false;
    const qint64 exponent = text.sliced(1).toLongLong(&ok);
    if (!ok || exponent > kMaximumExponent || exponent < -kMaximumExponent)
        return std::nullopt;
    return exponent;
}

}

std::optional<Decimal> Decimal::parse(QStringView text)
{
    text = text.trimmed();
    Decimal number;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        number.m_negative = text.front() == u'-';
        text = text.sliced(1);
    }
    const qsizetype before = takeDigits(text, number.m_digits);
    qsizetype after = 0;
    if (text.startsWith(u'.')) {
        text = text.sliced(1);
        after = takeDigits(text, number.m_digits);
    }
    const std::optional<qint64> exponent = readExponent(text);
    if (before + after == 0 || !exponent)
        return std::nullopt;

    number.m_point = before + *exponent;
    while (number.m_digits.startsWith('0')) {
        number.m_digits.remove(0, 1);
        --number.m_point;
    }
    while (number.m_digits.endsWith('0'))
        number.m_digits.chop(1);
    if (number.m_digits.isEmpty())
        number = Decimal();
    return number;
}

qsizetype Decimal::integerDigits() const
{
    return std::max<qint64>(0, m_point);
}

qsizetype Decimal::fractionDigits() const
{
    return std::max<qint64>(0, m_digits.size() - m_point);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    const auto sign = [](const Decimal& n) {
        return n.m_digits.isEmpty() ? 0 : n.m_negative ? -1 : 1;
    };
    if (sign(a) != sign(b) || sign(a) == 0)
        return sign(a) <=> sign(b);
    const std::strong_ordering magnitude
        = a.m_point != b.m_point ? a.m_point <=> b.m_point : a.m_digits.compare(b.m_digits) <=> 0;
    return a.m_negative ? 0 <=> magnitude : magnitude;
}

}
