// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// Names of all that a file and its attached files hold: two queries, and one for the estimates of
/// each file that was analysed.
[[nodiscard]] Result<CatalogPtr> loadSqliteCatalog(
    Connection& connection, const CallOptions& options);

/// See CatalogReader::fingerprint().
[[nodiscard]] Result<QString> loadSqliteFingerprint(
    Connection& connection, const CallOptions& options);

}
