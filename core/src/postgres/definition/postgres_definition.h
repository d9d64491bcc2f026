// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// See Connection::definition(). Every name in it has its schema.
[[nodiscard]] Result<QString> loadDefinition(
    Connection& connection, const ObjectReference& object, const CallOptions& options);

}
