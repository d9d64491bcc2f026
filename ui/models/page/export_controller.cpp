// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export_controller.h"

namespace tw {

namespace {

constexpr int kProgressEveryMs = 100;

Result<qint64> exportRows(const Adapter& adapter, const Table& table, const SelectQuery& query,
    FileExport& file, const CallOptions& options)
{
    TW_TRY_VOID(file.open(options));
    TW_TRY(const StatementOutcome outcome, adapter.stream(table, query, file, options));
    return file.finish(outcome.rowsReturned);
}

}

ExportController::ExportController(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_exporter(std::move(adapter), Lane::Exports)
{
    m_timer.setInterval(kProgressEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ExportController::reportProgress);
}

void ExportController::start(
    TablePtr table, SelectQuery query, const QString& path, ExportFormat format)
{
    if (m_running)
        return;
    m_running = true;
    m_progress = std::make_shared<ExportProgress>();
    m_operation = m_exporter.call(
        [table = std::move(table), query = std::move(query), path, format, progress = m_progress](
            const Adapter& adapter, const CallOptions& options) {
            FileExport file(path, format, progress);
            return exportRows(adapter, *table, query, file, options);
        });
    m_operation.then(this, [this](const Result<qint64>& result) { onDone(result); });
    m_timer.start();
}

void ExportController::cancel()
{
    m_operation.requestCancel();
}

void ExportController::reportProgress()
{
    Q_EMIT progressed(m_progress->rows, m_progress->bytes);
}

void ExportController::onDone(const Result<qint64>& result)
{
    m_running = false;
    m_timer.stop();
    reportProgress();
    if (result)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

}
