// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/schema_graph.h>

namespace tw {

/// The foreign keys of other tables, and its own, that name rows of a table.
[[nodiscard]] QList<IncomingKey> keysTo(const SchemaGraph& graph, const QualifiedName& table);

}
