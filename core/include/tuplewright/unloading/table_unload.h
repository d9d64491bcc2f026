// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/exporting/exporter.h>

namespace tw {

/// Which tables become files of one folder, and how.
struct UnloadPlan
{
    QList<QualifiedName> tables; ///< none twice
    QString folder; ///< that does not exist yet, or is empty
    ExportRecipe recipe;
    DeletedRows deleted = DeletedRows::Live;
};

/// What became of one table.
struct UnloadedTable
{
    TablePtr table;
    QString file; ///< its name in the folder
    qint64 rows = 0;
    std::optional<LifecycleCount> count; ///< of the plan's live rows, where a lifecycle is
    QStringList remarks; ///< where the file differs from the rows
};

struct UnloadOptions
{
    std::function<void(qint64 rows)> onRows = {}; ///< told how many are written so far
};

/// Writes all rows of several tables, a file each, as they were at one moment: from one transaction
/// that sees a single snapshot. The folder takes its name only when all files are complete; else
/// nothing remains. Fails with File when the folder holds something, with what describe() and
/// FileExport fail with, beginning with the name of the table. Blocks.
[[nodiscard]] TW_CORE_EXPORT Result<QList<UnloadedTable>> unloadTables(const Adapter& adapter,
    const UnloadPlan& plan, const UnloadOptions& unload, const CallOptions& options);

/// The tables of some schemas, without partitions, whose rows are those of their parents, and
/// without views; of all schemas of the catalogue where none is named. UndefinedObject for a schema
/// that is not there.
[[nodiscard]] TW_CORE_EXPORT Result<QList<QualifiedName>> tablesOf(
    const Catalog& catalog, const QStringList& schemas);

}
