// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>

#include <QHash>
#include <QMap>

#include <variant>

namespace tw {

/// Names a staged row: an existing one by identity, a new one by a number of its own.
struct TW_CORE_EXPORT RowKey
{
    std::variant<RowIdentity, quint64> id;

    [[nodiscard]] bool isNew() const { return std::holds_alternative<quint64>(id); }
    [[nodiscard]] const RowIdentity* identity() const { return std::get_if<RowIdentity>(&id); }

    friend bool operator==(const RowKey&, const RowKey&) = default;
    friend TW_CORE_EXPORT size_t qHash(const RowKey& key, size_t seed);
};

/// What is staged for one row. `cells` holds only cells that differ from the loaded row.
struct StagedRow
{
    ChangeKind kind = ChangeKind::Update;
    /// The row as loaded, in table column order, DEFAULT for columns that were not read; empty for
    /// new rows.
    QList<Value> original;
    QMap<int, Value> cells; ///< column → staged value

    friend bool operator==(const StagedRow&, const StagedRow&) = default;
};

/// The staged edits of one table. A value: copies are independent, nothing is sent. Every edit is
/// one row going from one StagedRow to another, which makes undo the same call backwards.
class TW_CORE_EXPORT ChangeSet
{
public:
    explicit ChangeSet(TablePtr table = {});

    [[nodiscard]] const TablePtr& table() const { return m_table; }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    /// Null when nothing is staged for the row.
    [[nodiscard]] const StagedRow* find(const RowKey& key) const;

    /// Replaces what is staged for a row; nullopt takes it back.
    void set(const RowKey& key, std::optional<StagedRow> row);

    /// A key for a row that does not exist yet; never repeats.
    [[nodiscard]] RowKey newRow();

    /// New rows in the order they were made.
    [[nodiscard]] QList<RowKey> newRows() const;

    /// The row after staging `value` in a cell; nullopt when the row is as loaded again. `original`
    /// is the row as loaded. Equality is by bytes.
    [[nodiscard]] std::optional<StagedRow> withCell(
        const RowKey& key, const QList<Value>& original, int column, const Value& value) const;

    /// Deletions first, then updates, then inserts, each in the order it was staged.
    [[nodiscard]] QList<Change> changes() const;

    /// The row each of changes() belongs to.
    [[nodiscard]] QList<RowKey> keys() const;

    /// One of changes(), of a row that is among keys().
    [[nodiscard]] Change change(const RowKey& key) const;

    void clear();

    /// The same is staged for the same rows, in the same order. At once for an untouched copy.
    friend bool operator==(const ChangeSet& a, const ChangeSet& b) { return a.m_rows == b.m_rows; }

private:
    struct Entry
    {
        StagedRow row;
        quint64 place = 0; ///< in the order of staging

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    TablePtr m_table;
    QHash<RowKey, Entry> m_rows;
    quint64 m_nextPlace = 0;
    quint64 m_nextNew = 1;
};

}
