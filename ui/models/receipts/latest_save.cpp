// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "latest_save.h"

#include "receipt_history.h"
#include "receipt_words.h"

#include <algorithm>

namespace tw {

namespace {

std::optional<ReceiptSummary> latestOf(const QList<ReceiptSummary>& receipts)
{
    const auto found = std::ranges::find_if(receipts, [](const ReceiptSummary& receipt) {
        return receipt.head.reverses.isEmpty() && receiptRows(receipt.counts) > 0
            && undoObjection(receipt).isEmpty();
    });
    return found == receipts.end() ? std::nullopt : std::optional(*found);
}

}

void LatestSave::refresh(const std::shared_ptr<const Adapter>& adapter, const ReceiptStore& store)
{
    const quint64 number = ++m_number;
    if (m_adapter != adapter) {
        m_adapter = adapter;
        m_reader = adapter ? std::make_unique<AsyncAdapter>(adapter, Lane::Facts) : nullptr;
        take(std::nullopt);
    }
    if (!m_reader)
        return;
    m_reader
        ->call([store](const Adapter& reached, const CallOptions& call) {
            return receiptsOfDatabase(reached, store, call);
        })
        .then(this, [this, number](const Result<QList<ReceiptSummary>>& receipts) {
            if (number == m_number)
                take(receipts ? latestOf(*receipts) : std::nullopt);
        });
}

void LatestSave::take(std::optional<ReceiptSummary> receipt)
{
    const auto idOf
        = [](const std::optional<ReceiptSummary>& one) { return one ? one->head.id : QString(); };
    const bool isOther = idOf(m_receipt) != idOf(receipt);
    m_receipt = std::move(receipt);
    if (isOther)
        Q_EMIT changed();
}

}
