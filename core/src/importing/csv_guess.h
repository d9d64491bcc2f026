// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "importing/csv_record.h"

#include <QStringList>

#include <optional>

namespace tw {

/// How a CSV text is written, as far as it is known.
struct CsvShape
{
    std::optional<char> separator;
    std::optional<char> quote; ///< NUL: none
    std::optional<bool> hasHeader;
};

/// Fills in what is not known by reading the beginning of a text in every way there is: the one
/// wins whose records have the same number of fields, and whose fields look whole. `columns`: those
/// of a table, which a header may name. Takes time in proportion to the text.
[[nodiscard]] CsvShape guessCsv(
    QByteArrayView text, bool isAllText, const CsvShape& known, const QStringList& columns);

/// Whether the first of some rows names the fields.
[[nodiscard]] bool looksLikeHeader(
    const QList<QList<QByteArray>>& rows, const QStringList& columns);

}
