// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/postgres_structure.h"

#include "postgres/structure/postgres_draft.h"
#include "postgres/structure/postgres_model.h"
#include "postgres/structure/postgres_renames.h"
#include "postgres/structure/postgres_structure_plan.h"

using namespace Qt::StringLiterals;

namespace tw {

Result<SchemaModelPtr> PostgresStructure::read(
    Connection& connection, const CallOptions& options) const
{
    return readPostgresModel(connection, options);
}

/// One number for all programs: the letters "tuplewri".
StructureLock PostgresStructure::lock() const
{
    const QString key = u"8392569456549818985"_s;
    return {u"SELECT pg_catalog.pg_try_advisory_lock(%1)"_s.arg(key),
        u"SELECT pg_catalog.pg_advisory_unlock(%1)"_s.arg(key), u"SET lock_timeout = '2s'"_s};
}

Result<SchemaModelPtr> PostgresStructure::renamed(
    const SchemaModel& model, const QList<ModelRename>& renames) const
{
    TW_TRY(PostgresRenamed after, renamePostgresModel(model, renames));
    return std::make_shared<const SchemaModel>(std::move(after.model));
}

StructurePlan PostgresStructure::plan(
    const SchemaModel& from, const SchemaModel& to, const QList<ModelRename>& renames) const
{
    const Result<PostgresRenamed> after = renamePostgresModel(from, renames);
    if (!after)
        return {.refused = {after.error().message}};
    return planPostgresStructure(after->model, to, after->statements);
}

Result<TableDraft> PostgresStructure::draft(
    const SchemaModel& model, const QualifiedName& table) const
{
    return postgresDraft(model, table);
}

TableDraft PostgresStructure::newDraft(const QualifiedName& table) const
{
    return newPostgresDraft(table);
}

Result<DraftTarget> PostgresStructure::target(
    const SchemaModel& model, const TableDraft& draft) const
{
    return postgresTarget(model, draft);
}

}
