// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_history.h"

#include <tuplewright/undoing/undo.h>

namespace tw {

namespace {

Result<QList<ReceiptSummary>> mentioning(const QString& text, QList<ReceiptSummary> receipts,
    const ReceiptStore& store, const StopToken& stop)
{
    QList<ReceiptSummary> found;
    for (ReceiptSummary& receipt : receipts) {
        TW_TRY(const bool occurs, occursInReceipt(store, receipt.head.id, text, stop));
        if (occurs)
            found.append(std::move(receipt));
    }
    return found;
}

}

Result<QList<ReceiptSummary>> receiptsOfDatabase(
    const Adapter& adapter, const ReceiptStore& store, const CallOptions& call)
{
    TW_TRY(QList<ReceiptSummary> receipts, store.list());
    TW_TRY(const QString here, databaseIdentity(adapter, call));
    receipts.removeIf([&here](const ReceiptSummary& receipt) {
        return here.isEmpty() || receipt.head.place.identity != here;
    });
    for (ReceiptSummary& receipt : receipts) {
        TW_TRY(receipt.outcome, resolveReceipt(adapter, store, receipt, call));
    }
    return receipts;
}

ReceiptHistory::ReceiptHistory(
    std::shared_ptr<const Adapter> adapter, ReceiptStore store, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
    , m_store(std::move(store))
{ }

ReceiptHistory::~ReceiptHistory()
{
    m_loading.requestCancel();
    m_content.requestCancel();
}

void ReceiptHistory::load()
{
    m_loading.requestCancel();
    m_isLoading = true;
    m_loading = m_reader.call([store = m_store, text = m_search](const Adapter& adapter,
                                  const CallOptions& call) -> Result<QList<ReceiptSummary>> {
        TW_TRY(QList<ReceiptSummary> receipts, receiptsOfDatabase(adapter, store, call));
        if (text.isEmpty())
            return receipts;
        return mentioning(text, std::move(receipts), store, call.stop);
    });
    m_loading.then(this, [this, load = ++m_load](const Result<QList<ReceiptSummary>>& receipts) {
        if (load == m_load)
            onLoaded(receipts);
    });
    Q_EMIT changed();
}

void ReceiptHistory::onLoaded(const Result<QList<ReceiptSummary>>& receipts)
{
    m_isLoading = false;
    m_error.reset();
    if (receipts) {
        m_receipts = *receipts;
        m_isRead = true;
    } else if (receipts.error().kind != ErrorKind::Cancelled || !m_isRead) {
        m_error = receipts.error();
    }
    Q_EMIT changed();
}

void ReceiptHistory::stop()
{
    m_loading.requestCancel();
}

void ReceiptHistory::readContent(const QString& id)
{
    m_content.requestCancel();
    m_content
        = m_reader.call([store = m_store, id](const Adapter& /*adapter*/, const CallOptions& call) {
              return readReceipt(store, id, {}, call.stop);
          });
    m_content.then(this, [this, id](const Result<ReceiptContent>& content) {
        if (content)
            Q_EMIT contentRead(id, *content);
        else if (content.error().kind != ErrorKind::Cancelled)
            Q_EMIT contentFailed(id, content.error());
    });
}

}
