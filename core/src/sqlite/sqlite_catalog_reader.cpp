// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/sqlite_catalog_reader.h"

#include "sqlite/catalog/sqlite_catalog.h"
#include "sqlite/catalog/sqlite_details.h"
#include "sqlite/catalog/sqlite_objects.h"
#include "sqlite/catalog/sqlite_table.h"

namespace tw {

Result<CatalogPtr> SqliteCatalogReader::catalog(const CallOptions& options)
{
    return loadSqliteCatalog(m_connection, options);
}

Result<TablePtr> SqliteCatalogReader::describe(
    const QualifiedName& table, const CallOptions& options)
{
    return loadSqliteTable(m_connection, table, options);
}

Result<QList<TablePtr>> SqliteCatalogReader::describeAll(
    const RelationScope& scope, const CallOptions& options)
{
    return loadSqliteTables(m_connection, scope, options);
}

Result<QList<RelationDetailsPtr>> SqliteCatalogReader::details(
    const RelationScope& scope, DetailDepth, const CallOptions& options)
{
    return loadSqliteDetails(m_connection, scope, options);
}

Result<QString> SqliteCatalogReader::definition(
    const ObjectReference& object, const CallOptions& options)
{
    return loadSqliteDefinition(m_connection, object, options);
}

Result<ObjectDependencies> SqliteCatalogReader::dependencies(
    const ObjectReference& object, const CallOptions& options)
{
    return loadSqliteDependencies(m_connection, object, options);
}

Result<QList<DatabaseSummary>> SqliteCatalogReader::databases(const CallOptions& options)
{
    return loadSqliteDatabases(m_connection, options);
}

Result<SchemaNotes> SqliteCatalogReader::schemaNotes(
    const QString& schema, const CallOptions& options)
{
    return loadSqliteSchemaNotes(m_connection, schema, options);
}

Result<QString> SqliteCatalogReader::fingerprint(const CallOptions& options)
{
    return loadSqliteFingerprint(m_connection, options);
}

}
