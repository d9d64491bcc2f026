// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_controller.h"

namespace tw {

namespace {

constexpr int kTransferTickMs = 100;

/// The library's own words for it; no other error has them.
constexpr QLatin1StringView kAcceptHint("Accept the losses, or leave those columns out.");

TransferResult transfer(
    const Adapter& source, const Adapter& target, TransferOptions options, const CallOptions& call)
{
    TransferResult result;
    result.isTrial = options.save == ApplyMode::DryRun;
    options.onRejected = [&result](const RejectedRow& row) -> Result<void> {
        if (result.rejects.size() < kListedTransferRejects)
            result.rejects.append(row);
        return {};
    };
    result.report = transferRows(source, target, options, call);
    return result;
}

}

bool TransferResult::wasRefusedForLosses() const
{
    return report.error && report.error->hint == kAcceptHint;
}

TransferController::TransferController(std::shared_ptr<const Adapter> source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
{
    m_timer.setInterval(kTransferTickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_soFar); });
}

void TransferController::setTarget(std::shared_ptr<const Adapter> target)
{
    if (m_target == target)
        return;
    m_target = std::move(target);
    m_writer = m_target ? std::make_unique<AsyncAdapter>(m_target, Lane::Writes) : nullptr;
    Q_EMIT changed();
}

QString TransferController::missing(const TransferTask& task) const
{
    if (task.tables.isEmpty())
        return tr("Check the tables to carry over.");
    if (!m_target)
        return tr("Choose the connection that takes them.");
    if (m_target == m_source)
        return tr("Choose another connection than that of the tables.");
    return {};
}

void TransferController::start(const TransferTask& task, ApplyMode mode, bool acceptsLoss)
{
    if (m_isRunning || !missing(task).isEmpty())
        return;
    TransferOptions options;
    for (const QualifiedName& table : task.tables)
        options.tables.append({table, QualifiedName{{}, table.name}});
    options.create = task.create;
    options.mode = task.mode;
    options.skipsBadRows = task.skipsBadRows;
    options.acceptsLoss = acceptsLoss;
    options.save = mode;
    m_soFar = std::make_shared<std::atomic<qint64>>(0);
    options.progress = [soFar = m_soFar](qint64 rows) { *soFar = rows; };
    m_isRunning = true;
    m_since.start();
    m_operation = m_writer->call([source = m_source, options](const Adapter& target,
                                     const CallOptions& call) -> Result<TransferResult> {
        return transfer(*source, target, options, call);
    });
    m_operation.then(this, [this, mode](const Result<TransferResult>& result) {
        m_isRunning = false;
        m_timer.stop();
        TransferResult never;
        never.isTrial = mode == ApplyMode::DryRun;
        if (!result)
            never.report.error = result.error();
        Q_EMIT ended(result ? *result : never);
        Q_EMIT changed();
    });
    m_timer.start();
    Q_EMIT changed();
}

std::chrono::milliseconds TransferController::runningFor() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

}
