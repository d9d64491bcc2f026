// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/notice.h>

#include <optional>

namespace tw {

/// How a statement ended.
struct StatementOutcome
{
    qint64 rowsReturned = 0;
    std::optional<qint64> rowsAffected; ///< unset when the statement has no such count
    qint64 firstRowNs = 0; ///< from sending to the first row
    qint64 totalNs = 0;
    std::optional<bool> prepared; ///< whether the server knew it; unset where none are kept
    Notices notices;
};

}
