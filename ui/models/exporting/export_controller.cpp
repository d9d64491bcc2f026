// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_controller.h"

namespace tw {

namespace {

constexpr int kProgressEveryMs = 100;

}

ExportController::ExportController(const ExportRows& rows, QObject* parent)
    : QObject(parent)
    , m_rows(rows)
{
    m_timer.setInterval(kProgressEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ExportController::reportProgress);
}

void ExportController::start(ExportTask task)
{
    if (m_running)
        return;
    m_running = true;
    m_progress = std::make_shared<ExportProgress>();
    task.progress = m_progress;
    m_since.start();
    m_operation = m_rows.write(task);
    m_operation.then(this, [this](const Result<ExportReport>& result) { onDone(result); });
    m_timer.start();
}

void ExportController::cancel()
{
    m_operation.requestCancel();
}

std::chrono::milliseconds ExportController::runningFor() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

void ExportController::reportProgress()
{
    Q_EMIT progressed(m_progress->rows, m_progress->bytes);
}

void ExportController::onDone(const Result<ExportReport>& result)
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
