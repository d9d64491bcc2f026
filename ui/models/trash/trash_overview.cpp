// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash_overview.h"

#include "lifecycle_words.h"
#include "models/text/hidden_characters.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/traits.h>

#include <QLocale>

#include <algorithm>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kTimeForCounting = 2'000ms;
constexpr qint64 kTimeForTable = 5'000; ///< ms
constexpr qint64 kMostSorted = 200'000; ///< rows of a table whose newest deletion is looked for

bool keepsDeletedRows(const TablePtr& table)
{
    const bool isOfRows
        = table->kind == RelationKind::Table || table->kind == RelationKind::PartitionedTable;
    return table->lifecycle && isOfRows && table->privileges.select;
}

/// The newest deletion is sought only where that is quick.
bool canTellNewest(const Table& table)
{
    const QString& column = table.lifecycle->column;
    return table.lifecycle->kind == Lifecycle::Kind::DeletedAt
        && (table.rowEstimate.value_or(0) <= kMostSorted || table.indexedFirst.contains(column));
}

SelectQuery deletedRowsOf(const Table& table)
{
    SelectQuery query;
    query.table = table.name;
    query.deleted = DeletedRows::Deleted;
    query.columns = {table.lifecycle->column};
    if (const QString by = deletedByColumn(table); !by.isEmpty() && canTellNewest(table))
        query.columns.append(by);
    if (canTellNewest(table))
        query.sort = {{table.lifecycle->column, SortOrder::Descending}};
    return query;
}

QString textOf(const ResultSet& rows, int column)
{
    if (rows.rowCount() == 0 || rows.columnCount() <= column)
        return {};
    const Value value = rows.cell(0, column).toValue();
    return value.isNull() ? QString() : value.toText();
}

Result<TrashEntry> counted(
    const Adapter& adapter, const TablePtr& table, bool isPatient, CallOptions options)
{
    CountRequest request(CountMode::Exact);
    if (!isPatient) {
        request.timeBox = kTimeForCounting;
        options.deadline = QDeadlineTimer(kTimeForTable);
    }
    ResultSet rows;
    TW_TRY(const PageInfo info,
        adapter.page(*table, deletedRowsOf(*table), {.number = 1, .size = 1}, request,
            AddressColumns::Omit, rows, options));
    TrashEntry entry{table, true, info.total, info.totalKind};
    if (canTellNewest(*table)) {
        entry.newest = textOf(rows, 0);
        entry.by = textOf(rows, 1);
    }
    return entry;
}

}

QString deletedByColumn(const Table& table)
{
    static const QStringList names{QStringLiteral("deleted_by"), QStringLiteral("removed_by"),
        QStringLiteral("deletedby"), QStringLiteral("deleted_by_id"),
        QStringLiteral("deleted_by_uuid"), QStringLiteral("archived_by")};
    for (const QString& name : names)
        for (const Column& column : table.columns)
            if (column.name.compare(name, Qt::CaseInsensitive) == 0)
                return column.name;
    return detectTraits(table).updatedBy;
}

TrashOverview::TrashOverview(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QAbstractTableModel(parent)
    , m_reader(std::move(adapter), Lane::Counts)
{ }

TrashOverview::~TrashOverview()
{
    m_tables.requestCancel();
    m_counting.requestCancel();
}

void TrashOverview::load()
{
    stop();
    m_isLoading = true;
    m_error.reset();
    m_tables = m_reader.call(
        [](const Adapter& adapter, const CallOptions& options) -> Result<QList<TablePtr>> {
            return adapter.describeAll({}, options);
        });
    m_tables.then(this, [this, number = m_number](const Result<QList<TablePtr>>& tables) {
        if (number == m_number)
            onTables(tables);
    });
    Q_EMIT changed();
}

void TrashOverview::onTables(const Result<QList<TablePtr>>& tables)
{
    beginResetModel();
    m_entries.clear();
    if (tables) {
        for (const TablePtr& table : *tables)
            if (keepsDeletedRows(table))
                m_entries.append(TrashEntry{table});
        m_isRead = true;
    } else {
        m_error = tables.error();
    }
    endResetModel();
    countNext();
}

void TrashOverview::countNext()
{
    const auto next = std::ranges::find(m_entries, false, &TrashEntry::isCounted);
    if (next == m_entries.end())
        return endLoading();
    count(int(next - m_entries.begin()), false);
}

void TrashOverview::countExactly(int row)
{
    stop();
    m_isLoading = true;
    m_entries[row].isCounted = false;
    count(row, true);
}

void TrashOverview::count(int row, bool isPatient)
{
    m_counting = m_reader.call(
        [table = m_entries.at(row).table, isPatient](const Adapter& adapter,
            const CallOptions& options) { return counted(adapter, table, isPatient, options); });
    m_counting.then(this, [this, row, number = m_number](const Result<TrashEntry>& entry) {
        if (number == m_number)
            onCounted(row, entry);
    });
    Q_EMIT dataChanged(index(row, 0), index(row, int(Column::Count) - 1));
    Q_EMIT changed();
}

void TrashOverview::onCounted(int row, const Result<TrashEntry>& entry)
{
    TrashEntry& kept = m_entries[row];
    if (entry)
        kept = *entry;
    else if (entry.error().kind != ErrorKind::Timeout)
        kept.error = entry.error();
    kept.isCounted = true;
    Q_EMIT dataChanged(index(row, 0), index(row, int(Column::Count) - 1));
    countNext();
}

void TrashOverview::stop()
{
    m_tables.requestCancel();
    m_counting.requestCancel();
    ++m_number;
    for (TrashEntry& entry : m_entries)
        entry.isCounted = true;
    endLoading();
}

void TrashOverview::endLoading()
{
    m_isLoading = false;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_entries.size()) - 1, int(Column::Count) - 1));
    Q_EMIT changed();
}

int TrashOverview::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TrashOverview::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString TrashOverview::text(const TrashEntry& entry, Column column) const
{
    switch (column) {
    case Column::Name:
        return revealedText(entry.table->name.display());
    case Column::Sign:
        return lifecycleSign(*entry.table->lifecycle);
    case Column::Rows:
        break;
    case Column::Newest:
        return revealedText(entry.newest);
    case Column::By:
        return revealedText(entry.by);
    case Column::Count:
        return {};
    }
    if (!entry.isCounted)
        return tr("counting…");
    if (entry.error)
        return tr("cannot be read");
    if (!entry.rows)
        return tr("not counted");
    const QString number = QLocale().toString(*entry.rows);
    if (entry.kind == TotalKind::Estimate)
        return tr("about %1").arg(number);
    return entry.kind == TotalKind::AtLeast ? tr("at least %1").arg(number) : number;
}

QVariant TrashOverview::data(const QModelIndex& index, int role) const
{
    const TrashEntry& entry = m_entries.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(entry, column);
    if (role == Qt::TextAlignmentRole && column == Column::Rows)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Column::Rows && entry.error)
        return entry.error->message.toHtmlEscaped();
    return {};
}

QVariant TrashOverview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && Column(section) == Column::Rows)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[]{
        tr("Table"), tr("Deleted where"), tr("Deleted rows"), tr("Last deleted"), tr("By")};
    return titles[section];
}

}
