// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

// Names in texts that the server wrote, put in the place of others token by token: strings,
// functions, types and names of other kinds are left alone.

/// A column's name in an expression or a list of columns of its own table.
[[nodiscard]] QString withColumn(const QString& text, const QString& from, const QString& to);

/// Likewise in the definition of a foreign key, in the list of its own columns or in that of the
/// table it refers to.
[[nodiscard]] QString withKeyColumn(
    const QString& text, const QString& from, const QString& to, bool isTarget);

/// A column's name in the definition of an index, whose own name may be the same.
[[nodiscard]] QString withIndexColumn(const QString& text, const QString& from, const QString& to);

/// A relation's name behind that of its schema.
[[nodiscard]] QString withRelation(
    const QString& text, const QualifiedName& from, const QString& to);

/// A column's name behind that of its table and schema, which are the whole text otherwise.
[[nodiscard]] QString withOwnerColumn(
    const QString& text, const QualifiedName& table, const QString& from, const QString& to);

/// The text is the relation's name and its schema.
[[nodiscard]] bool isRelation(const QString& text, const QualifiedName& relation);

/// The name of the index itself.
[[nodiscard]] QString withIndexName(const QString& text, const QString& from, const QString& to);

/// The text of a rule names the column; what is spelled alike, such as a table, counts as well.
[[nodiscard]] bool namesColumn(const QString& text, const QString& name);

/// The relation behind REFERENCES as it is written there; empty: it refers to none.
[[nodiscard]] QString referredRelation(const QString& text);

}
