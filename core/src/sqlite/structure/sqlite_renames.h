// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/model_rename.h>
#include <tuplewright/structure/structure_plan.h>

#include <functional>
#include <memory>

namespace tw {

class Connection;

/// Opens an empty database in memory, for the thread that asks.
using OpenScratch = std::function<Result<std::unique_ptr<Connection>>()>;

/// A model whose objects were renamed, and the statements that do so in the file.
struct SqliteRenamed
{
    SchemaModelPtr model;
    QList<PlannedStatement> statements;
};

/// Renames in a copy of the structure in memory and reads what SQLite has made of all texts. Fails
/// with InvalidArgument as renameSteps() does, and with what SQLite says where it refuses.
[[nodiscard]] Result<SqliteRenamed> renameSqliteModel(
    const SchemaModel& model, const QList<ModelRename>& renames, const OpenScratch& open);

}
