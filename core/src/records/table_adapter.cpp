// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/table_adapter.h>

#include "records/row_versions.h"
#include "records/table_reads.h"

#include <tuplewright/query/mask.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const Value* find(const ColumnValues& values, QStringView column)
{
    const auto cell = std::find_if(values.begin(), values.end(),
        [column](const auto& candidate) { return candidate.first == column; });
    return cell == values.end() ? nullptr : &cell->second;
}

QStringList columnsOf(const TraitSet& traits)
{
    QStringList columns{traits.uuidKey, traits.createdAt, traits.updatedAt, traits.archived,
        traits.origin, traits.createdBy, traits.updatedBy, traits.createdByAdmin,
        traits.updatedByAdmin};
    columns.removeAll(QString());
    return columns;
}

/// A declared key names the rows, and opens what was read-only for the want of one alone.
void nameRows(Table& table, const QStringList& key)
{
    if (key.isEmpty())
        return;
    table.rowAddress = RowAddress::Key;
    table.identityColumns = key;
    table.keyIsUnique = false;
    table.physicalColumn.clear();
    if (std::exchange(table.needsOnlyKey, false)) {
        table.readOnlyReason.clear();
        table.readOnlyFix.clear();
        table.missingPrivileges.clear();
    }
}

Result<void> checkSetup(const Table& table, const TableSetup& setup)
{
    for (const QString& column : setup.key + columnsOf(setup.traits))
        TW_TRY_VOID(table.require(column));
    if (setup.traits.softDelete)
        TW_TRY_VOID(setup.traits.softDelete->validate(table));
    if (!setup.masked.isEmpty() && table.rowAddress != RowAddress::Key)
        return fail(ErrorKind::InvalidArgument,
            u"%1 has no key: all its columns tell its rows apart, and none can be masked."_s.arg(
                table.name.display()));
    return {};
}

/// `values` with those of `others` in place of their own.
ColumnValues overlaid(ColumnValues values, const ColumnValues& others)
{
    for (auto& [column, value] : values) {
        const auto other = std::find_if(others.begin(), others.end(),
            [&name = column](const auto& cell) { return cell.first == name; });
        if (other != others.end())
            value = other->second;
    }
    return values;
}

/// What really differs from the values that are expected.
ColumnValues withoutUnchanged(ColumnValues changes, const ColumnValues& expected)
{
    changes.removeIf([&expected](const auto& cell) {
        const Value* const loaded = find(expected, cell.first);
        return loaded && *loaded == cell.second;
    });
    return changes;
}

}

Value TableRow::value(QStringView column) const
{
    const Value* const found = find(values, column);
    return found ? *found : Value();
}

TableAdapter::TableAdapter(Adapter adapter, TablePtr table, ChangePolicy policy)
    : m_adapter(std::move(adapter))
    , m_table(std::move(table))
    , m_traits(policy.traits)
    , m_planner(m_adapter.planner(std::move(policy)).forTable(*m_table))
    , m_stored(unmasked(m_table))
{ }

Result<TableAdapter> TableAdapter::bind(
    Adapter adapter, const TablePtr& table, const TableSetup& setup)
{
    auto own = std::make_shared<Table>(*table);
    nameRows(*own, setup.key);
    TW_TRY_VOID(checkSetup(*own, setup));
    if (setup.traits.softDelete)
        own->lifecycle = setup.traits.softDelete;
    ChangePolicy policy{setup.traits.over(detectTraits(*own)), setup.rules, setup.actor};
    policy.traits.softDelete = own->lifecycle;
    TW_TRY(TablePtr shown, withMasked(own, setup.masked));
    return TableAdapter(std::move(adapter), std::move(shown), std::move(policy));
}

RowIdentity TableAdapter::key(ColumnValues values) const
{
    return {m_table->name, RowAddress::Key, std::move(values)};
}

RowIdentity TableAdapter::key(const Value& value) const
{
    return key(ColumnValues{{m_table->identityColumns.value(0), value}});
}

TableReads TableAdapter::reads() const
{
    return {m_adapter, *m_table, *m_stored, m_traits};
}

Result<TableRow> TableAdapter::get(
    const RowIdentity& row, DeletedRows deleted, const CallOptions& options) const
{
    return reads().get(row, deleted, options);
}

Result<QList<std::optional<TableRow>>> TableAdapter::getMany(
    const QList<RowIdentity>& rows, DeletedRows deleted, const CallOptions& options) const
{
    return reads().getMany(rows, deleted, options);
}

