// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/table_draft.h>

namespace tw {

/// See StructureEngine::draft().
[[nodiscard]] Result<TableDraft> postgresDraft(
    const SchemaModel& model, const QualifiedName& table);

/// See StructureEngine::target().
/// A table that is to be made, with a key that the server counts.
[[nodiscard]] TableDraft newPostgresDraft(const QualifiedName& table);

[[nodiscard]] Result<DraftTarget> postgresTarget(const SchemaModel& model, const TableDraft& draft);

}
