// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_look.h"

namespace tw {

namespace {

constexpr qint64 kSurveyedRows = 10'000;
constexpr qsizetype kSampledRows = 20;
constexpr qsizetype kPreviewedRows = 10;

Result<ImportFile> openFile(
    const ImportTask& task, const QStringList& columns, const StopToken& stop)
{
    TW_TRY(ImportInput input, inputOf(task, stop));
    return ImportFile::open(std::move(input), task.recipe, columns);
}

}

Result<ImportInput> inputOf(const ImportTask& task, const StopToken& stop)
{
    TW_TRY(ImportInput input,
        task.text ? Result<ImportInput>(*task.text) : ImportInput::ofFile(task.path));
    input.setStop(stop);
    return input;
}

Result<ImportSight> lookAtFile(const ImportTask& task, const StopToken& stop)
{
    TW_TRY(const ImportFile file,
        openFile(task, task.table ? task.table->columnNames() : QStringList(), stop));
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
    TW_TRY(const ImportFile file, openFile(task, {}, stop));
    return firstImportRows(file, plan, kPreviewedRows);
}

}
