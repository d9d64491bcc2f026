// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/table_lookup.h>
#include <tuplewright/schema/schema_graph.h>

namespace tw {

/// Describes the tables that a filter reaches through foreign keys. A table that does not exist is
/// no failure here: validating the filter tells of it.
[[nodiscard]] TW_CORE_EXPORT Result<TableSet> loadRelatedTables(
    const Adapter& adapter, const Table& table, const Filter& filter, const CallOptions& options);

/// Likewise those that its columns are read from.
[[nodiscard]] TW_CORE_EXPORT Result<TableSet> loadRelatedTables(const Adapter& adapter,
    const Table& table, const SelectQuery& query, const CallOptions& options);

/// All tables of the database and how they belong together, in a number of statements that does not
/// grow with theirs. Partitions are left out: the table they are parts of stands for them.
[[nodiscard]] TW_CORE_EXPORT Result<std::shared_ptr<const SchemaGraph>> loadSchemaGraph(
    const Adapter& adapter, const CallOptions& options);

}
