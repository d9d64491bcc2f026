// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/exporting/exporter.h>

#include <QObject>
#include <QTimer>

namespace tw {

/// One export at a time, beside what else the connection does: the whole result of a query into a
/// file.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    explicit ExportController(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    /// Writes the rows of a query into a file. Ends in finished() or failed().
    void start(TablePtr table, SelectQuery query, const QString& path, ExportFormat format);

    /// The file is left as it was before start().
    void cancel();

    /// Whether an export is under way.
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Rows and bytes that are written by now.
    void progressed(qint64 rows, qint64 bytes);

    /// The file is complete, with so many rows.
    void finished(qint64 rows);

    /// The export has failed or was stopped, and left no file.
    void failed(const tw::Error& error);

private:
    void onDone(const Result<qint64>& result);
    void reportProgress();

    std::shared_ptr<ExportProgress> m_progress;
    QTimer m_timer;
    bool m_running = false;
    AsyncAdapter m_exporter;
    Operation<qint64> m_operation;
};

}
