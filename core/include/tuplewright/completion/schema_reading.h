// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/schema/catalog.h>
#include <tuplewright/schema/table.h>

namespace tw {

class Adapter;

/// Describes tables for a CompletionSchema. Tables that no longer exist are left out.
[[nodiscard]] TW_CORE_EXPORT Result<QList<TablePtr>> describeTables(
    const QList<QualifiedName>& names, const Adapter& adapter, const CallOptions& options);

/// The functions that the engine itself has: names and arguments. Empty where it lists none.
[[nodiscard]] TW_CORE_EXPORT Result<QList<SchemaObject>> readBuiltInFunctions(
    const Adapter& adapter, const CallOptions& options);

}
