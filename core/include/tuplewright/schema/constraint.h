// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/qualified_name.h>

#include <QList>
#include <QStringList>

namespace tw {

struct Key
{
    QString name;
    QStringList columns;

    /// A key without columns stands for none.
    [[nodiscard]] bool isEmpty() const { return columns.isEmpty(); }

    friend bool operator==(const Key&, const Key&) = default;
};

/// A condition that every row has to meet.
struct Check
{
    QString name; ///< null where it has none
    QString expression; ///< as the server writes it

    friend bool operator==(const Check&, const Check&) = default;
};

/// What happens to the referring rows when the row they name changes or goes.
enum class ForeignKeyAction
{
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault
};

/// The words of SQL, such as "SET NULL".
[[nodiscard]] TW_CORE_EXPORT QString foreignKeyActionName(ForeignKeyAction action);

/// How a foreign key of several columns takes NULLs.
enum class ForeignKeyMatch
{
    Simple,
    Full,
    Partial
};

struct ForeignKey
{
    QString name;
    QStringList columns;
    QualifiedName target;
    QStringList targetColumns;
    ForeignKeyAction onUpdate = ForeignKeyAction::NoAction;
    ForeignKeyAction onDelete = ForeignKeyAction::NoAction;
    ForeignKeyMatch match = ForeignKeyMatch::Simple;
    bool deferrable = false;
    bool initiallyDeferred = false;
    bool validated = true; ///< false: rows from before the key may break it

    friend bool operator==(const ForeignKey&, const ForeignKey&) = default;
};

/// A foreign key seen from the table it points to.
struct IncomingKey
{
    QualifiedName source;
    ForeignKey key;

    friend bool operator==(const IncomingKey&, const IncomingKey&) = default;
};

enum class ConstraintKind
{
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Exclusion,
    NotNull,
    Other ///< a kind this version does not know
};

/// The stable spelling in JSON and listings: "primary key".
[[nodiscard]] TW_CORE_EXPORT QString constraintKindName(ConstraintKind kind);

/// Any constraint as the server tells of it.
struct Constraint
{
    ConstraintKind kind = ConstraintKind::Other;
    QString name;
    QStringList columns;
    QString definition; ///< the server's text
    bool deferrable = false;
    bool initiallyDeferred = false;
    bool validated = true;
    bool enforced = true;
    bool isInherited = false; ///< of a parent table or a partitioned one
    QString comment;

    friend bool operator==(const Constraint&, const Constraint&) = default;
};

}
