// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/table_scope.h"

#include <tuplewright/schema/catalog.h>

namespace tw {

/// A query for objects that are no relations. Its answer: kind letter, schema, name, detail,
/// comment.
struct ObjectQuery
{
    QString part; ///< in words, for a gap
    QString sql;
    ObjectKind (*kindOf)(char letter);
};

[[nodiscard]] QList<ObjectQuery> objectQueries();

/// One line that sums up every catalogue a snapshot is made of.
[[nodiscard]] Statement fingerprintQuery();

}
