// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/transferring/transfer.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace tw {

/// What of tables is carried into another database, and how. A value.
struct TransferTask
{
    QList<QualifiedName> tables; ///< of the source; they keep their names
    bool create = true; ///< tables that the target lacks are made
    TransferMode mode = TransferMode::Insert;
    bool skipsBadRows = false;
};

/// How a transfer or its trial ended.
struct TransferResult
{
    bool isTrial = false;
    TransferReport report;
    QList<RejectedRow> rejects; ///< the first of them

    /// Whether the rows are in the target for certain.
    [[nodiscard]] bool isSaved() const { return report.outcome == Outcome::Saved; }
    /// Nothing was done since something would be lost, which the detail of the error names.
    [[nodiscard]] bool wasRefusedForLosses() const;
};

/// Most rejected rows that a result lists.
inline constexpr qsizetype kListedTransferRejects = 1'000;

/// Carries tables from one database into another one, on the writing thread of the target. Lives
/// in the GUI thread.
class TransferController final : public QObject
{
    Q_OBJECT

public:
    explicit TransferController(std::shared_ptr<const Adapter> source, QObject* parent = nullptr);

    /// Null: none is chosen, or it is not open.
    void setTarget(std::shared_ptr<const Adapter> target);
    [[nodiscard]] const std::shared_ptr<const Adapter>& target() const { return m_target; }

    /// What keeps it from beginning, in words; empty: nothing.
    [[nodiscard]] QString missing(const TransferTask& task) const;

    /// Does it all and takes it back. Ends in ended().
    void tryOut(const TransferTask& task) { start(task, ApplyMode::DryRun, true); }
    /// Does it; `acceptsLoss`: also where something is lost. Ends in ended().
    void run(const TransferTask& task, bool acceptsLoss)
    {
        start(task, ApplyMode::Save, acceptsLoss);
    }
    /// Asks it to end, which takes all back.
    void stop() { m_operation.requestCancel(); }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] std::chrono::milliseconds runningFor() const; ///< since it began

Q_SIGNALS:
    void changed(); ///< another target, or it runs or does not any more
    void progressed(qint64 rows); ///< read by now
    void ended(const tw::TransferResult& result);

private:
    void start(const TransferTask& task, ApplyMode mode, bool acceptsLoss);

    std::shared_ptr<const Adapter> m_source;
    std::shared_ptr<const Adapter> m_target;
    std::unique_ptr<AsyncAdapter> m_writer;
    Operation<TransferResult> m_operation;
    std::shared_ptr<std::atomic<qint64>> m_soFar;
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_isRunning = false;
};

}
