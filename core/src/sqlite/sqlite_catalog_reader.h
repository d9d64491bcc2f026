// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>

namespace tw {

class Connection;

/// What a database of SQLite holds, asked over its connection.
class SqliteCatalogReader final : public CatalogReader
{
public:
    explicit SqliteCatalogReader(Connection& connection)
        : m_connection(connection)
    { }

    Result<CatalogPtr> catalog(const CallOptions& options) override;
    Result<TablePtr> describe(const QualifiedName& table, const CallOptions& options) override;
    Result<QList<TablePtr>> describeAll(
        const RelationScope& scope, const CallOptions& options) override;
    Result<QList<RelationDetailsPtr>> details(
        const RelationScope& scope, DetailDepth depth, const CallOptions& options) override;
    Result<QString> definition(const ObjectReference& object, const CallOptions& options) override;
    Result<ObjectDependencies> dependencies(
        const ObjectReference& object, const CallOptions& options) override;
    Result<QList<DatabaseSummary>> databases(const CallOptions& options) override;
    Result<SchemaNotes> schemaNotes(const QString& schema, const CallOptions& options) override;
    Result<QString> fingerprint(const CallOptions& options) override;

private:
    Connection& m_connection;
};

}
