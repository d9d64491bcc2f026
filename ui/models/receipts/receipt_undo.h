// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/undoing/undo.h>

#include <QObject>

namespace tw {

/// Undoes a save, or a whole batch, by its receipts: tries it in a transaction that is rolled back,
/// then does it. On the thread of writes; lives in the GUI thread.
class ReceiptUndo final : public QObject
{
    Q_OBJECT

public:
    ReceiptUndo(std::shared_ptr<const Adapter> adapter, ReceiptStore store, ReceiptSummary receipt,
        QObject* parent = nullptr);
    ~ReceiptUndo() override; ///< asks what is tried to end; an undo under way goes on

    /// Whether all parts of the batch are undone that the receipt belongs to, or this one alone.
    void setWholeBatch(bool whole) { m_isWhole = whole; }
    [[nodiscard]] bool isPartOfBatch() const { return !m_receipt.head.batch.isEmpty(); }

    void rehearse(); ///< changes nothing; ends in rehearsed()
    void run(); ///< ends in finished()
    void stop() { m_running.requestCancel(); } ///< still ends as what really happened

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const ReceiptSummary& receipt() const { return m_receipt; }

Q_SIGNALS:
    void progressed(qint64 rows);
    void rehearsed(const tw::UndoReport& report);
    void finished(const tw::UndoReport& report);

private:
    void start(ApplyMode mode);

    AsyncAdapter m_writer;
    ReceiptStore m_store;
    ReceiptSummary m_receipt;
    Operation<UndoReport> m_running;
    quint64 m_attempt = 0;
    bool m_isWhole = true;
    bool m_isRunning = false;
    bool m_isRehearsal = false;
};

}
