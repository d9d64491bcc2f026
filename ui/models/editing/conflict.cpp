// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflict.h"

#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

using Side = ConflictColumn::Side;

Result<QList<Value>> readRow(const Adapter& adapter, const Table& table,
    const RowIdentity& identity, const CallOptions& options)
{
    SelectQuery query;
    query.table = table.name;
    query.deleted = DeletedRows::All;
    std::vector<Filter> parts;
    for (const auto& [column, value] : identity.key)
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    query.filter = Filter::all(std::move(parts));
    ResultSet rows;
    TW_TRY_VOID(adapter.stream(table, query, rows, options));
    QList<Value> values;
    for (int column = 0; rows.rowCount() == 1 && column < rows.columnCount(); ++column)
        values.append(rows.cell(0, column).toValue());
    return values;
}

/// As far as the engine compares values of that type.
Result<qint64> countEqual(const Adapter& adapter, const Table& table, const QList<Value>& base,
    const CallOptions& options)
{
    SelectQuery query;
    query.table = table.name;
    query.deleted = DeletedRows::All;
    std::vector<Filter> parts;
    for (qsizetype i = 0; i < std::min(base.size(), table.columns.size()); ++i) {
        const Column& column = table.columns.at(i);
        if (base.at(i).isNull())
            parts.push_back(Filter::condition(column.name, FilterOperator::IsNull));
        else if (!base.at(i).isDefault() && column.type.hasEquality && !column.isMasked)
            parts.push_back(Filter::condition(column.name, FilterOperator::Equal, {base.at(i)}));
    }
    query.filter = Filter::all(std::move(parts));
    return adapter.count(table, query, options);
}

Result<RowConflict> unnamedConflict(const Adapter& adapter, const Table& table, const RowKey& row,
    const StagedRow& staged, const CallOptions& options)
{
    RowConflict conflict{.row = row, .staged = staged, .isUnnamed = true};
    TW_TRY(conflict.equalRows, countEqual(adapter, table, staged.original, options));
    for (int column = 0; column < staged.original.size(); ++column) {
        const Value& base = staged.original.at(column);
        if (staged.kind != ChangeKind::Update || staged.cells.contains(column))
            conflict.columns.append(
                {.column = column, .base = base, .mine = staged.cells.value(column, base)});
    }
    return conflict;
}

}

const Value& ConflictColumn::result() const
{
    if (side == Side::Typed)
        return typed;
    return side == Side::Mine ? mine : theirs;
}

bool RowConflict::isResolved() const
{
    return !hasVanished && std::ranges::none_of(columns, [](const ConflictColumn& column) {
        return column.side == Side::Open;
    });
}

void RowConflict::mergeDisjoint()
{
    for (ConflictColumn& column : columns) {
        if (column.mine == column.base || column.mine == column.theirs)
            column.side = Side::Theirs;
        else if (column.theirs == column.base)
            column.side = Side::Mine;
    }
}

void RowConflict::take(Side side)
{
    const bool isUpdate = staged.kind == ChangeKind::Update;
    for (ConflictColumn& column : columns) {
        const bool isUntouched = isUpdate && side == Side::Mine && column.mine == column.base;
        column.side = isUntouched ? Side::Theirs : side;
    }
}

std::optional<StagedRow> RowConflict::result() const
{
    StagedRow wanted{staged.kind, theirs, {}};
    if (isRemoval(staged.kind) || staged.kind == ChangeKind::Restore)
        return columns.isEmpty() || columns.first().side != Side::Theirs ? std::optional(wanted)
                                                                         : std::nullopt;
    for (const ConflictColumn& column : columns)
        if (column.result() != column.theirs)
            wanted.cells.insert(column.column, column.result());
    return wanted.cells.isEmpty() ? std::nullopt : std::optional(wanted);
}

std::optional<RowConflict> conflictOf(
    const RowKey& row, const StagedRow& staged, const QList<Value>& now)
{
    RowConflict conflict{.row = row, .staged = staged, .hasVanished = now.isEmpty(), .theirs = now};
    if (conflict.hasVanished)
        return conflict;
    bool isChanged = false;
    for (int column = 0; column < now.size(); ++column) {
        const Value& base = staged.original.value(column);
        if (base.isDefault())
            continue; // it was not read
        const Value mine = staged.cells.value(column, base);
        const Value& theirs = now.at(column);
        isChanged = isChanged || theirs != base;
        if (mine != base || theirs != base)
            conflict.columns.append({column, base, mine, theirs});
    }
    if (!isChanged)
        return std::nullopt;
    if (staged.kind == ChangeKind::Update)
        conflict.mergeDisjoint();
    return conflict;
}

Result<QList<RowConflict>> findConflicts(const Adapter& adapter, const ChangeSet& changes,
    const QSet<RowKey>& failed, const CallOptions& options)
{
    QList<RowConflict> conflicts;
    for (const RowKey& row : changes.keys()) {
        const RowIdentity* identity = row.identity();
        if (identity && identity->address == RowAddress::Physical && failed.contains(row)) {
            TW_TRY(RowConflict conflict,
                unnamedConflict(adapter, *changes.table(), row, *changes.find(row), options));
            conflicts.append(std::move(conflict));
        }
        if (!identity || identity->address != RowAddress::Key)
            continue;
        TW_TRY(const QList<Value> now, readRow(adapter, *changes.table(), *identity, options));
        if (auto conflict = conflictOf(row, *changes.find(row), now))
            conflicts.append(*std::move(conflict));
    }
    return conflicts;
}

}
