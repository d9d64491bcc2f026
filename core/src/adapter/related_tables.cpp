// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/adapter/related_tables.h>

#include <QSet>

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

Result<TableSet> loadRelatedTables(const Adapter& adapter, const Table& table,
    const SelectQuery& query, const CallOptions& options)
{
    // A condition on a column leads to the same tables as reading it.
    std::vector<Filter> reached{query.filter};
    for (const ComputedColumn& column : query.computed) {
        for (const ComputedColumn::Branch& branch : column.branches)
            reached.push_back(branch.when);
    }
    for (const QString& column : query.columns) {
        if (column.contains(u'.'))
            reached.push_back(Filter::condition(column, FilterOperator::IsNull));
    }
    return loadRelatedTables(adapter, table, Filter::all(std::move(reached)), options);
}

Result<std::shared_ptr<const SchemaGraph>> loadSchemaGraph(
    const Adapter& adapter, const CallOptions& options)
{
    TW_TRY(const CatalogPtr catalog, adapter.catalog(options));
    QSet<QualifiedName> partitions;
    for (const RelationSummary& relation : catalog->relations) {
        if (!relation.parent.name.isEmpty())
            partitions.insert(relation.name);
    }
    TW_TRY(QList<TablePtr> tables, adapter.describeAll({}, options));
    tables.removeIf(
        [&partitions](const TablePtr& table) { return partitions.contains(table->name); });
    return std::make_shared<const SchemaGraph>(std::move(tables));
}

}
