// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export_rows.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tw {

/// One export at a time, beside what else the connection does.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    /// The rows outlive this.
    explicit ExportController(const ExportRows& rows, QObject* parent = nullptr);

    /// Writes the rows into a file. Ends in finished() or failed().
    void start(ExportTask task);

    /// The file is left as it was before start().
    void cancel();

    /// Whether an export is under way.
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Time since start().
    [[nodiscard]] std::chrono::milliseconds runningFor() const;

Q_SIGNALS:
    /// Rows and bytes that are written by now.
    void progressed(qint64 rows, qint64 bytes);

    /// The file is complete.
    void finished(const tw::ExportReport& report);

    /// The export has failed or was stopped, and left no file.
    void failed(const tw::Error& error);

private:
    void onDone(const Result<ExportReport>& result);
    void reportProgress();

    const ExportRows& m_rows;
    std::shared_ptr<ExportProgress> m_progress;
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_running = false;
    Operation<ExportReport> m_operation;
};

}
