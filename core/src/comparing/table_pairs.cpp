// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/table_pairs.h"

#include "comparing/column_pairs.h"

#include <tuplewright/schema/schema_graph.h>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The tables of one database that can be compared, and what else it holds.
struct Side
{
    CatalogPtr catalog;
    QList<TablePtr> tables;
    QList<NotCompared> others;

    /// The one whose name is the same, or that is of the same name in the schema that comes first
    /// on both sides.
    [[nodiscard]] TablePtr counterpartOf(const QualifiedName& name, const Side& other) const
    {
        QualifiedName wanted = name;
        if (name.schema == other.catalog->searchPath.value(0))
            wanted.schema = catalog->searchPath.value(0, name.schema);
        for (const QualifiedName& candidate : {wanted, name}) {
            const auto found = std::ranges::find(tables, candidate, &Table::name);
            if (found != tables.end())
                return *found;
        }
        return nullptr;
    }
};

bool holdsRows(RelationKind kind)
{
    return kind == RelationKind::Table || kind == RelationKind::PartitionedTable;
}

Result<Side> describeSide(const Adapter& adapter, const QString& side, const CallOptions& call)
{
    Side found;
    TW_TRY(found.catalog, adapter.catalog(call));
    QSet<QualifiedName> partitions;
    for (const RelationSummary& relation : found.catalog->relations) {
        if (!relation.parent.name.isEmpty())
            partitions.insert(relation.name);
        else if (!holdsRows(relation.kind))
            found.others.append({relation.name.display(),
                u"is a %1 of %2"_s.arg(relationKindName(relation.kind), side)});
    }
    TW_TRY(const QList<TablePtr> tables, adapter.describeAll({}, call));
    for (const TablePtr& table : tables) {
        if (holdsRows(table->kind) && !partitions.contains(table->name))
            found.tables.append(table);
    }
    return found;
}

/// Parents before their children, as B has them.
void sortByKeys(QList<ComparedTable>& tables)
{
    QList<TablePtr> known;
    for (const ComparedTable& table : tables) {
        if (!known.contains(table.b))
            known.append(table.b);
    }
    const QList<QualifiedName> order = SchemaGraph(known).parentsFirst().tables;
    std::ranges::stable_sort(
        tables, {}, [&order](const ComparedTable& table) { return order.indexOf(table.b->name); });
}

Result<ComparisonPlan> planNamed(
    const Adapter& a, const Adapter& b, const ComparisonOptions& options, const CallOptions& call)
{
    ComparisonPlan plan;
    for (const ComparisonOptions::Pair& pair : options.tables) {
        TW_TRY(const TablePtr tableA, a.describe(pair.a, call));
        TW_TRY(const TablePtr tableB, b.describe(pair.b, call));
        TW_TRY(ComparedTable compared, pairColumns(tableA, tableB, options));
        plan.tables.append(std::move(compared));
    }
    sortByKeys(plan.tables);
    return plan;
}

QString reasonsOf(const QList<NotCompared>& parts)
{
    QStringList lines;
    for (const NotCompared& part : parts)
        lines.append(part.name + u' ' + part.reason);
    return lines.join(u'\n');
}

}

Result<ComparisonPlan> planComparison(
    const Adapter& a, const Adapter& b, const ComparisonOptions& options, const CallOptions& call)
{
    if (!options.tables.isEmpty())
        return planNamed(a, b, options, call);
    TW_TRY(const Side sideA, describeSide(a, u"A"_s, call));
    TW_TRY(const Side sideB, describeSide(b, u"B"_s, call));
    ComparisonPlan plan;
    plan.notCompared = sideA.others + sideB.others;
    QSet<QualifiedName> taken;
    for (const TablePtr& tableA : sideA.tables) {
        const TablePtr tableB = sideB.counterpartOf(tableA->name, sideA);
        if (!tableB) {
            plan.notCompared.append({tableA->name.display(), u"is only in A"_s});
            continue;
        }
        taken.insert(tableB->name);
        if (commonKey(*tableA, *tableB).isEmpty()) {
            plan.notCompared.append(
                {tableA->name.display(), u"has no key that tells its rows apart on both sides"_s});
            continue;
        }
        TW_TRY(ComparedTable compared, pairColumns(tableA, tableB, options));
        plan.tables.append(std::move(compared));
    }
    for (const TablePtr& tableB : sideB.tables) {
        if (!taken.contains(tableB->name))
            plan.notCompared.append({tableB->name.display(), u"is only in B"_s});
    }
    // To call them equal would be a word about rows that nobody looked at.
    if (plan.tables.isEmpty() && !plan.notCompared.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"No table of A can be compared with one of B."_s,
            reasonsOf(plan.notCompared),
            u"Name a table, and with --key columns that no two of its rows share."_s);
    sortByKeys(plan.tables);
    return plan;
}

}
