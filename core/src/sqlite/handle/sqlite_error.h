// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/error.h>

#include <QByteArray>

struct sqlite3;

namespace tw {

/// The kind that an extended result code stands for.
[[nodiscard]] ErrorKind sqliteErrorKind(int extendedCode);

/// The last failure of the connection, with table and column where SQLite names them.
[[nodiscard]] Error sqliteError(sqlite3* database);

/// The same for text that could not be prepared: knows where in it the fault lies.
[[nodiscard]] Error sqlitePrepareError(sqlite3* database, const QByteArray& sql);

}
