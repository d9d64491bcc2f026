// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/connection.h>

namespace tw {

/// One relation in four queries, whatever its size. Fails with UndefinedObject.
[[nodiscard]] Result<TablePtr> loadTable(
    Connection& connection, const QualifiedName& name, const CallOptions& options);

}
