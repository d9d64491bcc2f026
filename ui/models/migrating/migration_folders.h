// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>

#include <QSettings>

namespace tw {

/// The folder of migrations that a person chose for each database.
class MigrationFolders final
{
public:
    /// `path` is an INI file, made when something is first remembered.
    explicit MigrationFolders(const QString& path);

    /// migrations.ini in the user's configuration folder of the program.
    [[nodiscard]] static QString defaultPath();

    /// Empty where none was chosen.
    [[nodiscard]] QString folder(const ConnectionConfig& config) const;
    void setFolder(const ConnectionConfig& config, const QString& folder);

private:
    QSettings m_settings;
};

}