Result<TableRow> TableAdapter::findOne(
    const Filter& filter, DeletedRows deleted, const CallOptions& options) const
{
    TW_TRY(
        const QList<TableRow> rows, reads().select(reads().queryFor(filter, deleted), 2, options));
    if (rows.isEmpty())
        return reads().notFound();
    if (rows.size() > 1)
        return fail(ErrorKind::MultipleResults,
            u"More than one row of %1 matches."_s.arg(m_table->name.display()));
    return rows.first();
}

Result<std::optional<TableRow>> TableAdapter::first(
    const Filter& filter, const Sort& sort, DeletedRows deleted, const CallOptions& options) const
{
    SelectQuery query = reads().queryFor(filter, deleted);
    query.sort = sort;
    TW_TRY(const QList<TableRow> rows, reads().select(query, 1, options));
    return rows.isEmpty() ? std::optional<TableRow>() : std::optional<TableRow>(rows.first());
}

Result<bool> TableAdapter::exists(
    const Filter& filter, DeletedRows deleted, const CallOptions& options) const
{
    TW_TRY(const std::optional<TableRow> row, first(filter, {}, deleted, options));
    return row.has_value();
}

Result<qint64> TableAdapter::count(
    const Filter& filter, DeletedRows deleted, const CallOptions& options) const
{
    return m_adapter.count(*m_table, reads().queryFor(filter, deleted), options);
}

Result<QList<TableRow>> TableAdapter::save(
    const QList<Change>& changes, const CallOptions& options) const
{
    Batch batch;
    batch.reserve(changes.size());
    StepTexts texts;
    for (const Change& change : changes) {
        TW_TRY(BatchStep step, m_planner.plan(change, &texts));
        batch.append(std::move(step));
    }
    const ApplyReport report = m_adapter.apply(batch, ApplyMode::Save, options);
    if (report.outcome != Outcome::Saved)
        return fail(report.error.value_or(Error()));
    QList<TableRow> rows;
    for (qsizetype step = 0; step < batch.size(); ++step) {
        const ReturnedRow& returned = report.steps[step].returned;
        ColumnValues values;
        for (qsizetype column = 0; column < returned.size(); ++column)
            values.append({batch[step].returning[column], returned.at(column)});
        rows.append(reads().rowOf(values));
    }
    return rows;
}

Result<TableRow> TableAdapter::saveOne(const Change& change, const CallOptions& options) const
{
    TW_TRY(const QList<TableRow> rows, save({change}, options));
    return reads().shown(rows.first());
}

Change TableAdapter::newRow(const ColumnValues& values) const
{
    return {ChangeKind::Insert, {m_table->name, RowAddress::Key, {}}, values, {}};
}

Result<TableRow> TableAdapter::create(const ColumnValues& values, const CallOptions& options) const
{
    Result<TableRow> row = saveOne(newRow(values), options);
    if (!row && row.error().kind == ErrorKind::AlreadyExists)
        return fail(withDeletedRival(std::move(row).error(), values, options));
    return row;
}

Error TableAdapter::withDeletedRival(
    Error error, const ColumnValues& values, const CallOptions& options) const
{
    if (!m_table->lifecycle)
        return error;
    for (const Key& unique : QList<Key>{m_table->primaryKey} + m_table->uniqueKeys) {
        ColumnValues rival;
        for (const QString& column : unique.columns) {
            if (const Value* value = find(values, column); value && !value->isDefault())
                rival.append({column, *value});
        }
        if (rival.isEmpty() || rival.size() < unique.columns.size())
            continue;
        const Result<std::optional<TableRow>> found
            = reads().lookUp(key(rival), DeletedRows::Deleted, options);
        if (found && *found)
            error.hint = u"A deleted row has the same %1: restore or purge it."_s.arg(
                unique.columns.join(u", "_s));
    }
    return error;
}

std::expected<TableRow, Refusal> TableAdapter::update(const RowIdentity& row,
    const ColumnValues& changes, const ColumnValues& expected, const CallOptions& options) const
{
    const ColumnValues wanted = withoutUnchanged(changes, expected);
    if (wanted.isEmpty())
        return get(row, DeletedRows::All, options);
    Result<TableRow> saved = saveOne({ChangeKind::Update, row, wanted, expected}, options);
    if (saved)
        return *std::move(saved);
    Refusal refusal(std::move(saved).error());
    // Another row may stand at a physical address by now.
    if (refusal.error.kind == ErrorKind::ConcurrentModification && row.address == RowAddress::Key) {
        const Result<TableRow> current = get(row, DeletedRows::All, options);
        if (current)
            refusal.current = *current;
    }
    return std::unexpected(std::move(refusal));
}

