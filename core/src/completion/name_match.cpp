// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/name_match.h"

#include <algorithm>

namespace tw {

namespace {

constexpr int kStart = 5'000;
constexpr int kWordStart = 4'000;
constexpr int kInitials = 3'000;
constexpr int kWithin = 2'000;
constexpr int kScatteredLetters = 1'000;
constexpr int kMostLoss = 500; ///< for what else the name has

bool isWordStart(QStringView name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber();
}

int longLoss(QStringView name, QStringView typed)
{
    return int(std::min<qsizetype>(name.size() - typed.size(), kMostLoss));
}

/// Where the letters begin a word of the name, or else where they stand at all.
qsizetype bestStart(QStringView name, QStringView typed)
{
    const qsizetype first = name.indexOf(typed);
    for (qsizetype at = first; at >= 0; at = name.indexOf(typed, at + 1))
        if (isWordStart(name, at))
            return at;
    return first;
}

bool areInitials(QStringView name, QStringView typed)
{
    qsizetype next = 0;
    for (qsizetype at = 0; at < name.size() && next < typed.size(); ++at)
        if (isWordStart(name, at) && name[at] == typed[next])
            ++next;
    return next == typed.size();
}

bool areScattered(QStringView name, QStringView typed)
{
    qsizetype next = 0;
    for (qsizetype at = 0; at < name.size() && next < typed.size(); ++at)
        if (name[at] == typed[next])
            ++next;
    return next == typed.size();
}

}

std::optional<int> nameMatch(QStringView name, QStringView typed)
{
    if (typed.isEmpty())
        return 0;
    if (name.size() < typed.size())
        return std::nullopt;
    const int loss = longLoss(name, typed);
    const qsizetype at = bestStart(name, typed);
    if (at == 0)
        return (name.size() == typed.size() ? kBestMatch : kStart) - loss;
    if (at > 0 && isWordStart(name, at))
        return kWordStart - loss;
    if (name.front() == typed.front() && areInitials(name, typed))
        return kInitials - loss;
    if (at > 0)
        return kWithin - loss;
    if (name.front() == typed.front() && areScattered(name, typed))
        return kScatteredLetters - loss;
    return std::nullopt;
}

}
