// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "editing/self_references.h"

#include <algorithm>
#include <queue>

namespace tw {

namespace {

/// What stands in some columns; empty where one of them has no value that is known.
QByteArray tupleOf(const QList<int>& columns, const std::function<Value(int)>& valueOf)
{
    QByteArray tuple;
    for (const int column : columns) {
        const Value value = valueOf(column);
        if (value.isNull() || value.isDefault())
            return {};
        tuple += QByteArray::number(value.bytes().size()) + ':' + value.bytes();
    }
    return tuple;
}

QByteArray before(const StagedRow& row, const QList<int>& columns)
{
    return tupleOf(columns, [&row](int column) { return row.original.value(column); });
}

QByteArray after(const StagedRow& row, const QList<int>& columns)
{
    return tupleOf(columns, [&row](int column) {
        return row.cells.value(column, row.original.value(column, Value::defaultMarker()));
    });
}

QList<int> indexesOf(const Table& table, const QStringList& names)
{
    QList<int> indexes;
    for (const QString& name : names)
        indexes.append(table.columnIndex(name));
    return indexes;
}

/// Which rows wait for which others.
class Waiting
{
public:
    explicit Waiting(std::span<const StagedRow* const> rows)
        : m_rows(rows)
        , m_next(rows.size())
        , m_count(rows.size())
    { }

    void add(const QList<int>& own, const QList<int>& target)
    {
        QHash<QByteArray, size_t> made;
        QHash<QByteArray, size_t> gone;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i]->kind == ChangeKind::Insert)
                made.insert(after(*m_rows[i], target), i);
            if (m_rows[i]->kind == ChangeKind::Delete)
                gone.insert(before(*m_rows[i], target), i);
        }
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (const std::optional<size_t> parent = find(made, named(i, own)))
                addStep(*parent, i);
            if (const std::optional<size_t> parent = find(gone, left(i, own)))
                addStep(i, *parent);
        }
    }

    [[nodiscard]] std::vector<size_t> order()
    {
        std::priority_queue<size_t, std::vector<size_t>, std::greater<>> ready;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_count[i] == 0)
                ready.push(i);
        }
        std::vector<size_t> order;
        while (!ready.empty()) {
            const size_t row = ready.top();
            ready.pop();
            order.push_back(row);
            for (const size_t next : m_next[row]) {
                if (--m_count[next] == 0)
                    ready.push(next);
            }
        }
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_count[i] > 0)
                order.push_back(i); // in a circle, or behind one
        }
        return order;
    }

private:
    /// What a row will name.
    [[nodiscard]] QByteArray named(size_t row, const QList<int>& own) const
    {
        const StagedRow& staged = *m_rows[row];
        const bool isWritten
            = staged.kind == ChangeKind::Insert || staged.kind == ChangeKind::Update;
        return isWritten ? after(staged, own) : QByteArray();
    }

    /// What a row names and will name no longer.
    [[nodiscard]] QByteArray left(size_t row, const QList<int>& own) const
    {
        const StagedRow& staged = *m_rows[row];
        const bool isLeft = staged.kind == ChangeKind::Delete
            || (staged.kind == ChangeKind::Update && std::ranges::any_of(own, [&](int column) {
                   return staged.cells.contains(column);
               }));
        return isLeft ? before(staged, own) : QByteArray();
    }

    static std::optional<size_t> find(
        const QHash<QByteArray, size_t>& rows, const QByteArray& tuple)
    {
        const auto found = tuple.isEmpty() ? rows.cend() : rows.constFind(tuple);
        return found == rows.cend() ? std::nullopt : std::optional(*found);
    }

    void addStep(size_t first, size_t second)
    {
        if (first == second)
            return;
        m_next[first].push_back(second);
        ++m_count[second];
    }

    std::span<const StagedRow* const> m_rows;
    std::vector<std::vector<size_t>> m_next;
    std::vector<int> m_count; ///< of those that a row waits for
};

}

bool refersToItself(const Table& table)
{
    return std::ranges::any_of(
        table.foreignKeys, [&table](const ForeignKey& key) { return key.target == table.name; });
}

std::vector<size_t> orderedAlongOwnKeys(const Table& table, std::span<const StagedRow* const> rows)
{
    Waiting waiting(rows);
    for (const ForeignKey& key : table.foreignKeys) {
        if (key.target == table.name)
            waiting.add(indexesOf(table, key.columns), indexesOf(table, key.targetColumns));
    }
    return waiting.order();
}

}
