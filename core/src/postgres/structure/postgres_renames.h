// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/model_rename.h>
#include <tuplewright/structure/structure_plan.h>

namespace tw {

/// A model whose objects were renamed, and the statements that do so on the server.
struct PostgresRenamed
{
    SchemaModel model;
    QList<PlannedStatement> statements;
};

/// Fails with InvalidArgument as renameSteps() does. The texts of a table's own parts, of indexes
/// and of foreign keys to it are what the server will say; those of views, rules, triggers,
/// policies and routines stay as they are and are marked.
[[nodiscard]] Result<PostgresRenamed> renamePostgresModel(
    const SchemaModel& model, const QList<ModelRename>& renames);

/// The object's text is of before a rename of what it names, so that it must not be made from it.
[[nodiscard]] bool hasTextBeforeRename(const ModelObject& object);

}
