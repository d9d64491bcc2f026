// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/loading/table_import.h>

namespace tw {

/// What is imported, into what and how. A value.
struct ImportTask
{
    QString path; ///< of the file, or what the text is called
    std::optional<ImportInput> text; ///< in place of a file
    ImportRecipe recipe;
    TablePtr table; ///< null: a new one is made
    QualifiedName newTable;
    QList<ImportMapping> mapping; ///< of every field
    ImportMode mode = ImportMode::Insert;
    QString rejects; ///< the file for rows that cannot be written; empty: the first one ends it
};

/// What a file or a text shows of itself.
struct ImportSight
{
    ImportRecipe recipe; ///< nothing is left open
    qint64 bytes = 0; ///< as they are stored
    bool isScript = false; ///< it holds statements, and no rows
    ImportSurvey survey; ///< of its first rows
};

/// The file or the text of the task. Blocks, for a thread of the connection. Fails as ImportInput
/// does.
[[nodiscard]] Result<ImportInput> inputOf(const ImportTask& task, const StopToken& stop);

/// Looks at its beginning; a header may name columns of the table. Blocks likewise. Fails as
/// ImportFile does.
[[nodiscard]] Result<ImportSight> lookAtFile(const ImportTask& task, const StopToken& stop);

/// Where the fields go, as the task says. Fails as planImport() does.
[[nodiscard]] Result<ImportPlan> planOf(
    const ImportTask& task, const ImportSurvey& survey, const Dialect& dialect);

/// The first rows as they would be stored, by the columns of the plan. Blocks likewise.
[[nodiscard]] Result<QList<QList<Value>>> firstRowsOf(
    const ImportTask& task, const ImportPlan& plan, const StopToken& stop);

}
