// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_undo.h"

namespace tw {

namespace {

constexpr std::chrono::seconds kUndoLockLimit(5);

/// The receipts that are undone together, newest first: one, or the parts of a batch that are in
/// the database.
Result<QList<ReceiptSummary>> undoneTogether(
    const ReceiptStore& store, const ReceiptSummary& receipt, bool isWhole)
{
    const bool isBatch = isWhole && !receipt.head.batch.isEmpty();
    TW_TRY(QList<ReceiptSummary> receipts,
        receiptsNamed(store, isBatch ? receipt.head.batch : receipt.head.id));
    if (isBatch)
        receipts.removeIf([](const ReceiptSummary& part) {
            return part.outcome == ReceiptOutcome::NotSaved || !part.reversedBy.isEmpty();
        });
    return receipts;
}

}

ReceiptUndo::ReceiptUndo(std::shared_ptr<const Adapter> adapter, ReceiptStore store,
    ReceiptSummary receipt, QObject* parent)
    : QObject(parent)
    , m_writer(std::move(adapter), Lane::Writes)
    , m_store(std::move(store))
    , m_receipt(std::move(receipt))
{ }

ReceiptUndo::~ReceiptUndo()
{
    if (m_isRehearsal)
        m_running.requestCancel();
}

void ReceiptUndo::rehearse()
{
    if (m_isRehearsal)
        m_running.requestCancel();
    else if (m_isRunning)
        return;
    start(ApplyMode::DryRun);
}

void ReceiptUndo::run()
{
    if (!m_isRunning)
        start(ApplyMode::Save);
}

void ReceiptUndo::start(ApplyMode mode)
{
    m_isRunning = true;
    m_isRehearsal = mode == ApplyMode::DryRun;
    UndoOptions options{.mode = mode, .lockTimeout = kUndoLockLimit};
    options.progress = [here = Delivery(this), this](
                           qint64 rows) { here.post([this, rows] { Q_EMIT progressed(rows); }); };
    m_running = m_writer.call(
        [store = m_store, receipt = m_receipt, whole = m_isWhole, options = std::move(options)](
            const Adapter& adapter, const CallOptions& call) -> Result<UndoReport> {
            TW_TRY(const QList<ReceiptSummary> receipts, undoneTogether(store, receipt, whole));
            return undoReceipts(adapter, store, receipts, options, call);
        });
    m_running.then(this, [this, mode, attempt = ++m_attempt](const Result<UndoReport>& result) {
        if (attempt != m_attempt)
            return;
        m_isRunning = false;
        m_isRehearsal = false;
        UndoReport failed;
        if (!result)
            failed.error = result.error();
        const UndoReport& report = result ? *result : failed;
        if (mode == ApplyMode::DryRun)
            Q_EMIT rehearsed(report);
        else
            Q_EMIT finished(report);
    });
}

}
