// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/relationship.h>

namespace tw {

/// The shortest name that means this one of all relationships of a table: `author` for the column
/// author_id, `posts` for the children of that table, `tags` for what a link leads to, and with
/// the columns of the key, `posts(editor_id)`, where that is not enough.
[[nodiscard]] TW_CORE_EXPORT QString relationshipName(
    const Relationship& relationship, const QList<Relationship>& all);

/// The one that a person means by a name. Fails with InvalidArgument naming those there are, or
/// with Ambiguous.
[[nodiscard]] TW_CORE_EXPORT Result<Relationship> relationshipNamed(
    const QString& name, const QList<Relationship>& all);

}
