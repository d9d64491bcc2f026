// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/change_set.h>

#include "editing/self_references.h"

#include <algorithm>

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

/// The loaded values a change relies on: what it overwrites, or for a deletion all that is lost.
/// A physical address proves nothing by itself, so it always comes with the whole row.
ColumnValues expectedValues(const Table& table, const RowIdentity& identity, const StagedRow& row)
{
    const bool isWhole = identity.address == RowAddress::Physical || row.kind == ChangeKind::Delete;
    const auto isReliedOn = [&](qsizetype column) {
        if (row.kind == ChangeKind::Update)
            return row.cells.contains(int(column));
        return !carriesCells(row.kind) && table.lifecycle
            && table.columns[column].name == table.lifecycle->column;
    };
    ColumnValues expected;
    for (qsizetype i = 0; i < std::min(table.columns.size(), row.original.size()); ++i) {
        if (!row.original[i].isDefault() && (isWhole || isReliedOn(i)))
            expected.append({table.columns[i].name, row.original[i]});
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

std::optional<StagedRow> withCell(const StagedRow* staged, const RowKey& key,
    const QList<Value>& original, int column, const Value& value)
{
    StagedRow row;
    // A row staged for deletion is edited as it was loaded: editing takes the deletion back.
    if (staged && carriesCells(staged->kind))
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
    return row.cells.isEmpty() ? std::nullopt : std::optional(std::move(row));
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
    const qsizetype before = m_rows.size();
    Entry& entry = m_rows[key];
    if (m_rows.size() != before)
        entry.place = m_nextPlace++;
    entry.row = *std::move(row);
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
    return tw::withCell(find(key), key, original, column, value);
}

std::vector<ChangeSet::Staged> ChangeSet::inOrder() const
{
    std::vector<Staged> rows;
    rows.reserve(size_t(m_rows.size()));
    for (auto entry = m_rows.cbegin(); entry != m_rows.cend(); ++entry)
        rows.push_back({rankOf(entry->row.kind), entry->place, &entry.key(), &entry->row});
    std::ranges::sort(
        rows, {}, [](const Staged& staged) { return std::pair(staged.rank, staged.place); });
    return m_table && refersToItself(*m_table) ? alongOwnKeys(rows) : rows;
}

std::vector<ChangeSet::Staged> ChangeSet::alongOwnKeys(const std::vector<Staged>& rows) const
{
    std::vector<const StagedRow*> staged;
    staged.reserve(rows.size());
    for (const Staged& each : rows)
        staged.push_back(each.row);
    std::vector<Staged> ordered;
    ordered.reserve(rows.size());
    for (const size_t index : orderedAlongOwnKeys(*m_table, staged))
        ordered.push_back(rows[index]);
    return ordered;
}

QList<RowKey> ChangeSet::keys() const
{
    QList<RowKey> keys;
    keys.reserve(m_rows.size());
    for (const Staged& staged : inOrder())
        keys.append(*staged.key);
    return keys;
}

QList<Change> ChangeSet::changes() const
{
    QList<Change> changes;
    changes.reserve(m_rows.size());
    for (const Staged& staged : inOrder())
        changes.append(changeOf(staged));
    return changes;
}

void ChangeSet::visit(const std::function<void(const RowKey&, const Change&)>& take) const
{
    for (const Staged& staged : inOrder())
        take(*staged.key, changeOf(staged));
}

void ChangeSet::clear()
{
    m_rows.clear();
}

Change ChangeSet::changeOf(const Staged& staged) const
{
    const StagedRow& row = *staged.row;
    Change change;
    change.kind = row.kind;
    if (carriesCells(row.kind)) {
        change.values.reserve(row.cells.size());
        for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
            change.values.append({m_table->columns[cell.key()].name, cell.value()});
    }
    if (const RowIdentity* identity = staged.key->identity()) {
        change.row = *identity;
        change.expected = expectedValues(*m_table, *identity, row);
    } else {
        change.row.table = m_table->name;
    }
    return change;
}

}
