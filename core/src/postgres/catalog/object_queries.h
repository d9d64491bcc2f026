// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/table_scope.h"

#include <tuplewright/schema/catalog.h>

namespace tw {

/// A query for objects that are no relations. Its answer: kind letter, schema, name, detail,
/// comment.
struct ObjectQuery
{
    QString part; ///< in words, for a gap
    Statement statement;
    ObjectKind (*kindOf)(char letter);
};

/// `compositeTypes` are the oids of the types that are composite and no table's.
[[nodiscard]] QList<ObjectQuery> objectQueries(const QList<qint64>& compositeTypes);

/// One line that sums up every catalogue a snapshot is made of.
[[nodiscard]] Statement fingerprintQuery();

}
