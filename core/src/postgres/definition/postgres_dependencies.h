// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// See Connection::dependencies(): two queries, what is built in left out.
[[nodiscard]] Result<ObjectDependencies> loadDependencies(
    Connection& connection, const ObjectReference& object, const CallOptions& options);

}
