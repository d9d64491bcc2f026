// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_tables.h"

#include "navigator_model.h"

namespace tw {

RecentTables::RecentTables(
    const ConnectionList& connections, const NavigatorMarks& marks, QObject* parent)
    : QAbstractTableModel(parent)
    , m_connections(connections)
    , m_marks(marks)
{
    connect(&marks, &NavigatorMarks::latestChanged, this, &RecentTables::read);
    connect(&connections, &ConnectionList::added, this, &RecentTables::read);
    connect(&connections, &ConnectionList::changed, this, &RecentTables::read);
    connect(&connections, &ConnectionList::removed, this, &RecentTables::read);
    read();
}

void RecentTables::read()
{
    beginResetModel();
    m_tables.clear();
    QHash<QString, const ConnectionEntry*> entries;
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        entries.insert(NavigatorModel::marksKey(entry), &entry);
    }
    for (const NavigatorMarks::Use& use : m_marks.latest())
        if (const ConnectionEntry* entry = entries.value(use.profile))
            m_tables.append({entry->profile.id, entry->profile.name, use.relation});
    endResetModel();
}

int RecentTables::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tables.size());
}

int RecentTables::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant RecentTables::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Table& table = m_tables.at(index.row());
    const bool isTable = Column(index.column()) == Column::Table;
    if (role == Qt::DisplayRole)
        return isTable ? table.name.display() : table.connectionName;
    if (role == Qt::AccessibleTextRole && isTable)
        return tr("%1 of %2").arg(table.name.display(), table.connectionName);
    return {};
}

}
