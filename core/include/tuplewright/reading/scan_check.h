// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>
#include <tuplewright/session/session.h>

namespace tw {

class TableLookup;

/// Whether the engine would go through all rows of the table to find those of a query: what it says
/// of its plan, without running it. Related tables that a filter speaks of are looked for in
/// `lookup`.
[[nodiscard]] TW_CORE_EXPORT Result<bool> readsAllRows(Session& session, const Table& table,
    const SelectQuery& query, const TableLookup* lookup = nullptr, const CallOptions& options = {});

}
