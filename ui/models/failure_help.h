// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/query/filter.h>

namespace tw {

/// Rows that help a person out of a failed save.
struct FailureHelp
{
    QString label; ///< of the button that leads there
    QualifiedName table;
    Filter filter; ///< empty: all rows
};

/// The row that is in the way of a unique key, or the table that lacks the row a foreign key names.
/// Nullopt when nothing of the kind helps.
[[nodiscard]] std::optional<FailureHelp> failureHelp(
    const Error& error, const Table& table, const StagedRow& row);

}
