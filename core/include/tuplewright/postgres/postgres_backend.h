// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/backend.h>

namespace tw {

/// PostgreSQL through libpq.
[[nodiscard]] TW_CORE_EXPORT BackendPtr makePostgresBackend();

}
