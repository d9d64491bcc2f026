// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/connection.h>

namespace tw {

/// All relations the role may read, system schemas apart, in two queries.
[[nodiscard]] Result<CatalogPtr> loadCatalog(Connection& connection, const CallOptions& options);

}
