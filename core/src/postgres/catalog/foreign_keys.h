// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/table_scope.h"

namespace tw {

/// A foreign key and the relations it joins.
struct JoinedKey
{
    qint64 source = 0; ///< pg_class oids
    qint64 target = 0;
    QualifiedName sourceName;
    ForeignKey key;
};

enum class KeyDirection
{
    Outgoing, ///< of the given relations
    Incoming ///< to them
};

/// In name order. Copies that the server keeps for partitions are left out.
[[nodiscard]] Result<QList<JoinedKey>> loadForeignKeys(
    CatalogSession& session, const Value& oids, KeyDirection direction, ColumnNames& names);

}
