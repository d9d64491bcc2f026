// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

namespace tw {

/// The values of one key, in the order of its columns.
using KeyValues = QList<Value>;

/// How rows belong to a list of keys. The server compares and tells the place of the key for each
/// row, so that nothing depends on how equal values are spelled.
struct KeyedQuery
{
    QList<ColumnType> types; ///< of the keys' values
    QList<KeyValues> keys; ///< at least one; without NULL
    QStringList columns; ///< of the table, equal to the key or to `linkTo`
    TablePtr link; ///< null: the rows hold the key themselves
    QStringList linkFrom; ///< of the link, equal to the key
    QStringList linkTo;
    std::optional<qint64> perKey; ///< at most so many rows for each key, the first of the order
    bool counted = false; ///< how many there are for the key, beyond `perKey` as well
    std::optional<qint64> limit; ///< of all rows together
};

}
