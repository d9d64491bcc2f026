// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/records/entity_mapping.h>
#include <tuplewright/session/session.h>

namespace tw {

/// What Repository does, without the type of its structs. A value; its calls block. With a session
/// it takes part in that one's transactions and is for its thread, else for any.
class TW_CORE_EXPORT RecordStore
{
public:
    using Rows = QList<ColumnValues>;

    struct Page
    {
        Rows rows;
        PageInfo info;
    };

    /// Fails with UndefinedObject when there is no such table, and with InvalidEntityType when it
    /// has not the columns.
    [[nodiscard]] static Result<RecordStore> open(
        const Adapter& adapter, EntityMapping mapping, const CallOptions& options);

    [[nodiscard]] RecordStore within(Session& session) const;
    [[nodiscard]] const EntityMapping& mapping() const { return m_mapping; }
    [[nodiscard]] const Table& table() const { return *m_table; }

    [[nodiscard]] Result<ColumnValues> get(
        const ColumnValues& key, const CallOptions& options) const;
    [[nodiscard]] Result<Rows> find(
        const SelectQuery& query, std::optional<qint64> limit, const CallOptions& options) const;
    [[nodiscard]] Result<Page> page(
        const SelectQuery& query, const PageRequest& page, const CallOptions& options) const;
    [[nodiscard]] Result<qint64> count(const SelectQuery& query, const CallOptions& options) const;
    [[nodiscard]] Result<bool> exists(const SelectQuery& query, const CallOptions& options) const;

    /// The row as the server holds it then, or held it until then.
    [[nodiscard]] Result<ColumnValues> apply(ChangeKind kind, const ColumnValues& key,
        const ColumnValues& values, const CallOptions& options) const;

    /// Creates all rows or none; as the server holds them, in the same order. In few statements,
    /// but within a session one for each.
    [[nodiscard]] Result<Rows> insertAll(const Rows& rows, const CallOptions& options) const;

    /// Both change the row with the object's key if it still holds what the object was read with:
    /// in the columns of `changes`, or anywhere. Fail with NotFound or ConcurrentModification.
    [[nodiscard]] Result<ColumnValues> update(
        const void* read, const ColumnValues& changes, const CallOptions& options) const;
    [[nodiscard]] Result<void> remove(const void* read, const CallOptions& options) const;

private:
    RecordStore(Adapter adapter, EntityMapping mapping, TablePtr table)
        : m_adapter(std::move(adapter))
        , m_mapping(std::move(mapping))
        , m_table(std::move(table))
    { }

    template <class Work>
    auto with(Work work) const;
    [[nodiscard]] Result<ColumnValues> applyAsRead(
        Change change, const void* read, const CallOptions& options) const;
    [[nodiscard]] Result<Rows> insertWithin(
        Session& session, const Rows& rows, const CallOptions& options) const;
    [[nodiscard]] Change insertionOf(const ColumnValues& row) const;
    [[nodiscard]] Result<ColumnValues> commit(
        Session& session, Change change, const CallOptions& options) const;
    [[nodiscard]] SelectQuery completed(SelectQuery query) const;
    [[nodiscard]] Rows rowsOf(const ResultSet& rows) const;

    Adapter m_adapter;
    EntityMapping m_mapping;
    TablePtr m_table;
    Session* m_session = nullptr;
};

}
