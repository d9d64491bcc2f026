// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/index.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/schema/trigger.h>

#include <QMap>

namespace tw {

/// A part of an answer that is missing, and why. The rest of the answer holds.
struct CatalogGap
{
    QString part; ///< in words for a person, such as "the triggers"
    Error error;
};

/// Room on disk, in bytes; unset when the server does not know.
struct RelationSize
{
    std::optional<qint64> table; ///< rows alone
    std::optional<qint64> indexes;
    std::optional<qint64> total; ///< with large values kept apart
};

/// Which writes a view takes, and by what means.
struct ViewWriting
{
    bool insertable = false;
    bool updatable = false;
    bool deletable = false;
    bool hasInsteadOfTriggers = false;
    bool hasRules = false; ///< rules of its own that stand in for writes
    QString checkOption; ///< LOCAL or CASCADED; null when there is none
};

/// All there is to tell of one relation that reading and editing its rows does not need.
struct RelationDetails
{
    QualifiedName name;
    RelationKind kind = RelationKind::Table;
    QString owner; ///< null where there are no owners
    QString definition; ///< a view's query, or the statement that made the relation; or null
    QString persistence; ///< permanent, unlogged, temporary
    QMap<QString, QString> options;
    QList<Constraint> constraints;
    QList<IncomingKey> incomingKeys;
    QList<Index> indexes;
    QList<Trigger> triggers;
    QList<Policy> policies;
    bool rowSecurity = false;
    bool rowSecurityForced = false; ///< for the owner too
    RelationSize size;
    std::optional<ViewWriting> viewWriting; ///< set for views
    QString partitionKey; ///< of a partitioned table, such as RANGE (id)
    QString partitionBound; ///< of a partition, such as FOR VALUES FROM (0) TO (9)
    QList<QualifiedName> parents;
    QList<QualifiedName> children; ///< partitions, or tables that inherit
    bool withoutRowid = false;
    bool strict = false; ///< column types are enforced where that is optional
    QList<CatalogGap> gaps;
};

using RelationDetailsPtr = std::shared_ptr<const RelationDetails>;

/// How much of the details to load, each with all before it.
enum class DetailDepth
{
    Structure,
    Definitions, ///< the server writes its texts, at the price of a parse for each
    Sizes ///< the server looks at the files
};

}
