// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/structure_engine.h>

namespace tw {

class SqliteStructure final : public StructureEngine
{
public:
    Result<SchemaModelPtr> read(Connection& connection, const CallOptions& options) const override;
    StructurePlan plan(const SchemaModel& from, const SchemaModel& to) const override;
};

}
