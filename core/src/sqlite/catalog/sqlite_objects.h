// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/catalog/sqlite_catalog_rows.h"

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/schema/object_facts.h>

namespace tw {

/// See Connection::definition(): the texts that the file keeps.
[[nodiscard]] Result<QString> loadSqliteDefinition(
    Connection& connection, const ObjectReference& object, const CallOptions& options);

/// See Connection::dependencies(): foreign keys, and the tables that views and triggers name.
[[nodiscard]] Result<ObjectDependencies> loadSqliteDependencies(
    Connection& connection, const ObjectReference& object, const CallOptions& options);

/// The file and those attached to it.
[[nodiscard]] Result<QList<DatabaseSummary>> loadSqliteDatabases(
    Connection& connection, const CallOptions& options);

/// See Connection::schemaNotes(). Sizes are not told.
[[nodiscard]] Result<SchemaNotes> loadSqliteSchemaNotes(
    Connection& connection, const QString& schema, const CallOptions& options);

/// The indexes and triggers of some files, in one query. An index that a key of its table made is
/// told by the table.
[[nodiscard]] Result<QList<SchemaObject>> loadSqliteObjects(
    SqliteCatalogSession& session, const QStringList& schemas);

}
