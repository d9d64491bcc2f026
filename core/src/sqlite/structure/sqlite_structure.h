// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/structure/sqlite_renames.h"

#include <tuplewright/structure/structure_engine.h>

namespace tw {

/// Needs an empty database in memory where it tries out what SQLite makes of renames.
class SqliteStructure final : public StructureEngine
{
public:
    explicit SqliteStructure(OpenScratch open)
        : m_open(std::move(open))
    { }

    Result<SchemaModelPtr> read(Connection& connection, const CallOptions& options) const override;
    Result<SchemaModelPtr> renamed(
        const SchemaModel& model, const QList<ModelRename>& renames) const override;
    using StructureEngine::plan;
    StructurePlan plan(const SchemaModel& from, const SchemaModel& to,
        const QList<ModelRename>& renames) const override;
    Result<TableDraft> draft(const SchemaModel& model, const QualifiedName& table) const override;
    TableDraft newDraft(const QualifiedName& table) const override;
    Result<DraftTarget> target(const SchemaModel& model, const TableDraft& draft) const override;

private:
    OpenScratch m_open;
};

}
