// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

/// One statement of a plan, with what it costs others by the written rules of its engine.
struct PlannedStatement
{
    QString sql; ///< without its semicolon
    ModelName object; ///< whose change it is
    QString lock; ///< the server's word and the relations; empty: none that others notice
    QString work; ///< in words: "rewrites the table"; empty: none that grows with the rows
    bool losesData = false;
    /// Takes away what was left by the statements before it, to be run when it failed and stands
    /// alone; empty: nothing was.
    QString undo = {};

    friend bool operator==(const PlannedStatement&, const PlannedStatement&) = default;
};

/// Statements that take effect together, or one by one.
struct PlannedGroup
{
    QString purpose; ///< one line for people
    bool inTransaction = true;
    QList<PlannedStatement> statements;
};

/// How one structure becomes another one.
struct TW_CORE_EXPORT StructurePlan
{
    QStringList before; ///< settings of the session, outside of any transaction
    QList<PlannedGroup> groups;
    QStringList after; ///< likewise, also when a group failed
    QStringList refused; ///< what no statement of the plan does, each with its reason

    /// No statement is needed.
    [[nodiscard]] bool isEmpty() const { return groups.isEmpty(); }

    /// The plan as a script for the engine's own shell, remarks as comments.
    [[nodiscard]] QString script() const;

    /// The plan as the text of a migration: statements of one transaction, or, where it needs more
    /// than one, the script behind the line "-- no transaction".
    [[nodiscard]] QString migration() const;
};

}
