// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/receipts/receipt_content.h>

#include <QObject>

namespace tw {

/// The receipts of the database that `adapter` reaches, newest first. Outcomes that were unknown
/// are resolved on the server. Blocks, for a thread of the connection. Fails with Cancelled.
[[nodiscard]] Result<QList<ReceiptSummary>> receiptsOfDatabase(
    const Adapter& adapter, const ReceiptStore& store, const CallOptions& call);

/// Reads the receipts of one database, those in which a text occurs, and the content of one of
/// them, on shared threads. An answer that was overtaken is dropped. Lives in the GUI thread.
class ReceiptHistory final : public QObject
{
    Q_OBJECT

public:
    ReceiptHistory(
        std::shared_ptr<const Adapter> adapter, ReceiptStore store, QObject* parent = nullptr);
    ~ReceiptHistory() override;

    /// Reads the list again; ends in changed().
    void load();

    /// Narrows the list to receipts in which the text occurs, from the next load() on.
    void setSearch(const QString& text) { m_search = text.trimmed(); }
    [[nodiscard]] const QString& search() const { return m_search; }

    /// Stops loading; the list stays as it was.
    void stop();

    /// Reads the beginning of what one receipt holds; ends in contentRead() or contentFailed().
    void readContent(const QString& id);

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] bool isRead() const { return m_isRead; } ///< at least once
    [[nodiscard]] const QList<ReceiptSummary>& receipts() const { return m_receipts; }
    [[nodiscard]] const std::optional<Error>& error() const
    {
        return m_error;
    } ///< of the last load
    [[nodiscard]] const ReceiptStore& store() const { return m_store; }

Q_SIGNALS:
    void changed();
    void contentRead(const QString& id, const tw::ReceiptContent& content);
    void contentFailed(const QString& id, const tw::Error& error);

private:
    void onLoaded(const Result<QList<ReceiptSummary>>& receipts);

    AsyncAdapter m_reader;
    ReceiptStore m_store;
    QString m_search;
    QList<ReceiptSummary> m_receipts;
    std::optional<Error> m_error;
    Operation<QList<ReceiptSummary>> m_loading;
    Operation<ReceiptContent> m_content;
    quint64 m_load = 0;
    bool m_isLoading = false;
    bool m_isRead = false;
};

}
