// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/query/statement.h>

namespace tw {

/// One statement that must affect exactly one row.
struct BatchStep
{
    Statement statement;
    ChangeKind kind = ChangeKind::Update;
    RowIdentity row;
    QStringList returning; ///< columns of the row as the server now holds it, in result order
    Statement existence; ///< counts rows with the same key; tells a changed row from a vanished one
    Statement unchanged; ///< counts the row while it is as the change expects it
};

using Batch = QList<BatchStep>;

}
