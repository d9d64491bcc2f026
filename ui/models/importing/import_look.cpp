// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_look.h"

namespace tw {

namespace {

constexpr qint64 kSurveyedRows = 10'000;
constexpr qsizetype kSampledRows = 20;
constexpr qsizetype kPreviewedRows = 10;

Result<ImportFile> openFile(const QString& path, const ImportRecipe& recipe,
    const QStringList& columns, const StopToken& stop)
{
    TW_TRY(ImportInput input, ImportInput::ofFile(path));
    input.setStop(stop);
    return ImportFile::open(std::move(input), recipe, columns);
}

}

Result<ImportSight> lookAtFile(const QString& path, const ImportRecipe& recipe,
    const QStringList& columns, const StopToken& stop)
{
    TW_TRY(const ImportFile file, openFile(path, recipe, columns, stop));
    ImportSight sight;
    sight.recipe = file.recipe();
    sight.bytes = file.input().size();
    sight.isScript = file.isScript();
    if (!sight.isScript) {
        TW_TRY(sight.survey, file.survey(kSurveyedRows, kSampledRows));
    }
    return sight;
}

Result<ImportPlan> planOf(
    const ImportTask& task, const ImportSurvey& survey, const Dialect& dialect)
{
    if (task.table)
        return planImport(survey.names(), task.table, task.mapping);
    return planNewTable(survey, task.newTable, task.mapping, dialect);
}

Result<QList<QList<Value>>> firstRowsOf(
    const ImportTask& task, const ImportPlan& plan, const StopToken& stop)
{
    TW_TRY(const ImportFile file, openFile(task.path, task.recipe, {}, stop));
    return firstImportRows(file, plan, kPreviewedRows);
}

}
