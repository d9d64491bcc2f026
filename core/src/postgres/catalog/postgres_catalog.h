// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// The names of all that the role can see, system schemas apart, in a constant number of queries.
/// What the server refuses to tell is a gap; without the relations there is no catalogue.
[[nodiscard]] Result<CatalogPtr> loadCatalog(Connection& connection, const CallOptions& options);

/// See CatalogReader::fingerprint().
[[nodiscard]] Result<QString> loadFingerprint(Connection& connection, const CallOptions& options);

}
