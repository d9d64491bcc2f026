// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/loading/table_import.h>

namespace tw {

/// What is imported, into what and how. A value.
struct ImportTask
{
    QString path; ///< of the file
    ImportRecipe recipe;
    TablePtr table; ///< null: a new one is made
    QualifiedName newTable;
    QList<ImportMapping> mapping; ///< of every field
    ImportMode mode = ImportMode::Insert;
    QString rejects; ///< the file for rows that cannot be written; empty: the first one ends it
};

/// What a file shows of itself.
struct ImportSight
{
    ImportRecipe recipe; ///< nothing is left open
    qint64 bytes = 0; ///< as they are stored
    bool isScript = false; ///< it holds statements, and no rows
    ImportSurvey survey; ///< of its first rows
};

/// Looks at the beginning of a file; `columns` are those that a header may name. Blocks, for a
/// thread of the connection. Fails as ImportFile does.
[[nodiscard]] Result<ImportSight> lookAtFile(const QString& path, const ImportRecipe& recipe,
    const QStringList& columns, const StopToken& stop);

/// Where the fields go, as the task says. Fails as planImport() does.
[[nodiscard]] Result<ImportPlan> planOf(
    const ImportTask& task, const ImportSurvey& survey, const Dialect& dialect);

/// The first rows as they would be stored, by the columns of the plan. Blocks likewise.
[[nodiscard]] Result<QList<QList<Value>>> firstRowsOf(
    const ImportTask& task, const ImportPlan& plan, const StopToken& stop);

}
