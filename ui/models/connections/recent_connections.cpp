// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_connections.h"

#include "models/journal/owner_file.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QDir>

namespace tw {

namespace {

const QString kRecentConnections = QStringLiteral("connections");

QString keyOf(const ConnectionEntry& entry)
{
    return entry.isStored ? entry.profile.id.toString() : entry.profile.config.toUrl();
}

/// The folder of a file, or the server: what tells two of one name apart.
QString placeOf(const ConnectionConfig& config)
{
    if (config.engine().isFileBased()) {
        const QString home = QDir::homePath();
        QString path = QDir::toNativeSeparators(config.database);
        return path.startsWith(home + QDir::separator()) ? path.replace(0, home.size(), u'~')
                                                         : path;
    }
    const QString server = config.host.isEmpty() ? QStringLiteral("localhost") : config.host;
    return config.user.isEmpty() ? server : config.user + u'@' + server;
}

}

RecentConnections::RecentConnections(
    ConnectionList& connections, const QString& path, QObject* parent)
    : QAbstractTableModel(parent)
    , m_connections(connections)
    , m_settings(ownerFile(path), QSettings::IniFormat)
    , m_keys(m_settings.value(kRecentConnections).toStringList())
{
    connect(&connections, &ConnectionList::changed, this, &RecentConnections::record);
    connect(&connections, &ConnectionList::added, this, &RecentConnections::read);
    connect(&connections, &ConnectionList::removed, this, &RecentConnections::read);
    read();
}

void RecentConnections::record(int index)
{
    const ConnectionEntry& entry = m_connections.at(index);
    const EngineDescriptor& engine = entry.profile.config.engine();
    const bool isInMemory
        = engine.isFileBased() && entry.profile.config.database == engine.memoryName;
    const QString key = keyOf(entry);
    if (entry.state == ConnectionEntry::State::Open && !isInMemory && m_keys.value(0) != key) {
        m_keys.removeAll(key);
        m_keys.prepend(key);
        m_keys = m_keys.first(std::min(m_keys.size(), kMost));
        if (!m_settings.fileName().isEmpty())
            m_settings.setValue(kRecentConnections, m_keys);
    }
    read();
}

const ConnectionEntry* RecentConnections::stored(const QString& key) const
{
    const ConnectionEntry* entry = m_connections.find(QUuid(key));
    return entry && entry->isStored ? entry : nullptr;
}

void RecentConnections::read()
{
    beginResetModel();
    m_rows.clear();
    for (const QString& key : std::as_const(m_keys)) {
        if (const ConnectionEntry* entry = stored(key))
            append(entry->profile.id, entry->profile.config, entry->profile.name);
        else if (const Result<ParsedUrl> url = QUuid(key).isNull() ? parseUrl(key) : ParsedUrl();
            url && !url->config.backend.isEmpty())
            append({}, url->config, url->config.title());
    }
    for (int index = 0; index < m_connections.count() && m_rows.size() < kMost; ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        if (entry.isStored && !m_keys.contains(keyOf(entry)))
            append(entry.profile.id, entry.profile.config, entry.profile.name);
    }
    endResetModel();
}

void RecentConnections::append(
    const QUuid& profile, const ConnectionConfig& config, const QString& name)
{
    m_rows.append({profile, config, name, placeOf(config), config.engine().isFileBased()});
}

QUuid RecentConnections::connection(int row)
{
    const Row chosen = m_rows.at(row);
    return chosen.profile.isNull() ? m_connections.add(chosen.config, {}) : chosen.profile;
}

int RecentConnections::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecentConnections::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant RecentConnections::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    const bool isName = Column(index.column()) == Column::Name;
    if (role == Qt::DisplayRole)
        return isName ? row.name : row.place;
    if (role == Qt::AccessibleTextRole && isName)
        return tr("%1 in %2").arg(row.name, row.place);
    return {};
}

}
