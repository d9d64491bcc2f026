// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/catalog/sqlite_catalog_rows.h"

namespace tw {

/// A relation by its name, and what the schema of its file says of it.
struct SqliteName
{
    QualifiedName name;
    QString kind; ///< table, view, virtual, or shadow: a table that belongs to a virtual one
    QString sql; ///< the statement that made it
};

/// Whether two names mean the same to SQLite, which folds the letters of ASCII only.
[[nodiscard]] bool isSameSqliteName(const QString& a, const QString& b);

/// The relations of all files, in the order in which names are searched. Reads their schemas and
/// opens none of them: pragma_table_list opens each view, and those that stand on many others take
/// for ever. `only`: relations of these names in any file; empty: all. Temporary ones come first.
[[nodiscard]] Result<QList<SqliteName>> loadSqliteNames(
    SqliteCatalogSession& session, const QStringList& only = {});

/// The files of a connection, in the order in which names are searched.
[[nodiscard]] Result<QStringList> loadSqliteFiles(SqliteCatalogSession& session);

}
