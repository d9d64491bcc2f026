// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting_layer.h>
#include <tuplewright/sources/env_file.h>

#include <QMap>

namespace tw {

/// What the sources depend on beside their own text, so that tests can make it up.
struct TW_CORE_EXPORT Surroundings
{
    QMap<QString, QString> variables; ///< the environment of the process
    QString home;
    QString user; ///< the name of the operating system's user

    [[nodiscard]] static Surroundings ofProcess();
};

/// Reads every form parseUrl() reads. Fails with Configuration where the text has no meaning;
/// names and values that are wrong by themselves become problems of the layer or of resolve().
[[nodiscard]] TW_CORE_EXPORT Result<SettingLayer> readUrl(
    const QString& text, Origin origin, const QString& detail);

/// `postgres+psycopg` names the engine postgresql.
[[nodiscard]] TW_CORE_EXPORT QString backendOfScheme(QStringView scheme);

/// libpq's own variables: PGHOST, PGSSLMODE and so on.
[[nodiscard]] TW_CORE_EXPORT SettingLayer readPgVariables(const QList<EnvVariable>& variables);

/// One section of pg_service.conf, from PGSERVICEFILE, ~/.pg_service.conf or the system's folder.
/// A service that is not to be found is a problem of the layer.
[[nodiscard]] TW_CORE_EXPORT SettingLayer readService(
    const QString& name, const Surroundings& surroundings);

/// The password that passfile, PGPASSFILE or ~/.pgpass holds for all hosts of the configuration.
/// A file that others can read is not used, and a problem of the layer.
[[nodiscard]] TW_CORE_EXPORT SettingLayer readPasswordFile(
    const ConnectionConfig& config, const Surroundings& surroundings);

}
