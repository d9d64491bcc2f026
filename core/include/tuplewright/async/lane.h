// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace tw {

/// What kind of work a job for a connection is: that decides how many run at a time, and which
/// starts first where several could. Rows, writes and facts each have a thread of their own.
enum class Lane
{
    Control, ///< short questions about the connection itself, such as who holds a lock
    Rows, ///< what somebody waits for in order to go on
    Writes, ///< changes: they do not end with whoever asked for them
    Facts, ///< what is shown beside the rows
    Counts, ///< what goes through many rows, such as totals and groups
    Exports, ///< whole results into files, on threads beside those of the other lanes
};

inline constexpr int kLanes = int(Lane::Exports) + 1;

}
