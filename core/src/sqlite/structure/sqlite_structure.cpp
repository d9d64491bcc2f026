// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_structure.h"

#include "sqlite/structure/sqlite_draft.h"
#include "sqlite/structure/sqlite_model.h"
#include "sqlite/structure/sqlite_structure_plan.h"

namespace tw {

Result<SchemaModelPtr> SqliteStructure::read(
    Connection& connection, const CallOptions& options) const
{
    return readSqliteModel(connection, options);
}

Result<SchemaModelPtr> SqliteStructure::renamed(
    const SchemaModel& model, const QList<ModelRename>& renames) const
{
    TW_TRY(const SqliteRenamed after, renameSqliteModel(model, renames, m_open));
    return after.model;
}

StructurePlan SqliteStructure::plan(
    const SchemaModel& from, const SchemaModel& to, const QList<ModelRename>& renames) const
{
    if (renames.isEmpty())
        return planSqliteStructure(from, to, {});
    const Result<SqliteRenamed> after = renameSqliteModel(from, renames, m_open);
    if (!after)
        return {.refused = {after.error().message}};
    return planSqliteStructure(*after->model, to, after->statements);
}

Result<TableDraft> SqliteStructure::draft(
    const SchemaModel& model, const QualifiedName& table) const
{
    return sqliteDraft(model, table);
}

TableDraft SqliteStructure::newDraft(const QualifiedName& table) const
{
    return newSqliteDraft(table);
}

Result<DraftTarget> SqliteStructure::target(const SchemaModel& model, const TableDraft& draft) const
{
    return sqliteTarget(model, draft, m_open);
}

}
