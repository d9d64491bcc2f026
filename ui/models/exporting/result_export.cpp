// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_export.h"

namespace tw {

namespace {

Result<ExportReport> writeRows(
    const ResultSet& rows, const ExportTask& task, const ExportSource& source)
{
    FileExport file(task.path, task.recipe, source, task.progress);
    TW_TRY_VOID(file.open());
    TW_TRY_VOID(file.begin(rows.header()));
    for (const RowChunkPtr& chunk : rows.chunks())
        TW_TRY_VOID(file.push(chunk));
    TW_TRY(const qint64 written, file.finish(rows.rowCount()));
    return ExportReport{written, file.remarks()};
}

}

QString ResultExport::name() const
{
    return QStringLiteral("result");
}

QList<ExportColumn> ResultExport::columns() const
{
    return {};
}

ExportSource ResultExport::source() const
{
    ExportSource source;
    source.dialect = &m_pool->backend().dialect();
    return source;
}

Operation<ResultSet> ResultExport::firstRows(const QStringList& /*columns*/, int most) const
{
    return Operation<ResultSet>::start(
        m_executor, [rows = m_rows, most](const StopToken& /*stop*/) -> Result<ResultSet> {
            ResultSet first;
            TW_TRY_VOID(first.begin(rows.header()));
            if (!rows.chunks().empty())
                TW_TRY_VOID(first.push(rows.chunks().front()->head(most)));
            return first;
        });
}

Operation<ExportReport> ResultExport::write(const ExportTask& task) const
{
    return Operation<ExportReport>::start(m_executor,
        [rows = m_rows, task, pool = m_pool, source = source()](
            const StopToken& /*stop*/) { return writeRows(rows, task, source); });
}

QString ResultExport::command(const ExportTask& /*task*/) const
{
    return {};
}

}
