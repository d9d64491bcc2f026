// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/query/statement.h>

namespace tw {

/// One statement that must affect exactly one row. The values of its condition are the last of the
/// statement's: those of the key, behind them the loaded ones. So the queries about the row keep
/// none of their own.
struct BatchStep
{
    /// Counts rows with the same key; tells a changed row from a vanished one.
    [[nodiscard]] Statement existence() const
    {
        const qsizetype end = statement.values.size() - guardValues;
        return {existenceSql, statement.values.sliced(end - keyValues, keyValues)};
    }

    /// Counts the row while it is as the change expects it.
    [[nodiscard]] Statement unchanged() const
    {
        return {unchangedSql, statement.values.last(keyValues + guardValues)};
    }

    Statement statement;
    ChangeKind kind = ChangeKind::Update;
    RowIdentity row;
    QStringList returning; ///< columns of the row as the server now holds it, in result order
    QString existenceSql; ///< empty for inserts, as is the next
    QString unchangedSql;
    int keyValues = 0; ///< how many values name the row
    int guardValues = 0; ///< how many tell what it must still hold
    ColumnValues rival = {}; ///< of an upsert: what the row holds that it may find
    bool movesKeys = false; ///< it writes columns that foreign keys may name
    bool matchesAtMostOne = false; ///< the table itself rules out that a second row is affected
};

using Batch = QList<BatchStep>;

}
