// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/structure/schema_model.h>

namespace tw {

/// A name as the keys of a model have it: SQLite tells no letter case of the Latin letters apart.
[[nodiscard]] QString sqliteKey(const QString& name);

/// The structure of the file itself, those attached to it left out. Names are folded, as SQLite
/// takes them for the same whatever their case; the aid "name" has the spelling.
[[nodiscard]] Result<SchemaModelPtr> readSqliteModel(
    Connection& connection, const CallOptions& options);

}
