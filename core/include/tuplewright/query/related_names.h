// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/table_lookup.h>

namespace tw {

// How a person names the columns of related tables: `author.username`.

/// A name for each foreign key of a table that leads along it and no other, the shortest there is;
/// keys without one are left out.
[[nodiscard]] TW_CORE_EXPORT QList<std::pair<QString, const ForeignKey*>> parentLinks(
    const Table& table);

/// The table that such a name leads to, or the children of that name. Fails with InvalidArgument,
/// Ambiguous, or InvalidState where the lookup does not know the table.
[[nodiscard]] TW_CORE_EXPORT Result<TablePtr> linkedTable(
    const QString& link, const Table& table, const TableLookup& lookup);

}
