// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/backend.h>
#include <tuplewright/rendering/entity_writer.h>

namespace tw {

/// SQLite files, opened through Qt Sql; rows are read and bound through SQLite's own handle.
[[nodiscard]] TW_CORE_EXPORT BackendPtr makeSqliteBackend();

/// Writes the tables of declared entities for SQLite.
[[nodiscard]] TW_CORE_EXPORT std::shared_ptr<const EntityWriter> makeSqliteEntityWriter();

}
