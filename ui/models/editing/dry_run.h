// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Runs a batch in a transaction that is taken back, to see what it would do: every row is tried,
/// and constraints that wait for the end are checked. Lives in the GUI thread and never blocks it.
class DryRun final : public QObject
{
    Q_OBJECT

public:
    explicit DryRun(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~DryRun() override; ///< stops what is under way

    /// Whether statements are being tried.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    void start(const Batch& batch); ///< ignored while one is running
    void stop(); ///< ends in finished() all the same

Q_SIGNALS:
    /// Of a dry run under way, in rows.
    void progressed(qint64 done, qint64 all);
    /// Nothing was saved. `report.failures` are the rows that would fail.
    void finished(const tw::ApplyReport& report);

private:
    AsyncAdapter m_runner;
    Operation<ApplyReport> m_running;
    bool m_isRunning = false;
};

}
