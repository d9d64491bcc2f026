// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/adapter.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

/// Describes the tables that a filter reaches through foreign keys. A table that does not exist is
/// no failure here: validating the filter tells of it.
[[nodiscard]] TW_CORE_EXPORT Result<TableSet> loadRelatedTables(
    const Adapter& adapter, const Table& table, const Filter& filter, const CallOptions& options);

}
