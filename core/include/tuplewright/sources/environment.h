// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sources/config_sources.h>

namespace tw {

/// A convention by which programs name their database in the environment.
struct EnvironmentFamily
{
    QString name; ///< as --env takes it
    QString summary; ///< its variables in a few words
};

/// `postgres_sqlalchemy`, `sqlite_sqlalchemy`, `sqlalchemy`, `db`, `postgres` and `url`.
[[nodiscard]] TW_CORE_EXPORT QList<EnvironmentFamily> environmentFamilies();

/// Variables of one place.
struct EnvironmentSource
{
    Origin origin = Origin::Environment; ///< Environment or EnvFile
    QList<EnvVariable> variables;
};

/// Reads one family from all places. An empty name means the family that is set; when several are
/// and contradict each other, that is a problem of the first layer which names them, and nothing is
/// merged. With a name, the other families give layers that are unused. Empty values count as
/// unset.
[[nodiscard]] TW_CORE_EXPORT QList<SettingLayer> readEnvironment(
    const QList<EnvironmentSource>& sources, const QString& family);

/// The environment of a process in the form the readers take.
[[nodiscard]] TW_CORE_EXPORT QList<EnvVariable> toVariables(
    const QMap<QString, QString>& variables);

}
