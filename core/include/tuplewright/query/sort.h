// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QList>
#include <QString>

namespace tw {

enum class SortOrder
{
    Ascending,
    Descending
};
enum class NullsOrder
{
    Default,
    First,
    Last
};

struct TW_CORE_EXPORT SortKey
{
    QString column;
    SortOrder order = SortOrder::Ascending;
    NullsOrder nulls = NullsOrder::Default; ///< Default: last when ascending, first when descending
    bool byRelevance
        = false; ///< best first, by what FULL_TEXT looks for in the column; no more says

    /// Reads `column[:asc|desc[:nullsfirst|nullslast]]` or `column:relevance`; a column whose name
    /// holds a colon or a double quote stands in double quotes, with quotes inside doubled.
    [[nodiscard]] static Result<SortKey> parse(const QString& text);
    [[nodiscard]] QString toText() const; ///< that parse() reads back

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

using Sort = QList<SortKey>;

}
