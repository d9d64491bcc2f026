// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_description.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// A table with those that it names and that name it, and for the sake of tables that link others
/// with what these name.
Result<QList<TablePtr>> neighbourhood(
    const Adapter& adapter, const Description& of, const CallOptions& options)
{
    RelationScope scope = RelationScope::of(of.table->name);
    for (const ForeignKey& key : of.table->foreignKeys)
        scope.names.append(key.target);
    for (const IncomingKey& incoming : of.details->incomingKeys)
        scope.names.append(incoming.source);
    TW_TRY(const QList<TablePtr> near, adapter.describeAll(scope, options));
    const qsizetype known = scope.names.size();
    for (const TablePtr& table : near) {
        for (const ForeignKey& key : linkKeys(*table)) {
            if (!scope.names.contains(key.target))
                scope.names.append(key.target);
        }
    }
    return scope.names.size() == known ? near : adapter.describeAll(scope, options);
}

}

Result<Description> describeTable(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options)
{
    Description description;
    TW_TRY(description.table, adapter.describe(name, options));
    TW_TRY(description.details, adapter.details(description.table->name, options));
    description.traits = detectTraits(*description.table);
    description.traits.softDelete = description.table->lifecycle;
    TW_TRY(const QList<TablePtr> tables, neighbourhood(adapter, description, options));
    description.relations = SchemaGraph(tables).relationships(description.table->name);
    return description;
}

}
