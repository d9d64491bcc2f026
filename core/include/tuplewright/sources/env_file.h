// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QList>

namespace tw {

/// One variable and the place it was read from.
struct EnvVariable
{
    QString name;
    QString value; ///< may be a password
    QString place; ///< "line 3 of .env"; empty for the environment of the process
    int line = 0; ///< 1-based; 0 when it is from no file
};

/// Reads `KEY=VALUE` lines: an optional `export`, `#` comments, 'literal' values, "values" with \n,
/// \" and \\, no $ expansion. Keeps every line in its order; the last of a name counts. Fails with
/// Configuration naming the line, never its text.
[[nodiscard]] TW_CORE_EXPORT Result<QList<EnvVariable>> parseEnv(
    const QByteArray& bytes, const QString& fileName);

/// The same for a file. Fails with File when it cannot be read.
[[nodiscard]] TW_CORE_EXPORT Result<QList<EnvVariable>> readEnvFile(const QString& path);

}
