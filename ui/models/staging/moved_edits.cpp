// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moved_edits.h"

#include "change_words.h"
#include "models/text/tsv.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct MovedEditsTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::MovedEdits)
};

bool carriesCells(ChangeKind kind)
{
    return kind == ChangeKind::Insert || kind == ChangeKind::Update;
}

/// What the row was read with, by its columns now; DEFAULT for what was not read.
QList<Value> originalNow(const StagedRow& row, const TableChange& change)
{
    if (row.original.isEmpty())
        return {};
    QList<Value> now(change.now().table->columns.size(), Value::defaultMarker());
    for (int column = 0; column < row.original.size(); ++column)
        if (const int place = change.placeOf(column); place >= 0)
            now[place] = row.original.at(column);
    return now;
}

/// The key of a row by the values it was read with; nullopt: one of them is not known.
std::optional<ColumnValues> keyIn(const QList<Value>& original, const Table& table)
{
    ColumnValues key;
    for (const QString& column : table.identityColumns) {
        const Value value = original.value(table.columnIndex(column), Value::defaultMarker());
        if (value.isDefault())
            return std::nullopt;
        key.append({column, value});
    }
    return key;
}

ColumnValues renamed(const ColumnValues& key, const TableChange& change)
{
    ColumnValues now;
    for (const auto& [column, value] : key)
        now.append({change.nameOf(column), value});
    return now;
}

std::optional<RowKey> keyNow(
    const RowIdentity& row, const QList<Value>& original, const TableChange& change)
{
    const Table& now = *change.now().table;
    RowIdentity identity{now.name, now.rowAddress, row.key};
    if (now.rowAddress == RowAddress::Physical)
        return row.address == RowAddress::Physical ? std::optional(RowKey{identity}) : std::nullopt;
    if (now.rowAddress != RowAddress::Key)
        return std::nullopt;
    const bool isSameKey = row.address == RowAddress::Key
        && change.moved(change.before().table->identityColumns) == now.identityColumns;
    const std::optional<ColumnValues> key
        = isSameKey ? std::optional(renamed(row.key, change)) : keyIn(original, now);
    if (!key)
        return std::nullopt;
    identity.key = *key;
    return RowKey{identity};
}

/// Takes the cells along that still have a column, and leaves the others in `left`.
StagedRow movedCells(const StagedRow& row, const TableChange& change, QMap<int, Value>& left)
{
    StagedRow now{row.kind, originalNow(row, change), {}};
    for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell) {
        if (const int place = change.placeOf(cell.key()); place >= 0)
            now.cells.insert(place, cell.value());
        else if (!cell.value().isDefault())
            left.insert(cell.key(), cell.value());
    }
    return now;
}

QString text(const Value& value)
{
    return value.isDefault() ? QStringLiteral("DEFAULT") : value.toText();
}

}

MovedEdits movedEdits(const ChangeSet& staged, const TableChange& change)
{
    MovedEdits edits{ChangeSet(change.now().table), {}};
    for (const RowKey& row : staged.keys()) {
        const StagedRow& before = *staged.find(row);
        QMap<int, Value> left;
        const StagedRow now = movedCells(before, change, left);
        std::optional<RowKey> key;
        if (!change.isAnother())
            key = row.isNew() ? edits.changes.newRow()
                              : keyNow(*row.identity(), now.original, change);
        if (!key) {
            edits.lost.append({row, before});
            continue;
        }
        if (!left.isEmpty())
            edits.lost.append({row, StagedRow{before.kind, before.original, left}});
        if (before.kind != ChangeKind::Update || !now.cells.isEmpty())
            edits.changes.set(*key, now);
    }
    return edits;
}

ChangeSet sameEdits(const ChangeSet& staged, const TablePtr& table)
{
    ChangeSet same(table);
    quint64 latest = 0;
    for (const RowKey& row : staged.keys()) {
        same.set(row, *staged.find(row));
        if (row.isNew())
            latest = std::max(latest, std::get<quint64>(row.id));
    }
    while (latest > 0 && std::get<quint64>(same.newRow().id) < latest) { }
    return same;
}

QString editsAsText(const QList<JournalRow>& rows, const Table& table)
{
    QList<TsvRow> lines{{MovedEditsTexts::tr("row"), MovedEditsTexts::tr("column"),
        MovedEditsTexts::tr("was"), MovedEditsTexts::tr("is")}};
    for (const auto& [key, staged] : rows) {
        const QString row = rowWords(key);
        if (!carriesCells(staged->kind) || staged->cells.isEmpty())
            lines.append(TsvRow{row, std::nullopt, std::nullopt, changeWords(staged->kind)});
        if (!carriesCells(staged->kind))
            continue;
        for (auto cell = staged->cells.cbegin(); cell != staged->cells.cend(); ++cell) {
            const Value was = staged->original.value(cell.key());
            lines.append(TsvRow{row, table.columns.at(cell.key()).name,
                was.isNull() || was.isDefault() ? std::nullopt : std::optional(text(was)),
                cell.value().isNull() ? std::nullopt : std::optional(text(cell.value()))});
        }
    }
    return toTsv(lines);
}

}
