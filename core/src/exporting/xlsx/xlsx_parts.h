// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace tw {

/// What a cell's number means; its place in the list of styles.
enum class CellStyle
{
    General = 0,
    Header = 1,
    Date = 2,
    Time = 3,
    Moment = 4,
    MomentWithMilliseconds = 5,
    TimeWithMilliseconds = 6,
    Decimals = 7, ///< without decimals; with n of them: this and n
};

// The parts of a workbook beside its sheets, as Office Open XML wants them.

[[nodiscard]] QByteArray contentTypesPart(int sheets);
[[nodiscard]] QByteArray packageRelationsPart();
[[nodiscard]] QByteArray workbookPart(const QStringList& sheetNames);
[[nodiscard]] QByteArray workbookRelationsPart(int sheets);
[[nodiscard]] QByteArray stylesPart();

/// A name that spreadsheets take for a sheet: at most 31 UTF-16 units, none of `[]:*?/\`, no
/// apostrophe at its ends, and not the one that Excel keeps for itself. From the second sheet on
/// with its number.
[[nodiscard]] QString sheetName(const QString& wanted, int number);

/// `A1`: the letters of a column, counted from 0.
[[nodiscard]] QByteArray columnLetters(int column);

}
