// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/unloading/table_unload.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tw {

/// Several tables written to the files of a folder, as of one moment, beside what else the
/// connection does; one such export at a time. Lives in the GUI thread.
class TablesExport final : public QObject
{
    Q_OBJECT

public:
    explicit TablesExport(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~TablesExport() override; ///< asks an export to end, which leaves nothing

    /// What keeps the plan from being carried out, in words; empty: nothing.
    [[nodiscard]] static QString missing(const UnloadPlan& plan);

    /// Writes them. Ends in finished() or failed().
    void start(const UnloadPlan& plan);
    /// Asks it to end; no folder is left then.
    void cancel() { m_operation.requestCancel(); }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] std::chrono::milliseconds runningFor() const; ///< since it began

Q_SIGNALS:
    void progressed(qint64 rows); ///< written by now, of all tables
    void finished(const QList<tw::UnloadedTable>& tables); ///< the folder is complete
    void failed(const tw::Error& error); ///< there is no folder

private:
    AsyncAdapter m_calls;
    Operation<QList<UnloadedTable>> m_operation;
    std::shared_ptr<std::atomic<qint64>> m_soFar;
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_isRunning = false;
};

/// How such an export ended, in words.
[[nodiscard]] QString tablesExportWords(const QList<UnloadedTable>& tables, const QString& folder);

}
