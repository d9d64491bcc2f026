// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/catalog.h>
#include <tuplewright/schema/traits.h>

namespace tw {

/// Names one object of a database, so that its server can be asked about it.
struct TW_CORE_EXPORT ObjectReference
{
    std::optional<ObjectKind> kind; ///< unset: a relation
    QualifiedName name;
    QString arguments; ///< of a routine, as SchemaObject::detail tells them

    /// The object as a listing of the catalogue names it.
    [[nodiscard]] static ObjectReference of(const SchemaObject& object);
    /// A table, view, materialized view or foreign table.
    [[nodiscard]] static ObjectReference relation(const QualifiedName& name);

    /// Told by its arguments, too.
    [[nodiscard]] bool isRoutine() const;

    /// With the kind in front: "function shop.total(integer)".
    [[nodiscard]] QString display() const;

    friend bool operator==(const ObjectReference&, const ObjectReference&) = default;
};

/// One object that another one cannot do without.
struct Dependency
{
    QString kind; ///< the server's word: "table", "view", "function"
    QString text; ///< the server's name of it, with the schema and arguments
    QualifiedName relation; ///< set when it can be opened as one
    QString through; ///< the constraint or trigger that ties them; empty: the object itself

    friend bool operator==(const Dependency&, const Dependency&) = default;
};

struct ObjectDependencies
{
    QList<Dependency> uses;
    QList<Dependency> usedBy;
};

/// A database of the server, or a file of the connection.
struct DatabaseSummary
{
    QString name;
    QString detail; ///< the owner, or the path of the file
    QString comment;
    std::optional<qint64> bytes; ///< unset when the role may not know
    bool isCurrent = false; ///< the one the connection looks into
    bool mayConnect = true;
};

/// What is worth a mark beside a relation's name and takes more than a list of names.
struct RelationNote
{
    QualifiedName name;
    std::optional<qint64> bytes; ///< with indexes, as of the last statistics; unset when unknown
    TraitSet traits;
    bool hasKey = true; ///< false: a table whose rows nothing tells apart
    bool isWritable = true; ///< false: the role may not change its rows
};

/// The notes of one schema, and the relations there that the role may not read.
struct SchemaNotes
{
    QList<RelationNote> relations; ///< in name order
    QList<RelationSummary> unreadable; ///< likewise
};

}
