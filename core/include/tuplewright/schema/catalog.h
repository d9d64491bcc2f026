// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/relation_details.h>

namespace tw {

/// One line of the object list: enough to show and find a relation, loaded for all in one query.
struct RelationSummary
{
    QualifiedName name;
    RelationKind kind = RelationKind::Table;
    std::optional<qint64> rowEstimate; ///< unset when the server does not know
    QString comment;
    QualifiedName parent = {}; ///< of a partition: the table it is a part of
};

/// What a database holds besides relations.
enum class ObjectKind
{
    Sequence,
    Function,
    Procedure,
    Aggregate,
    Enum,
    Domain,
    Composite,
    Range,
    Extension,
    Role,
    Index, ///< listed where engines keep them beside tables; named by themselves everywhere
    Trigger, ///< likewise
    Schema,
    Database
};

/// The stable spelling in JSON and listings: "sequence".
[[nodiscard]] TW_CORE_EXPORT QString objectKindName(ObjectKind kind);

struct SchemaObject
{
    ObjectKind kind = ObjectKind::Sequence;
    QualifiedName name; ///< without a schema where the kind has none
    QString detail; ///< arguments of a function, version of an extension, table of an index
    QString comment;
};

/// Immutable snapshot of what the connection's role can see, in name order.
struct TW_CORE_EXPORT Catalog
{
    QStringList schemas;
    QStringList searchPath; ///< schemas searched for an unqualified name, in order
    QStringList closedSchemas; ///< there, but the role may not look into them
    QList<RelationSummary> relations;
    QList<SchemaObject> objects;
    QString fingerprint; ///< set by Adapter::refreshed(), which compares it
    QList<CatalogGap> gaps;

    /// Resolves a name that may lack its schema. Fails with UndefinedObject, or with Ambiguous when
    /// the search path does not decide.
    [[nodiscard]] Result<QualifiedName> resolve(const QualifiedName& name) const;
};

using CatalogPtr = std::shared_ptr<const Catalog>;

}
