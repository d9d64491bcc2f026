// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_export.h"

#include "console_controller.h"

#include <QScopeGuard>

namespace tw {

namespace {

/// A file that is opened when the rows begin: that may take a while, and is done by the thread of
/// the session.
class OpenedLater final : public RowSink
{
public:
    OpenedLater(const ExportTask& task, const ExportSource& source)
        : m_file(task.path, task.recipe, source, task.progress)
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        TW_TRY_VOID(m_file.open());
        return m_file.begin(header);
    }

    Result<void> push(RowChunkPtr chunk) override { return m_file.push(std::move(chunk)); }

    Result<ExportReport> finish(qint64 rows)
    {
        TW_TRY(const qint64 written, m_file.finish(rows));
        return ExportReport{written, m_file.remarks()};
    }

private:
    FileExport m_file;
};

Result<ExportReport> written(const Operation<SessionAnswer>& reading, OpenedLater& file)
{
    TW_TRY(const SessionAnswer answer, reading.wait());
    if (answer.error)
        return fail(Error(*answer.error));
    return file.finish(answer.outcome.rowsReturned);
}

}

RepeatedExport::RepeatedExport(ConsoleController& console, StatementResult result,
    Executor& executor, std::shared_ptr<const ConnectionPool> pool)
    : m_console(console)
    , m_result(std::move(result))
    , m_executor(executor)
    , m_kept(executor, m_result.rows->kept(), std::move(pool))
{ }

Operation<ResultSet> RepeatedExport::firstRows(const QStringList& columns, int most) const
{
    return m_kept.firstRows(columns, most);
}

Operation<ExportReport> RepeatedExport::write(const ExportTask& task) const
{
    auto file = std::make_shared<OpenedLater>(task, source());
    const Operation<SessionAnswer> reading = m_console.repeat(m_result, file);
    const bool isBusy = !reading.isValid();
    // Also of a writing that is stopped before it began.
    auto end = qScopeGuard([reading] { reading.requestCancel(); });
    return Operation<ExportReport>::start(m_executor,
        [reading, file = std::move(file), isBusy, end = std::move(end)](
            const StopToken& stop) -> Result<ExportReport> {
            if (isBusy)
                return fail(ErrorKind::InvalidState,
                    ConsoleController::tr("The console is running something else. Export the rows "
                                          "when that has ended."));
            const std::stop_callback cancel(stop, [&reading] { reading.requestCancel(); });
            return written(reading, *file);
        });
}

QString RepeatedExport::command(const ExportTask& task) const
{
    return m_kept.command(task);
}

}
