// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/returned_row.h>
#include <tuplewright/schema/qualified_name.h>
#include <tuplewright/values/value.h>

#include <QStringList>

namespace tw {

/// A statement about one row, and the values of each row that it is to run for.
struct ManyRows
{
    QString sql;
    QList<QList<Value>> rows;
    bool matchesAtMostOne = false; ///< any of them; then their number proves ManyOutcome::eachOnce
};

/// What became of a statement that ran for many rows of values.
struct ManyOutcome
{
    qint64 affected = 0;
    bool eachOnce = false; ///< each row of values affected exactly one row
    /// By row of values; empty unless eachOnce and asked by RETURNING.
    QList<ReturnedRow> returned = {};
};

/// Where rows are streamed to.
struct LoadTarget
{
    QualifiedName table;
    QStringList columns;
};

}
