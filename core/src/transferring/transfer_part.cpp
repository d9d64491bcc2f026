// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "transferring/transfer_part.h"

#include <tuplewright/adapter/related_tables.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool holdsRows(RelationKind kind)
{
    return kind == RelationKind::Table || kind == RelationKind::PartitionedTable;
}

QString firstSchema(const CatalogPtr& catalog)
{
    return catalog->searchPath.value(0);
}

/// All tables of the source, each under its own name in the first schema of the target; between
/// databases of one engine those of other schemas stay in them.
Result<QList<TransferOptions::Pair>> allTables(
    const Adapter& from, const Adapter& to, const CallOptions& call)
{
    TW_TRY(const CatalogPtr catalog, from.catalog(call));
    TW_TRY(const auto graph, loadSchemaGraph(from, call));
    const bool isSame = from.engine().id == to.engine().id;
    QList<TransferOptions::Pair> pairs;
    for (const TablePtr& table : graph->tables()) {
        if (!holdsRows(table->kind))
            continue;
        QualifiedName target = table->name;
        if (!isSame || target.schema == firstSchema(catalog))
            target.schema.clear();
        pairs.append({table->name, target});
    }
    return pairs;
}

}

QString TransferPart::nameOf(const QString& column) const
{
    const auto found = std::ranges::find_if(
        columns, [&column](const CarriedColumn& carried) { return carried.from.name == column; });
    return found == columns.end() ? QString() : found->name;
}

QStringList TransferPart::namesOf(const QStringList& wanted) const
{
    QStringList names;
    for (const QString& column : wanted)
        names.append(nameOf(column));
    return names.contains(QString()) ? QStringList() : names;
}

Result<QList<TransferPart>> planTransfer(
    const Adapter& from, const Adapter& to, const TransferOptions& options, const CallOptions& call)
{
    QList<TransferPart> parts;
    if (!options.query.isEmpty()) {
        TW_TRY(const TablePtr into, to.describe(options.queryTarget, call));
        return QList<TransferPart>{{{}, into->name, into, {}, {.to = into->name}}};
    }
    QList<TransferOptions::Pair> pairs = options.tables;
    if (pairs.isEmpty()) {
        TW_TRY(pairs, allTables(from, to, call));
    }
    for (const TransferOptions::Pair& pair : std::as_const(pairs)) {
        TransferPart part;
        TW_TRY(part.from, from.describe(pair.from, call));
        const Result<TablePtr> into = to.describe(pair.to, call);
        if (into)
            part.into = *into;
        else if (into.error().kind != ErrorKind::UndefinedObject || !options.create)
            return fail(into.error());
        part.to = into ? part.into->name : pair.to;
        TW_TRY_VOID(takeColumns(part, part.from->columns, options));
        part.report.from = part.from->name;
        part.report.to = part.to;
        parts.append(std::move(part));
    }
    return parts;
}

Result<void> takeColumns(
    TransferPart& part, const QList<Column>& columns, const TransferOptions& options)
{
    for (auto name = options.columns.cbegin(); name != options.columns.cend(); ++name) {
        if (std::ranges::find(columns, name.key(), &Column::name) == columns.end())
            return fail(ErrorKind::InvalidArgument,
                u"There is no column %1 that could be carried over."_s.arg(name.key()));
    }
    for (const Column& column : columns) {
        const QString name = options.columns.value(column.name, column.name);
        if (name.isEmpty())
            continue;
        if (column.isMasked || !column.readable)
            return fail(ErrorKind::Permission,
                u"Column %1 of %2 cannot be read, so it cannot be carried over."_s.arg(
                    column.name, part.from->name.display()),
                {}, u"Leave it out: %1="_s.arg(column.name));
        part.columns.append({column, name, int(part.columns.size())});
    }
    return {};
}

TransferOrder orderOf(const QList<TransferPart>& parts)
{
    QList<TablePtr> tables;
    for (const TransferPart& part : parts) {
        auto table = std::make_shared<Table>();
        table->name = part.to;
        for (const ForeignKey& key : part.into ? part.into->foreignKeys : part.from->foreignKeys) {
            const auto target = std::ranges::find_if(parts, [&](const TransferPart& other) {
                return part.into ? other.to == key.target
                                 : other.from && other.from->name == key.target;
            });
            if (target == parts.end())
                continue;
            table->foreignKeys.append(key);
            table->foreignKeys.last().target = target->to;
        }
        tables.append(std::move(table));
    }
    TransferOrder order;
    const TableOrder sorted = SchemaGraph(tables).parentsFirst();
    order.cycles = sorted.cycles;
    for (const QualifiedName& name : sorted.tables)
        order.parts.append(std::ranges::find(parts, name, &TransferPart::to) - parts.begin());
    return order;
}

}
