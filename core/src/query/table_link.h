// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/table_lookup.h>

namespace tw {

/// How the rows of two tables belong together.
struct TableLink
{
    TablePtr other;
    QStringList ownColumns;
    QStringList otherColumns; ///< equal to ownColumns, one by one
};

/// The table at the other end; fails with InvalidArgument when no foreign key leads there.
[[nodiscard]] Result<QualifiedName> linkTarget(const RelatedRows& rows, const Table& table);

/// Fails with InvalidArgument when there is no such foreign key, several, or no such table.
[[nodiscard]] Result<TableLink> findLink(
    const RelatedRows& rows, const Table& table, const TableLookup* lookup);

/// The foreign key that a person means by the first part of `author.username`: by its column
/// (`author`, `author_id`, `author_uuid`), its own name or its table, else the children of that
/// name. Fails with Ambiguous when two fit alike.
[[nodiscard]] Result<RelatedRows> linkNamed(const QString& name, const Table& table);

/// `author.username` split at its first dot; the second is empty when there is none.
[[nodiscard]] Result<std::pair<QString, QString>> splitRelatedColumn(const QString& column);

}
