// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failed_row.h"

#include <tuplewright/query/filter.h>

namespace tw {

/// The way out of a failed save that a page offers.
struct FailureHelp
{
    enum class Way
    {
        OpenRows,
        CopyText,
        TryAgain,
        Restore ///< the soft-deleted row that is in the way
    };

    QString label; ///< of the button that leads there
    Way way = Way::OpenRows;
    QualifiedName table; ///< to open
    Filter filter; ///< which of its rows; empty: all
    QString text; ///< to copy
};

/// The row that is in the way of a unique key, the table that lacks the row a foreign key names,
/// the statement that would allow the change, or another try. Nullopt when nothing of the kind
/// helps.
[[nodiscard]] std::optional<FailureHelp> failureHelp(const FailedRow& failed);

/// The same where no single row is to blame.
[[nodiscard]] std::optional<FailureHelp> failureHelp(const Error& error);

}
