// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/backend.h>
#include <tuplewright/rendering/entity_writer.h>

namespace tw {

/// PostgreSQL through libpq.
[[nodiscard]] TW_CORE_EXPORT BackendPtr makePostgresBackend();

/// Writes the tables of declared entities for PostgreSQL.
[[nodiscard]] TW_CORE_EXPORT std::shared_ptr<const EntityWriter> makePostgresEntityWriter();

}
