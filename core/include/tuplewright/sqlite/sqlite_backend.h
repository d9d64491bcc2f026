// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/backend.h>

namespace tw {

/// SQLite files, opened through Qt Sql; rows are read and bound through SQLite's own handle.
[[nodiscard]] TW_CORE_EXPORT BackendPtr makeSqliteBackend();

}
