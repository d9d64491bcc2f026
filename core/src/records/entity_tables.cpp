// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/records/entity_tables.h>

#include <tuplewright/session/transaction.h>

#include <algorithm>

namespace tw {

namespace {

bool isThere(const EntityDescriptor& entity, const QList<TablePtr>& tables)
{
    return std::ranges::any_of(tables, [&entity](const TablePtr& table) {
        return entity.name.schema.isEmpty() ? table->name.name == entity.name.name
                                            : table->name == entity.name;
    });
}

Result<QList<EntityDescriptor>> missing(
    Connection& connection, const QList<EntityDescriptor>& entities, const CallOptions& options)
{
    RelationScope scope;
    for (const EntityDescriptor& entity : entities)
        scope.names.append(entity.name);
    if (scope.names.isEmpty())
        return entities;
    TW_TRY(const QList<TablePtr> tables, connection.catalogReader().describeAll(scope, options));
    QList<EntityDescriptor> rest;
    for (const EntityDescriptor& entity : entities) {
        if (!isThere(entity, tables))
            rest.append(entity);
    }
    return rest;
}

Result<void> runAll(
    Connection& connection, const QList<Statement>& statements, const CallOptions& options)
{
    Transaction work(connection, options);
    TW_TRY_VOID(work.begin());
    for (const Statement& statement : statements)
        TW_TRY_VOID(connection.run(statement, nullptr, options));
    return work.commit();
}

}

EntityTables::EntityTables(
    std::shared_ptr<ConnectionPool> pool, std::shared_ptr<const EntityWriter> writer)
    : m_pool(std::move(pool))
    , m_writer(std::move(writer))
{ }

Result<void> EntityTables::create(
    const QList<EntityDescriptor>& entities, bool ifNotExists, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {QStringLiteral("create tables")}));
    QList<EntityDescriptor> wanted = entities;
    if (ifNotExists) {
        TW_TRY(wanted, missing(*connection, entities, options));
    }
    TW_TRY(const QList<Statement> statements, m_writer->createTables(wanted, ifNotExists));
    return runAll(*connection, statements, options);
}

Result<void> EntityTables::drop(
    const QList<EntityDescriptor>& entities, bool ifExists, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {QStringLiteral("drop tables")}));
    return runAll(*connection, m_writer->dropTables(entities, ifExists), options);
}

}
