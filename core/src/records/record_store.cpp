// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/record_store.h>

#include "session/numbers.h"

#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/writing/unit_of_work.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool hasColumn(const ColumnValues& values, const QString& column)
{
    return std::ranges::any_of(
        values, [&column](const auto& cell) { return cell.first == column; });
}

}

template <class Work>
auto RecordStore::with(Work work) const
{
    if (m_session)
        return work(*m_session);
    Session session(m_adapter.pool(), u"repository"_s);
    return work(session);
}

Result<RecordStore> RecordStore::open(
    const Adapter& adapter, EntityMapping mapping, const CallOptions& options)
{
    TW_TRY(TablePtr table, adapter.describe(mapping.descriptor().name, options));
    for (const QString& column : mapping.columns()) {
        if (!table->find(column))
            return fail(ErrorKind::InvalidEntityType,
                u"%1 has no column %2."_s.arg(table->name.display(), column));
    }
    return RecordStore(adapter, std::move(mapping), std::move(table));
}

RecordStore RecordStore::within(Session& session) const
{
    RecordStore inside = *this;
    inside.m_session = &session;
    return inside;
}

SelectQuery RecordStore::completed(SelectQuery query) const
{
    query.table = m_table->name;
    query.columns = m_mapping.columns();
    return query;
}

RecordStore::Rows RecordStore::rowsOf(const ResultSet& rows) const
{
    const QStringList columns = m_mapping.columns();
    Rows found;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        ColumnValues values;
        for (int column = 0; column < columns.size(); ++column)
            values.append({columns[column], rows.cell(row, column).toValue()});
        found.append(std::move(values));
    }
    return found;
}

Result<ColumnValues> RecordStore::get(const ColumnValues& key, const CallOptions& options) const
{
    std::vector<Filter> parts;
    for (const auto& [column, value] : key)
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    SelectQuery query;
    query.filter = Filter::all(std::move(parts));
    query.deleted = DeletedRows::All;
    TW_TRY(const Rows rows, find(query, 2, options));
    if (rows.size() == 1)
        return rows.first();
    return fail(rows.isEmpty() ? ErrorKind::NotFound : ErrorKind::MultipleResults,
        u"%1 of %2 have this key."_s.arg(
            rows.isEmpty() ? u"No row"_s : u"Several rows"_s, m_table->name.display()));
}

Result<RecordStore::Rows> RecordStore::find(
    const SelectQuery& query, std::optional<qint64> limit, const CallOptions& options) const
{
    const SelectRenderer renderer({m_adapter.dialect(), *m_table});
    const SelectQuery whole = completed(query);
    TW_TRY(const Statement statement,
        limit ? renderer.page(whole, {1, *limit}, AddressColumns::Omit) : renderer.all(whole));
    ResultSet rows;
    TW_TRY_VOID(with([&](Session& session) {
        return session.run(statement, &rows, options, StatementOrigin::Library);
    }));
    Rows found = rowsOf(rows);
    if (limit && found.size() > *limit)
        found.resize(*limit);
    return found;
}

Result<RecordStore::Page> RecordStore::page(
    const SelectQuery& query, const PageRequest& request, const CallOptions& options) const
{
    const SelectQuery whole = completed(query);
    ResultSet rows;
    if (!m_session) {
        TW_TRY(const PageInfo info,
            m_adapter.page(
                *m_table, whole, request, CountMode::Exact, AddressColumns::Omit, rows, options));
        return Page{rowsOf(rows), info};
    }
    const SelectRenderer renderer({m_adapter.dialect(), *m_table});
    TW_TRY(const Statement statement, renderer.page(whole, request, AddressColumns::Omit));
    TW_TRY_VOID(m_session->run(statement, &rows, options, StatementOrigin::Library));
    Page page{rowsOf(rows), {}};
    page.info.number = request.number;
    page.info.size = request.size;
    page.info.hasNext = page.rows.size() > request.size;
    page.info.hasPrevious = request.number > 1;
    if (page.info.hasNext)
        page.rows.resize(request.size);
    page.info.rows = page.rows.size();
    TW_TRY(const qint64 total, count(query, options));
    page.info.setTotal(total, TotalKind::Exact);
    return page;
}

Result<qint64> RecordStore::count(const SelectQuery& query, const CallOptions& options) const
{
    TW_TRY(const Statement statement,
        CountRenderer({m_adapter.dialect(), *m_table}).exact(completed(query)));
    TW_TRY(const QList<qint64> numbers,
        with([&](Session& session) { return readNumbers(session, statement, options); }));
    return numbers.value(0);
}

