// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_folders.h"

#include "models/tables/table_settings.h"

#include <QStandardPaths>

namespace tw {

namespace {

/// A database is remembered by where it is, without any secret.
QString keyOf(const ConnectionConfig& config)
{
    return TableSettings::placeOf(config, {}) + QStringLiteral("/folder");
}

}

MigrationFolders::MigrationFolders(const QString& path)
    : m_settings(path, QSettings::IniFormat)
{ }

QString MigrationFolders::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/tuplewright/migrations.ini");
}

QString MigrationFolders::folder(const ConnectionConfig& config) const
{
    return m_settings.value(keyOf(config)).toString();
}

void MigrationFolders::setFolder(const ConnectionConfig& config, const QString& folder)
{
    m_settings.setValue(keyOf(config), folder);
    m_settings.sync();
}

}
