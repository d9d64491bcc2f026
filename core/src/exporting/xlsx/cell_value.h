// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace tw {

/// Longest text of a cell, in UTF-16 units.
inline constexpr qsizetype kLongestCellText = 32'767;

/// Decimals that a number's format can show.
inline constexpr int kMostDecimals = 15;

/// How many decimals a number has that a spreadsheet keeps digit for digit; nothing for one of
/// more than 15 digits or one out of a double's range, which is a text there.
[[nodiscard]] std::optional<int> exactDecimals(QByteArrayView number);

/// A day, `2026-01-31`, as the days since the start of 1900; nothing for one that spreadsheets
/// count in different ways or not at all: before March 1900, after 9999, with BC.
[[nodiscard]] std::optional<QByteArray> daySerial(QByteArrayView day);

/// A time of day, `08:30:15.25`, as a part of a day with at most milliseconds; nothing for finer
/// ones and 24:00.
[[nodiscard]] std::optional<QByteArray> timeSerial(QByteArrayView time);

/// `2026-01-31 08:30:15` as both together.
[[nodiscard]] std::optional<QByteArray> momentSerial(QByteArrayView moment);

/// How a text in a cell differs from the value.
struct TextOutcome
{
    bool isCut = false; ///< there was more of it
    bool isBroken = false; ///< some of its bytes were no UTF-8

    friend bool operator==(const TextOutcome&, const TextOutcome&) = default;
};

/// Appends a text as a cell has it: markup escaped, characters that XML has not as `_x0001_`, and
/// so what looks like such an escape. `longest`: UTF-16 units.
TextOutcome appendCellText(
    QByteArray& out, QByteArrayView text, qsizetype longest = kLongestCellText);

}
