// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/table_draft.h>

namespace tw {

/// See StructureEngine::draft().
[[nodiscard]] Result<TableDraft> postgresDraft(
    const SchemaModel& model, const QualifiedName& table);

/// See StructureEngine::target().
[[nodiscard]] Result<DraftTarget> postgresTarget(const SchemaModel& model, const TableDraft& draft);

}
