// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/engine/related_tables.h>

namespace tw {

namespace {

Result<TablePtr> describeIfThere(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options)
{
    Result<TablePtr> table = adapter.describe(name, options);
    if (!table && table.error().kind == ErrorKind::UndefinedObject)
        return TablePtr();
    return table;
}

}

Result<TableSet> loadRelatedTables(
    const Adapter& adapter, const Table& table, const Filter& filter, const CallOptions& options)
{
    TableSet known;
    for (;;) {
        const QList<QualifiedName> missing = missingTables(filter, table, known);
        if (missing.isEmpty())
            return known;
        for (const QualifiedName& name : missing) {
            TW_TRY(const TablePtr found, describeIfThere(adapter, name, options));
            known.insert(name, found);
        }
    }
}

}
