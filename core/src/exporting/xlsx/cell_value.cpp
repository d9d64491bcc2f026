// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/xlsx/cell_value.h"

#include "base/ascii.h"

#include <QDate>
#include <QString>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kExactDigits = 15;
constexpr int kLargestExponent = 290; ///< with all digits within a double of full precision
constexpr int kMillisecondsOfDay = 86'400'000;

struct NumberParts
{
    int digits = 0; ///< without leading zeros
    int decimals = 0;
    int exponent = 0;
};

/// Digits up to an exponent; trailing zeros count, since a format shows them.
NumberParts partsOf(QByteArrayView number)
{
    NumberParts parts;
    bool isFraction = false;
    for (const char c : number) {
        if (c == 'e' || c == 'E')
            break;
        if (c == '.')
            isFraction = true;
        if (!isDigitByte(c))
            continue;
        parts.decimals += isFraction ? 1 : 0;
        if (parts.digits > 0 || c != '0')
            ++parts.digits;
    }
    const qsizetype mark = std::max(number.indexOf('e'), number.indexOf('E'));
    if (mark >= 0)
        parts.exponent = number.sliced(mark + 1).toByteArray().toInt();
    return parts;
}

/// The number that stands in text[from, from + count); -1 for anything else.
int numberAt(QByteArrayView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        if (i >= text.size() || !isDigitByte(text[i]))
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

std::optional<int> dayNumber(QByteArrayView day)
{
    constexpr qsizetype kDaySize = 10;
    if (day.size() != kDaySize || day[4] != '-' || day[7] != '-')
        return std::nullopt;
    const QDate date(numberAt(day, 0, 4), numberAt(day, 5, 2), numberAt(day, 8, 2));
    // Spreadsheets take 1900 for a leap year, and so do not agree on what came before its March.
    if (!date.isValid() || date < QDate(1900, 3, 1))
        return std::nullopt;
    return int(QDate(1899, 12, 30).daysTo(date));
}

std::optional<int> millisecondOfDay(QByteArrayView time)
{
    constexpr qsizetype kSecondsEnd = 8;
    if (time.size() < kSecondsEnd || time[2] != ':' || time[5] != ':')
        return std::nullopt;
    const int hour = numberAt(time, 0, 2);
    const int minute = numberAt(time, 3, 2);
    const int second = numberAt(time, 6, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    int millisecond = 0;
    if (time.size() > kSecondsEnd) {
        const qsizetype places = time.size() - kSecondsEnd - 1;
        const int part = numberAt(time, kSecondsEnd + 1, places);
        if (time[kSecondsEnd] != '.' || places < 1 || places > 3 || part < 0)
            return std::nullopt;
        constexpr std::array kFactors{100, 10, 1};
        millisecond = part * kFactors[size_t(places - 1)];
    }
    return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

QByteArray fractionOfDay(int millisecond)
{
    constexpr int kDigits = 11;
    constexpr qint64 kUnits = 100'000'000'000;
    const qint64 units = (millisecond * kUnits + kMillisecondsOfDay / 2) / kMillisecondsOfDay;
    return "0." + QByteArray::number(units).rightJustified(kDigits, '0');
}

/// Whether the text at that place could be read as an escaped character: `_x` and four hexadecimal
/// digits and `_`.
bool looksEscaped(QStringView text, qsizetype at)
{
    constexpr qsizetype kEscapeSize = 7;
    if (at + kEscapeSize > text.size() || text[at + 1] != u'x' || text[at + 6] != u'_')
        return false;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        if (text[i].unicode() > 0x7F || !isHexDigitByte(char(text[i].unicode())))
            return false;
    }
    return true;
}

bool isForeignToXml(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || unit == 0xFFFE || unit == 0xFFFF;
}

void appendEscape(QString& out, char16_t unit)
{
    out += u"_x"_s + QString::number(unit, 16).toUpper().rightJustified(4, u'0') + u'_';
}

void appendUnit(QString& out, QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (unit == u'&')
        out += u"&amp;"_s;
    else if (unit == u'<')
        out += u"&lt;"_s;
    else if (unit == u'>')
        out += u"&gt;"_s;
    else if (isForeignToXml(unit) || (unit == u'_' && looksEscaped(text, at)))
        appendEscape(out, unit);
    else
        out += text[at];
}

/// ASCII without anything to escape, which most texts are.
bool isPlain(QByteArrayView text)
{
    for (const char c : text) {
        if (c < 0x20 || c == 0x7F || c == '&' || c == '<' || c == '>' || c == '_')
            return false;
    }
    return true;
}

}

std::optional<int> exactDecimals(QByteArrayView number)
{
    const NumberParts parts = partsOf(number);
    if (parts.digits > kExactDigits || parts.decimals > kMostDecimals)
        return std::nullopt;
    const bool isInRange = std::abs(parts.exponent) <= kLargestExponent;
    return isInRange ? std::optional(parts.decimals) : std::nullopt;
}

std::optional<QByteArray> daySerial(QByteArrayView day)
{
    const std::optional<int> number = dayNumber(day);
    return number ? std::optional(QByteArray::number(*number)) : std::nullopt;
}

std::optional<QByteArray> timeSerial(QByteArrayView time)
{
    const std::optional<int> millisecond = millisecondOfDay(time);
    return millisecond ? std::optional(fractionOfDay(*millisecond)) : std::nullopt;
}

std::optional<QByteArray> momentSerial(QByteArrayView moment)
{
    const qsizetype blank = moment.indexOf(' ');
    if (blank < 0)
        return std::nullopt;
    const std::optional<int> day = dayNumber(moment.first(blank));
    const std::optional<int> time = millisecondOfDay(moment.sliced(blank + 1));
    if (!day || !time)
        return std::nullopt;
    return QByteArray::number(*day) + fractionOfDay(*time).sliced(1); // without its zero
}

TextOutcome appendCellText(QByteArray& out, QByteArrayView text, qsizetype longest)
{
    if (text.size() <= longest && isPlain(text)) {
        out.append(text);
        return {};
    }
    QString units = QString::fromUtf8(text);
    const bool isCut = units.size() > longest;
    if (isCut)
        units.truncate(units[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    QString escaped;
    escaped.reserve(units.size());
    for (qsizetype i = 0; i < units.size(); ++i)
        appendUnit(escaped, units, i);
    out.append(escaped.toUtf8());
    return {isCut, !text.isValidUtf8()};
}

}
