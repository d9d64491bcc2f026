// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/computed_column.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/sort.h>

namespace tw {

/// What to read from one relation. Rendered by a Dialect; holds no SQL but the user's own
/// condition and expressions.
struct SelectQuery
{
    QualifiedName table;
    QStringList columns; ///< empty: all; `author.name` is one of the row that this one names
    Filter filter;
    QString whereSql; ///< a condition typed by the user, ANDed with the filter; empty: none
    Sort sort;
    DeletedRows deleted = DeletedRows::Live;
    /// Values of more bytes come as ShortenedValue with pages and streams of rows; those of the key
    /// never do.
    std::optional<qint64> longestValue;
    /// Behind the others, named as no column of the relation is; neither filters nor sorts speak of
    /// them.
    std::vector<ComputedColumn> computed = {};
};

/// Reads `a,b`; a name that holds a comma or a double quote stands in double quotes, with quotes
/// inside doubled. Fails with InvalidArgument.
[[nodiscard]] TW_CORE_EXPORT Result<QStringList> parseColumnList(const QString& text);

}
