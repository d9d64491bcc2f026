// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/structure_engine.h>

namespace tw {

class PostgresStructure final : public StructureEngine
{
public:
    Result<SchemaModelPtr> read(Connection& connection, const CallOptions& options) const override;
    StructureLock lock() const override;
    Result<SchemaModelPtr> renamed(
        const SchemaModel& model, const QList<ModelRename>& renames) const override;
    using StructureEngine::plan;
    StructurePlan plan(const SchemaModel& from, const SchemaModel& to,
        const QList<ModelRename>& renames) const override;
    Result<TableDraft> draft(const SchemaModel& model, const QualifiedName& table) const override;
    TableDraft newDraft(const QualifiedName& table) const override;
    Result<DraftTarget> target(const SchemaModel& model, const TableDraft& draft) const override;
};

}
