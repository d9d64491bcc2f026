// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace tw {

// Queries that write the SQL by which something was made: statements in the first column of their
// answers, in order, NULL where there is none. They bind one oid and run where nothing but
// pg_catalog is in the search path, so they name its functions without it.

/// Of a table, view or foreign table with all that belongs to it, what comes first first.
[[nodiscard]] QStringList relationDefinitionQueries(int version);

/// The options of the pg_sequence `s` that differ from the usual ones, with a space before each.
[[nodiscard]] QString sequenceOptionsSql();

/// `COMMENT ON <what> IS …` of the object `$1` of a catalogue, or NULL. `what` is an SQL
/// expression.
[[nodiscard]] QString commentSql(const QString& catalogue, const QString& what);

}
