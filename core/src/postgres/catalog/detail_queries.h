// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/table_scope.h"

namespace tw {

/// The catalogue queries behind RelationDetails. Each names its answer's columns in an enum, takes
/// the literal of an array of pg_class oids and asks for no column that its server lacks.
struct DetailQueries
{
    int version = 0; ///< server_version_num
    DetailDepth depth = DetailDepth::Sizes;

    enum Relation
    {
        RelationOid,
        RelationSchema,
        RelationName,
        RelationKindLetter,
        Owner,
        Persistence,
        Options,
        RowSecurity,
        RowSecurityForced,
        PartitionKey,
        PartitionBound,
        Updatable,
        HasRules,
        ViewQuery,
        TableBytes,
        IndexBytes,
        TotalBytes
    };
    /// The relations of a scope, with the columns of the enumeration above.
    [[nodiscard]] Statement relations(const RelationScope& scope) const;

    enum Constraint
    {
        ConstraintRelation,
        ConstraintType,
        ConstraintName,
        ConstraintColumns,
        Deferrable,
        Deferred,
        Validated,
        Inherited,
        Enforced,
        ConstraintComment,
        ConstraintDefinition
    };
    /// Constraints of the relations with these oids.
    [[nodiscard]] Statement constraints(const Value& oids) const;

    enum Index
    {
        IndexRelation,
        IndexName,
        Method,
        IsUnique,
        IsPrimary,
        IsValid,
        KeyNumbers,
        KeyCount,
        KeyOptions,
        Expressions,
        NullsNotDistinct,
        IndexComment,
        Scans,
        IndexSize,
        Predicate,
        IndexDefinition
    };
    /// Indexes of the relations with these oids.
    [[nodiscard]] Statement indexes(const Value& oids) const;

    enum Trigger
    {
        TriggerRelation,
        TriggerName,
        TriggerBits,
        Firing,
        Function,
        TriggerComment,
        TriggerDefinition
    };
    /// Triggers of the relations with these oids, internal ones left out.
    [[nodiscard]] Statement triggers(const Value& oids) const;

    enum Policy
    {
        PolicyRelation,
        PolicyName,
        Permissive,
        Command,
        Roles,
        Using,
        Check
    };
    /// Row-level security policies of the relations with these oids.
    [[nodiscard]] static Statement policies(const Value& oids);

    enum Inheritance
    {
        Child,
        ChildSchema,
        ChildName,
        Parent,
        ParentSchema,
        ParentName
    };
    /// Parents and parts of the relations with these oids.
    [[nodiscard]] static Statement inheritance(const Value& oids);

private:
    /// The expression, or NULL where less is wanted.
    [[nodiscard]] QString from(DetailDepth least, const QString& expression) const;
};

}