Result<bool> RecordStore::exists(const SelectQuery& query, const CallOptions& options) const
{
    TW_TRY(const Statement statement,
        CountRenderer({m_adapter.dialect(), *m_table}).upTo(completed(query), 1));
    TW_TRY(const QList<qint64> numbers,
        with([&](Session& session) { return readNumbers(session, statement, options); }));
    return numbers.value(0) > 0;
}

Result<ColumnValues> RecordStore::commit(
    Session& session, Change change, const CallOptions& options) const
{
    UnitOfWork work;
    work.add(m_table, std::move(change));
    TW_TRY(const auto done, work.commit(session, {}, options));
    return done.value.first().values;
}

Result<ColumnValues> RecordStore::apply(ChangeKind kind, const ColumnValues& key,
    const ColumnValues& values, const CallOptions& options) const
{
    const Change change{kind, {m_table->name, RowAddress::Key, key}, values, {}};
    return with([&](Session& session) { return commit(session, change, options); });
}

Change RecordStore::insertionOf(const ColumnValues& row) const
{
    return {ChangeKind::Insert, {m_table->name, RowAddress::Key, {}}, row, {}};
}

Result<RecordStore::Rows> RecordStore::insertAll(const Rows& rows, const CallOptions& options) const
{
    if (m_session)
        return insertWithin(*m_session, rows, options);
    const ChangePlanner planner = m_adapter.planner();
    const TablePlanner table = planner.forTable(*m_table);
    Batch batch;
    for (const ColumnValues& row : rows) {
        TW_TRY(BatchStep step, table.plan(insertionOf(row)));
        batch.append(std::move(step));
    }
    const ApplyReport report = m_adapter.apply(batch, ApplyMode::Save, options);
    if (report.error)
        return fail(*report.error);
    Rows created;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        ColumnValues values;
        for (qsizetype column = 0; column < batch[i].returning.size(); ++column)
            values.append({batch[i].returning[column], report.steps[i].returned.value(column)});
        created.append(std::move(values));
    }
    return created;
}

Result<RecordStore::Rows> RecordStore::insertWithin(
    Session& session, const Rows& rows, const CallOptions& options) const
{
    UnitOfWork work;
    for (const ColumnValues& row : rows)
        work.add(m_table, insertionOf(row));
    TW_TRY(const auto done, work.commit(session, {}, options));
    Rows created;
    for (const UnitOfWork::Row& row : done.value)
        created.append(row.values);
    return created;
}

/// The row is compared as its members have it, since one may be coarser than its column, and then
/// guarded by the values that the server itself just gave for them.
Result<ColumnValues> RecordStore::applyAsRead(
    Change change, const void* read, const CallOptions& options) const
{
    const auto isGuarded = [this, &change](const QString& column) {
        return !m_table->find(column)->isMasked
            && (change.kind == ChangeKind::Delete || hasColumn(change.values, column));
    };
    const auto work = [&](Session& session) -> Result<ColumnValues> {
        TW_TRY(ColumnValues stored, within(session).get(change.row.key, options));
        stored.removeIf([&](const auto& cell) {
            return hasColumn(change.row.key, cell.first) || !isGuarded(cell.first);
        });
        if (const QStringList others = m_mapping.changedSince(read, stored); !others.isEmpty())
            return fail(ErrorKind::ConcurrentModification,
                u"The row of %1 was changed by someone else meanwhile: %2."_s.arg(
                    m_table->name.display(), others.join(u", "_s)));
        change.expected = std::move(stored);
        return commit(session, change, options);
    };
    TW_TRY(auto done, with([&](Session& session) { return atomic(session, {}, work, options); }));
    return std::move(done.value);
}

Result<ColumnValues> RecordStore::update(
    const void* read, const ColumnValues& changes, const CallOptions& options) const
{
    const ColumnValues key = m_mapping.key(read);
    if (changes.isEmpty())
        return get(key, options);
    return applyAsRead(
        {ChangeKind::Update, {m_table->name, RowAddress::Key, key}, changes, {}}, read, options);
}

Result<void> RecordStore::remove(const void* read, const CallOptions& options) const
{
    TW_TRY_VOID(applyAsRead(
        {ChangeKind::Delete, {m_table->name, RowAddress::Key, m_mapping.key(read)}, {}, {}}, read,
        options));
    return {};
}

}
