// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// In name order and in a constant number of queries for each attached file. SQLite keeps the texts
/// anyway, so there is one depth only, and it does not tell sizes.
[[nodiscard]] Result<QList<RelationDetailsPtr>> loadSqliteDetails(
    Connection& connection, const RelationScope& scope, const CallOptions& options);

}
