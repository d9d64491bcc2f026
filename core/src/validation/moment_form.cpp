// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "validation/moment_form.h"

#include "base/ascii.h"

#include <QByteArray>
#include <QDate>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr std::array kMomentWords{
    "now", "today", "tomorrow", "yesterday", "epoch", "infinity", "allballs"};

bool hasDigit(QByteArrayView text)
{
    return std::ranges::any_of(text, isDigitByte);
}

/// Without a digit only the words that stand for a moment are left.
bool hasMomentWord(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    return std::ranges::any_of(
        kMomentWords, [&lower](const char* word) { return lower.contains(word); });
}

/// Takes a number of `least` to `most` digits off the front; -1: there is none.
int takeNumber(QByteArrayView& text, qsizetype least, qsizetype most)
{
    const auto digits = std::ranges::find_if_not(text, isDigitByte) - text.begin();
    if (digits < least || digits > most)
        return -1;
    int number = 0;
    for (const char digit : text.first(digits))
        number = number * 10 + (digit - '0');
    text = text.sliced(digits);
    return number;
}

bool take(QByteArrayView& text, char c)
{
    if (!text.startsWith(c))
        return false;
    text = text.sliced(1);
    return true;
}

/// Judges hours, minutes and seconds at the front; anything else there may be right.
bool mayBeClock(QByteArrayView text)
{
    const int hour = takeNumber(text, 1, 2);
    if (hour < 0 || !take(text, ':'))
        return true;
    const int minute = takeNumber(text, 1, 2);
    // With a fraction they are minutes and seconds.
    if (minute < 0 || text.startsWith('.'))
        return true;
    if (hour > 24 || minute > 59)
        return false;
    if (!take(text, ':'))
        return true;
    return takeNumber(text, 1, 2) <= 60;
}

/// Of a year of four digits, which comes first whatever the order of dates is. A leap year before
/// Christ is another one.
bool isInCalendar(int year, int month, int day, bool isBeforeChrist)
{
    constexpr int kSomeLeapYear = 2000;
    return year == 0 || QDate(isBeforeChrist ? kSomeLeapYear : year, month, day).isValid();
}

bool isBeforeChrist(QByteArrayView text)
{
    return text.toByteArray().toUpper().contains("BC");
}

}

bool maySpellTime(QByteArrayView text)
{
    return hasDigit(text) ? mayBeClock(text) : hasMomentWord(text);
}

bool maySpellMoment(QByteArrayView text)
{
    if (!hasDigit(text))
        return hasMomentWord(text);
    QByteArrayView rest = text;
    const int year = takeNumber(rest, 4, 4);
    if (year < 0 || !take(rest, '-'))
        return true;
    const int month = takeNumber(rest, 1, 2);
    if (month < 0 || !take(rest, '-'))
        return true;
    const int day = takeNumber(rest, 1, 2);
    const bool isDate
        = day >= 0 && (rest.isEmpty() || rest.startsWith(' ') || rest.startsWith('T'));
    if (!isDate)
        return true;
    if (!isInCalendar(year, month, day, !rest.isEmpty() && isBeforeChrist(rest)))
        return false;
    return rest.isEmpty() || mayBeClock(rest.sliced(1).trimmed());
}

}
