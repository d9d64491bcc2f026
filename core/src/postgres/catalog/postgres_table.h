// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// Relations as Table tells of them, in name order and in seven queries however many there are.
[[nodiscard]] Result<QList<TablePtr>> loadTables(
    Connection& connection, const RelationScope& scope, const CallOptions& options);

/// Fails with UndefinedObject.
[[nodiscard]] Result<TablePtr> loadTable(
    Connection& connection, const QualifiedName& name, const CallOptions& options);

}
