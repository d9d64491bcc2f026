// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

namespace tw {

enum class RelationshipKind
{
    ManyToOne, ///< a row names at most one of the other table
    OneToMany, ///< a row is named by any number
    OneToOne, ///< a row is named by at most one, or names one that no other row names
    ManyToMany ///< through a link table
};

/// The stable spelling in JSON and listings: "many to one".
[[nodiscard]] TW_CORE_EXPORT QString relationshipKindName(RelationshipKind kind);

/// How the rows of one table belong to those of another, seen from one side.
struct Relationship
{
    RelationshipKind kind = RelationshipKind::ManyToOne;
    QualifiedName from;
    QualifiedName to;
    QStringList fromColumns; ///< equal to toColumns, or for a link to linkFromColumns
    QStringList toColumns;
    QString foreignKey; ///< of a link table, the key that names `to`
    bool holdsKey = false; ///< the foreign key is in `from`
    bool isOptional = false; ///< the foreign key may be NULL
    QualifiedName link; ///< set for ManyToMany
    QStringList linkFromColumns;
    QStringList linkToColumns;

    /// The foreign key names rows of its own table.
    [[nodiscard]] bool isSelf() const { return from == to; }

    friend bool operator==(const Relationship&, const Relationship&) = default;
};

/// Whether a foreign key's columns tell rows of its own table apart.
[[nodiscard]] TW_CORE_EXPORT bool isUniqueKey(const Table& table, const QStringList& columns);

/// The two foreign keys whose columns together are the key of a table that links others; empty when
/// it is no such table.
[[nodiscard]] TW_CORE_EXPORT QList<ForeignKey> linkKeys(const Table& table);

}
