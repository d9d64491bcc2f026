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

    /// Reads `column[:asc|desc[:nullsfirst|nullslast]]`; a column whose name holds a colon or a
    /// double quote stands in double quotes, with quotes inside doubled.
    [[nodiscard]] static Result<SortKey> parse(const QString& text);

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

using Sort = QList<SortKey>;

}