Result<TableRow> TableAdapter::upsert(
    const ColumnValues& values, const Upsert& conflict, const CallOptions& options) const
{
    if (!conflict.isRequested())
        return fail(ErrorKind::InvalidArgument,
            u"%1: the columns of the key that may be there already are missing."_s.arg(
                m_table->name.display()));
    Change change = newRow(values);
    change.upsert = conflict;
    return saveOne(change, options);
}

Result<TableRow> TableAdapter::remove(
    const RowIdentity& row, const ColumnValues& expected, const CallOptions& options) const
{
    return saveOne({ChangeKind::Delete, row, {}, expected}, options);
}

/// What must still hold when a row is marked or purged: its mark, or without a key all of it.
ColumnValues TableAdapter::guard(const TableRow& row) const
{
    if (m_table->rowAddress != RowAddress::Key || !m_table->lifecycle)
        return row.values;
    const QString& column = m_table->lifecycle->column;
    return {{column, row.value(column)}};
}

Result<TableRow> TableAdapter::mark(
    const RowIdentity& row, ChangeKind kind, const CallOptions& options) const
{
    if (!m_table->lifecycle)
        return fail(ErrorKind::InvalidArgument,
            u"%1 has no column that marks rows as deleted."_s.arg(m_table->name.display()));
    const DeletedRows wanted
        = kind == ChangeKind::SoftDelete ? DeletedRows::Deleted : DeletedRows::Live;
    TW_TRY(const std::optional<TableRow> done, reads().lookUp(row, wanted, options));
    if (done)
        return reads().shown(*done);
    TW_TRY(const TableRow current, reads().existing(row, options));
    Result<TableRow> saved = saveOne({kind, row, {}, guard(current)}, options);
    if (saved || saved.error().kind != ErrorKind::ConcurrentModification)
        return saved;
    // Someone else may have done the same in the meantime.
    TW_TRY(const std::optional<TableRow> meanwhile, reads().lookUp(row, wanted, options));
    return meanwhile ? Result<TableRow>(reads().shown(*meanwhile)) : saved;
}

Result<TableRow> TableAdapter::softDelete(const RowIdentity& row, const CallOptions& options) const
{
    return mark(row, ChangeKind::SoftDelete, options);
}

Result<TableRow> TableAdapter::restore(const RowIdentity& row, const CallOptions& options) const
{
    return mark(row, ChangeKind::Restore, options);
}

Result<TableRow> TableAdapter::purge(const RowIdentity& row, const CallOptions& options) const
{
    if (!m_table->lifecycle)
        return fail(ErrorKind::InvalidArgument,
            u"%1 has no column that marks rows as deleted."_s.arg(m_table->name.display()));
    TW_TRY(
        const std::optional<TableRow> deleted, reads().lookUp(row, DeletedRows::Deleted, options));
    if (deleted)
        return saveOne({ChangeKind::Delete, row, {}, guard(*deleted)}, options);
    TW_TRY_VOID(reads().existing(row, options));
    return fail(ErrorKind::InvalidState,
        u"The row of %1 is not marked as deleted, so it is not purged."_s.arg(
            m_table->name.display()),
        {}, u"Delete it first."_s);
}

Result<TableAdapter::Archived> TableAdapter::archive(const RowIdentity& row,
    const ColumnValues& changes, const ColumnValues& expected, const CallOptions& options) const
{
    TW_TRY(const TableRow current, reads().existing(row, options));
    const RowVersions versions(*m_table, m_traits);
    TW_TRY_VOID(versions.check(current));
    const Change copy = newRow(versions.versionOf(current));
    if (changes.isEmpty()) {
        TW_TRY(const TableRow version, saveOne(copy, options));
        return Archived{reads().shown(current), version};
    }
    // The change goes first, so that a unique value that it gives up is free for the version.
    const Change change{ChangeKind::Update, row, changes, overlaid(current.values, expected)};
    TW_TRY(const QList<TableRow> saved, save({change, copy}, options));
    return Archived{reads().shown(saved[0]), reads().shown(saved[1])};
}

Result<QList<TableRow>> TableAdapter::versions(
    const RowIdentity& row, const CallOptions& options) const
{
    TW_TRY(const TableRow current, reads().existing(row, options));
    const RowVersions versions(*m_table, m_traits);
    TW_TRY_VOID(versions.check(current));
    return reads().selectAll(versions.queryOf(current, reads()), options);
}

Result<TableAdapter::Archived> TableAdapter::restoreVersion(
    const RowIdentity& version, const CallOptions& options) const
{
    TW_TRY(const TableRow old, reads().existing(version, options));
    TW_TRY(const ColumnValues changes, RowVersions(*m_table, m_traits).changesTo(old));
    return archive(key(old.value(m_traits.origin)), changes, {}, options);
}

}
