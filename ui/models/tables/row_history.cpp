// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_history.h"

namespace tw {

namespace {

/// What a version holds for the sake of being one.
QStringList ownColumns(const Table& table, const TraitSet& traits)
{
    return table.identityColumns
        + QStringList{traits.archived, traits.origin, traits.createdAt, traits.updatedAt};
}

ColumnValues differences(const TableRow& older, const TableRow& newer, const QStringList& own)
{
    ColumnValues differing;
    for (const auto& [column, value] : older.values)
        if (!own.contains(column) && value != newer.value(column))
            differing.append({column, value});
    return differing;
}

Result<QList<OldVersion>> readVersions(const Adapter& adapter, const TablePtr& table,
    const RowIdentity& row, const CallOptions& options)
{
    TW_TRY(const TableAdapter rows, TableAdapter::bind(adapter, table));
    TW_TRY(TableRow newer, rows.get(row, DeletedRows::All, options));
    TW_TRY(const QList<TableRow> older, rows.versions(row, options));
    const TraitSet& traits = rows.traits();
    const QStringList own = ownColumns(rows.table(), traits);
    const QString& time = traits.updatedAt.isEmpty() ? traits.createdAt : traits.updatedAt;
    QList<OldVersion> versions;
    versions.reserve(older.size());
    for (const TableRow& version : older) {
        versions.append({version.identity, version.value(time), differences(version, newer, own)});
        newer = version;
    }
    return versions;
}

}

RowHistory::RowHistory(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

RowHistory::~RowHistory()
{
    m_reading.requestCancel();
}

bool RowHistory::isKept(const Table& table)
{
    return table.identityColumns.size() == 1 && detectTraits(table).isArchivable();
}

void RowHistory::clear()
{
    ++m_load;
    m_reading.requestCancel();
    m_versions.clear();
    m_error.reset();
    m_isLoading = false;
    Q_EMIT changed();
}

void RowHistory::load(const TablePtr& table, const RowIdentity& row)
{
    clear();
    m_isLoading = true;
    m_reading = m_reader.call([table, row](const Adapter& adapter, const CallOptions& options) {
        return readVersions(adapter, table, row, options);
    });
    m_reading.then(this, [this, load = m_load](const Result<QList<OldVersion>>& result) {
        if (load != m_load)
            return;
        m_isLoading = false;
        if (result)
            m_versions = *result;
        else
            m_error = result.error();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

}
