// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/backend.h>
#include <tuplewright/query/entity_writer.h>

namespace tw {

/// PostgreSQL through libpq.
[[nodiscard]] TW_CORE_EXPORT BackendPtr makePostgresBackend();

/// Writes the tables of declared entities for PostgreSQL.
[[nodiscard]] TW_CORE_EXPORT std::shared_ptr<const EntityWriter> makePostgresEntityWriter();

}
