// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/records/record_store.h>

namespace tw {

/// One page of structs, and what is known of the whole.
template <class T>
struct RecordPage
{
    QList<T> records;
    PageInfo info;
};

/// The rows of one table as structs. Rows that are marked as deleted are found by their key only. A
/// value; its calls block. Put queries of your own into functions that take one.
template <class T>
class Repository
{
public:
    /// Fails with UndefinedObject when there is no such table, and with InvalidEntityType when it
    /// has not the columns.
    [[nodiscard]] static Result<Repository> open(
        const Adapter& adapter, const Entity<T>& entity, const CallOptions& options = {})
    {
        TW_TRY(RecordStore store, RecordStore::open(adapter, entity.mapping(), options));
        return Repository(std::move(store));
    }

    /// The same rows through a session, whose transactions it takes part in. The session must
    /// outlive it.
    [[nodiscard]] Repository within(Session& session) const
    {
        return Repository(m_store.within(session));
    }

    [[nodiscard]] const Table& table() const { return m_store.table(); }

    /// The row with this key, deleted or not. Fails with NotFound.
    template <class... K>
    [[nodiscard]] Result<T> get(const K&... key) const
    {
        TW_TRY(const ColumnValues values,
            m_store.mapping().keyOf({ValueConversion<K>::toValue(key)...}));
        TW_TRY(const ColumnValues row, m_store.get(values, {}));
        return filled(row);
    }

    [[nodiscard]] Result<QList<T>> find(const Filter& filter = {}, const Sort& sort = {},
        std::optional<qint64> limit = {}, const CallOptions& options = {}) const
    {
        TW_TRY(const RecordStore::Rows rows, m_store.find(query(filter, sort), limit, options));
        return filled(rows);
    }

    [[nodiscard]] Result<std::optional<T>> first(
        const Filter& filter = {}, const Sort& sort = {}, const CallOptions& options = {}) const
    {
        TW_TRY(const QList<T> found, find(filter, sort, 1, options));
        return found.isEmpty() ? std::optional<T>() : std::optional<T>(found.first());
    }

    [[nodiscard]] Result<RecordPage<T>> page(const PageRequest& request, const Filter& filter = {},
        const Sort& sort = {}, const CallOptions& options = {}) const
    {
        TW_TRY(const RecordStore::Page page, m_store.page(query(filter, sort), request, options));
        TW_TRY(QList<T> records, filled(page.rows));
        return RecordPage<T>{std::move(records), page.info};
    }

    [[nodiscard]] Result<bool> exists(
        const Filter& filter = {}, const CallOptions& options = {}) const
    {
        return m_store.exists(query(filter, {}), options);
    }

    [[nodiscard]] Result<qint64> count(
        const Filter& filter = {}, const CallOptions& options = {}) const
    {
        return m_store.count(query(filter, {}), options);
    }

    /// The row as it is stored, with the values that the server gave it.
    [[nodiscard]] Result<T> insert(const T& record, const CallOptions& options = {}) const
    {
        TW_TRY(const ColumnValues row,
            m_store.apply(ChangeKind::Insert, {}, m_store.mapping().insertion(&record), options));
        return filled(row);
    }

    /// As insert(), all of them or none, in the order given; in few statements, but within a
    /// session one for each.
    [[nodiscard]] Result<QList<T>> insertAll(
        const QList<T>& records, const CallOptions& options = {}) const
    {
        RecordStore::Rows rows;
        for (const T& record : records)
            rows.append(m_store.mapping().insertion(&record));
        TW_TRY(const RecordStore::Rows created, m_store.insertAll(rows, options));
        return filled(created);
    }

    /// Writes the members in which `changed` differs from the record as it was read, if the row
    /// still holds there what was read. Nothing is written where nothing differs. Fails with
    /// NotFound, or with ConcurrentModification naming what someone else changed.
    [[nodiscard]] Result<T> update(
        const T& read, const T& changed, const CallOptions& options = {}) const
    {
        TW_TRY(const ColumnValues changes, m_store.mapping().changes(&read, &changed));
        TW_TRY(const ColumnValues row, m_store.update(&read, changes, options));
        return filled(row);
    }

    /// Deletes the row for good, if it still holds what was read. Fails with NotFound or
    /// ConcurrentModification.
    [[nodiscard]] Result<void> remove(const T& read, const CallOptions& options = {}) const
    {
        return m_store.remove(&read, options);
    }

    /// Marks the row as deleted, in a table that has a column for it, or takes the mark back.
    [[nodiscard]] Result<void> softDelete(const T& record, const CallOptions& options = {}) const
    {
        return changed(ChangeKind::SoftDelete, record, options);
    }
    [[nodiscard]] Result<void> restore(const T& record, const CallOptions& options = {}) const
    {
        return changed(ChangeKind::Restore, record, options);
    }

private:
    explicit Repository(RecordStore store)
        : m_store(std::move(store))
    { }

    static SelectQuery query(const Filter& filter, const Sort& sort)
    {
        SelectQuery query;
        query.filter = filter;
        query.sort = sort;
        return query;
    }

    Result<void> changed(ChangeKind kind, const T& record, const CallOptions& options) const
    {
        TW_TRY_VOID(m_store.apply(kind, m_store.mapping().key(&record), {}, options));
        return {};
    }

    Result<T> filled(const ColumnValues& row) const
    {
        T record{};
        TW_TRY_VOID(m_store.mapping().fill(&record, row));
        return record;
    }

    Result<QList<T>> filled(const RecordStore::Rows& rows) const
    {
        QList<T> records;
        for (const ColumnValues& row : rows) {
            TW_TRY(T record, filled(row));
            records.append(std::move(record));
        }
        return records;
    }

    RecordStore m_store;
};

}
