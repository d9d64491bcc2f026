// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>

#include <QHash>
#include <QMap>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace tw {

/// Names a staged row: an existing one by identity, a new one by a number of its own.
struct TW_CORE_EXPORT RowKey
{
    std::variant<RowIdentity, quint64> id;

    /// The row is staged for insertion and not on the server.
    [[nodiscard]] bool isNew() const { return std::holds_alternative<quint64>(id); }
    /// Null for a new row.
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

/// The row after staging `value` in a cell; nullopt when the row is as loaded again. `staged` is
/// what was staged for it before, or null; `original` is the row as loaded. Equality is by bytes.
[[nodiscard]] TW_CORE_EXPORT std::optional<StagedRow> withCell(const StagedRow* staged,
    const RowKey& key, const QList<Value>& original, int column, const Value& value);

/// The staged edits of one table. A value: copies are independent, nothing is sent. Every edit is
/// one row going from one StagedRow to another, which makes undo the same call backwards.
class TW_CORE_EXPORT ChangeSet
{
public:
    /// An empty set of changes to `table`.
    explicit ChangeSet(TablePtr table = {});

    /// As it was described when staging began; null for a default-made set.
    [[nodiscard]] const TablePtr& table() const { return m_table; }
    /// Nothing is staged, so there is nothing to save.
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Rows with something staged.
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    /// Null when nothing is staged for the row.
    [[nodiscard]] const StagedRow* find(const RowKey& key) const;

    /// Replaces what is staged for a row; nullopt takes it back.
    void set(const RowKey& key, std::optional<StagedRow> row);

    /// Makes room for rows that will be staged.
    void expect(qsizetype rows) { m_rows.reserve(m_rows.size() + rows); }

    /// A key for a row that does not exist yet; never repeats.
    [[nodiscard]] RowKey newRow();

    /// New rows in the order they were made.
    [[nodiscard]] QList<RowKey> newRows() const;

    /// The same, with what is staged for the row here.
    [[nodiscard]] std::optional<StagedRow> withCell(
        const RowKey& key, const QList<Value>& original, int column, const Value& value) const;

    /// Deletions first, then updates, then inserts, each in the order it was staged; in a table
    /// that refers to itself, so that each row finds the one it names.
    [[nodiscard]] QList<Change> changes() const;

    /// The row each of changes() belongs to.
    [[nodiscard]] QList<RowKey> keys() const;

    /// Gives each of changes() and its row to `take`, one at a time. It must not change the set.
    void visit(const std::function<void(const RowKey&, const Change&)>& take) const;

    /// Forgets all that is staged.
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

    struct Staged
    {
        int rank;
        quint64 place;
        const RowKey* key;
        const StagedRow* row;
    };
    [[nodiscard]] std::vector<Staged> inOrder() const;
    [[nodiscard]] std::vector<Staged> alongOwnKeys(const std::vector<Staged>& rows) const;
    [[nodiscard]] Change changeOf(const Staged& staged) const;

    TablePtr m_table;
    QHash<RowKey, Entry> m_rows;
    quint64 m_nextPlace = 0;
    quint64 m_nextNew = 1;
};

}
