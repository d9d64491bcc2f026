// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QMap>
#include <QString>

namespace tw {

/// What the sources depend on beside their own text, so that tests can make it up.
struct TW_CORE_EXPORT Surroundings
{
    QMap<QString, QString> variables; ///< the environment of the process
    QString home;
    QString user; ///< the name of the operating system's user

    /// Environment, home folder and user of this process.
    [[nodiscard]] static Surroundings ofProcess();
};

}
