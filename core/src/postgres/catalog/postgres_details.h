// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// In name order and in a constant number of queries. What the server refuses to tell is a gap.
[[nodiscard]] Result<QList<RelationDetailsPtr>> loadDetails(Connection& connection,
    const RelationScope& scope, DetailDepth depth, const CallOptions& options);

}
