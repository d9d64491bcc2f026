// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/structure/schema_model.h>

namespace tw {

/// The structure of the database, system schemas and parts of extensions left out, in one
/// transaction and a constant number of queries.
[[nodiscard]] Result<SchemaModelPtr> readPostgresModel(
    Connection& connection, const CallOptions& options);

}
