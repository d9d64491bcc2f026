// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/structure/sqlite_renames.h"

#include <tuplewright/structure/table_draft.h>

namespace tw {

/// See StructureEngine::draft(). Of the rules those of the whole table and indexes; what stands in
/// a column goes with it.
[[nodiscard]] Result<TableDraft> sqliteDraft(const SchemaModel& model, const QualifiedName& table);

/// See StructureEngine::target(). The structure is made in memory, so that SQLite itself tells
/// whether it can be.
/// A table that is to be made, whose key is the number of the row.
[[nodiscard]] TableDraft newSqliteDraft(const QualifiedName& table);

[[nodiscard]] Result<DraftTarget> sqliteTarget(
    const SchemaModel& model, const TableDraft& draft, const OpenScratch& open);

}
