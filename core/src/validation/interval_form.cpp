// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "validation/interval_form.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace tw {

namespace {

/// All that the server reads as a unit, cut where it cuts words itself.
constexpr auto kUnits = std::to_array<std::string_view>(
    {"ago", "c", "cent", "centuries", "century", "d", "day", "days", "dec", "decade", "decades",
        "decs", "h", "hour", "hours", "hr", "hrs", "m", "microsecon", "mil", "millennia",
        "millennium", "millisecon", "mils", "min", "mins", "minute", "minutes", "mon", "mons",
        "month", "months", "ms", "msec", "msecond", "mseconds", "msecs", "qtr", "quarter", "s",
        "sec", "second", "seconds", "secs", "timezone", "timezone_h", "timezone_m", "us", "usec",
        "usecond", "useconds", "usecs", "w", "week", "weeks", "y", "year", "years", "yr", "yrs"});
constexpr qsizetype kLongestWord = 10;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

bool isUnit(QByteArrayView word)
{
    const QByteArrayView cut = word.first(std::min(word.size(), kLongestWord));
    return std::ranges::find(kUnits, std::string_view(cut.data(), size_t(cut.size())))
        != kUnits.end();
}

bool hasOnlyUnits(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const auto start = std::ranges::find_if(text, isLetter) - text.begin();
        text = text.sliced(start);
        const auto size = std::ranges::find_if_not(text, isLetter) - text.begin();
        if (size > 0 && !isUnit(text.first(size)))
            return false;
        text = text.sliced(size);
    }
    return true;
}

}

bool maySpellInterval(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    // Behind a P come the letters of ISO 8601.
    if (lower.startsWith('p'))
        return true;
    // A point alone is a number to the server.
    const bool hasNumber
        = std::ranges::any_of(lower, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return hasNumber ? hasOnlyUnits(lower) : lower.contains("infinity");
}

}
