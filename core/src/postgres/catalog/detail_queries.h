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
    [[nodiscard]] static Statement inheritance(const Value& oids);

private:
    /// The expression, or NULL where less is wanted.
    [[nodiscard]] QString from(DetailDepth least, const QString& expression) const;
};

}
