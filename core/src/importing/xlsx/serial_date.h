// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace tw {

/// What a number of a spreadsheet stands for, by its format.
enum class SerialForm
{
    Number,
    Date,
    Time,
    Moment,
    Duration ///< hours beyond a day
};

/// By the number of a built-in format, or by the code of a workbook's own.
[[nodiscard]] SerialForm serialForm(int builtIn);
[[nodiscard]] SerialForm serialForm(QStringView formatCode);

/// A day and part of a day as ISO 8601 writes them. Counted from 1900 with its 29th of February,
/// which there was not, or from 1904. Unset for a day that no calendar has.
[[nodiscard]] std::optional<QByteArray> dateOfSerial(
    double serial, SerialForm form, bool countsFrom1904);

}
