// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting_layer.h>
#include <tuplewright/sources/env_file.h>
#include <tuplewright/sources/password_file.h>
#include <tuplewright/sources/service_file.h>

namespace tw {

/// Reads every form parseUrl() reads. Fails with Configuration where the text has no meaning;
/// names and values that are wrong by themselves become problems of the layer or of resolve().
[[nodiscard]] TW_CORE_EXPORT Result<SettingLayer> readUrl(
    const QString& text, Origin origin, const QString& detail);

/// `postgres+psycopg` names the engine postgresql.
[[nodiscard]] TW_CORE_EXPORT QString backendOfScheme(QStringView scheme);

/// libpq's own variables: PGHOST, PGSSLMODE and so on.
[[nodiscard]] TW_CORE_EXPORT SettingLayer readPgVariables(const QList<EnvVariable>& variables);

}
