// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/change_set.h>

#include <algorithm>
#include <vector>

namespace tw {

namespace {

/// The place of a kind in the order in which changes are sent: what frees a key or a unique value
/// comes before what may take it.
int rankOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Delete:
    case ChangeKind::SoftDelete:
        return 0;
    case ChangeKind::Update:
    case ChangeKind::Restore:
        return 1;
    case ChangeKind::Insert:
        return 2;
    }
    return 2;
}

bool carriesCells(ChangeKind kind)
{
    return kind == ChangeKind::Insert || kind == ChangeKind::Update;
}

ColumnValues wholeRow(const Table& table, const QList<Value>& row)
{
    ColumnValues values;
    for (qsizetype i = 0; i < std::min(table.columns.size(), row.size()); ++i) {
        if (!row[i].isDefault())
            values.append({table.columns[i].name, row[i]});
    }
    return values;
}

/// The loaded values a change relies on: what it overwrites, or for a deletion all that is lost.
/// A physical address proves nothing by itself, so it always comes with the whole row.
ColumnValues expectedValues(const Table& table, const RowIdentity& identity, const StagedRow& row)
{
    ColumnValues all = wholeRow(table, row.original);
    if (identity.address == RowAddress::Physical || row.kind == ChangeKind::Delete)
        return all;
    ColumnValues expected;
    for (const auto& column : all) {
        const bool isEdited
            = row.kind == ChangeKind::Update && row.cells.contains(table.columnIndex(column.first));
        const bool isMark
            = !carriesCells(row.kind) && table.lifecycle && column.first == table.lifecycle->column;
        if (isEdited || isMark)
            expected.append(column);
    }
    return expected;
}

}

size_t qHash(const RowKey& key, size_t seed)
{
    if (const RowIdentity* identity = key.identity())
        return qHash(*identity, seed);
    return qHashMulti(seed, std::get<quint64>(key.id));
}

ChangeSet::ChangeSet(TablePtr table)
    : m_table(std::move(table))
{ }

const StagedRow* ChangeSet::find(const RowKey& key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.cend() ? nullptr : &found->row;
}

void ChangeSet::set(const RowKey& key, std::optional<StagedRow> row)
{
    if (!row) {
        m_rows.remove(key);
        return;
    }
    const auto known = m_rows.find(key);
    if (known != m_rows.end())
        known->row = *std::move(row);
    else
        m_rows.insert(key, {*std::move(row), m_nextPlace++});
}

RowKey ChangeSet::newRow()
{
    return {m_nextNew++};
}

QList<RowKey> ChangeSet::newRows() const
{
    QList<RowKey> rows;
    for (auto entry = m_rows.cbegin(); entry != m_rows.cend(); ++entry) {
        if (entry.key().isNew())
            rows.append(entry.key());
    }
    // An undone deletion of a staged row must not move it to the end.
    std::sort(rows.begin(), rows.end(), [](const RowKey& a, const RowKey& b) {
        return std::get<quint64>(a.id) < std::get<quint64>(b.id);
    });
    return rows;
}

std::optional<StagedRow> ChangeSet::withCell(
    const RowKey& key, const QList<Value>& original, int column, const Value& value) const
{
    StagedRow row;
    // A row staged for deletion is edited as it was loaded: editing takes the deletion back.
    if (const StagedRow* staged = find(key); staged && carriesCells(staged->kind))
        row = *staged;
    if (key.isNew()) {
        row.kind = ChangeKind::Insert;
        row.cells.insert(column, value);
        return row;
    }
    row.original = original;
    if (original.value(column) == value)
        row.cells.remove(column);
    else
        row.cells.insert(column, value);
    return row.cells.isEmpty() ? std::nullopt : std::optional(row);
}

QList<RowKey> ChangeSet::keys() const
{
    struct Ranked
    {
        int rank;
        quint64 place;
        const RowKey* key;
    };
    std::vector<Ranked> sorted;
    sorted.reserve(size_t(m_rows.size()));
    for (auto entry = m_rows.cbegin(); entry != m_rows.cend(); ++entry)
        sorted.push_back({rankOf(entry->row.kind), entry->place, &entry.key()});
    std::ranges::sort(sorted, {}, [](const Ranked& row) { return std::pair(row.rank, row.place); });
    QList<RowKey> keys;
    keys.reserve(m_rows.size());
    for (const Ranked& row : sorted)
        keys.append(*row.key);
    return keys;
}

QList<Change> ChangeSet::changes() const
{
    QList<Change> changes;
    changes.reserve(m_rows.size());
    for (const RowKey& key : keys())
        changes.append(change(key));
    return changes;
}

void ChangeSet::clear()
{
    m_rows.clear();
}

Change ChangeSet::change(const RowKey& key) const
{
    const StagedRow& row = m_rows.constFind(key)->row;
    Change change;
    change.kind = row.kind;
    if (carriesCells(row.kind)) {
        for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
            change.values.append({m_table->columns[cell.key()].name, cell.value()});
    }
    if (const RowIdentity* identity = key.identity()) {
        change.row = *identity;
        change.expected = expectedValues(*m_table, *identity, row);
    } else {
        change.row.table = m_table->name;
    }
    return change;
}

}
