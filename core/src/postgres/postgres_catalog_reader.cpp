// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_catalog_reader.h"

#include "postgres/catalog/postgres_catalog.h"
#include "postgres/catalog/postgres_details.h"
#include "postgres/catalog/postgres_surroundings.h"
#include "postgres/catalog/postgres_table.h"
#include "postgres/definition/postgres_definition.h"
#include "postgres/definition/postgres_dependencies.h"

namespace tw {

Result<CatalogPtr> PostgresCatalogReader::catalog(const CallOptions& options)
{
    return loadCatalog(m_connection, options);
}

Result<TablePtr> PostgresCatalogReader::describe(
    const QualifiedName& table, const CallOptions& options)
{
    return loadTable(m_connection, table, options);
}

Result<QList<TablePtr>> PostgresCatalogReader::describeAll(
    const RelationScope& scope, const CallOptions& options)
{
    return loadTables(m_connection, scope, options);
}

Result<QList<RelationDetailsPtr>> PostgresCatalogReader::details(
    const RelationScope& scope, DetailDepth depth, const CallOptions& options)
{
    return loadDetails(m_connection, scope, depth, options);
}

Result<QString> PostgresCatalogReader::definition(
    const ObjectReference& object, const CallOptions& options)
{
    return loadDefinition(m_connection, object, options);
}

Result<ObjectDependencies> PostgresCatalogReader::dependencies(
    const ObjectReference& object, const CallOptions& options)
{
    return loadDependencies(m_connection, object, options);
}

Result<QList<DatabaseSummary>> PostgresCatalogReader::databases(const CallOptions& options)
{
    return loadDatabases(m_connection, options);
}

Result<SchemaNotes> PostgresCatalogReader::schemaNotes(
    const QString& schema, const CallOptions& options)
{
    return loadSchemaNotes(m_connection, schema, options);
}

Result<QString> PostgresCatalogReader::fingerprint(const CallOptions& options)
{
    return loadFingerprint(m_connection, options);
}

}
