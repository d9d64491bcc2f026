// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/pool_options.h>

#include <QList>
#include <QString>

namespace tw {

/// Settings of a pool that suit one way of working.
struct PoolPreset
{
    QString name; ///< stable, in lower case
    QString summary; ///< one line
    PoolOptions options;
};

/// The first is the default.
[[nodiscard]] TW_CORE_EXPORT QList<PoolPreset> poolPresets();

/// Fails with Configuration naming the presets there are.
[[nodiscard]] TW_CORE_EXPORT Result<PoolPreset> findPoolPreset(const QString& name);

}
