// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/sort.h>

namespace tw {

/// What to read from one relation. Rendered by a Dialect; holds no SQL but the user's own
/// condition.
struct SelectQuery
{
    QualifiedName table;
    QStringList columns; ///< empty: all; `author.name` is one of the row that this one names
    Filter filter;
    QString whereSql; ///< a condition typed by the user, ANDed with the filter; empty: none
    Sort sort;
    DeletedRows deleted = DeletedRows::Live;
    std::optional<qint64> longestValue; ///< values of more bytes are left out, see LargeValues
};

/// Reads `a,b`; a name that holds a comma or a double quote stands in double quotes, with quotes
/// inside doubled. Fails with InvalidArgument.
[[nodiscard]] TW_CORE_EXPORT Result<QStringList> parseColumnList(const QString& text);

}
