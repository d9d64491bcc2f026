// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/receipts/receipt_store.h>

#include <QObject>

namespace tw {

/// The newest save in a database that can be undone as far as its receipt tells, and is no undo
/// itself. Asked for on a shared thread; lives in the GUI thread.
class LatestSave final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reads the receipts of the database that the adapter reaches; null: there is no database.
    /// What was known of another database is forgotten at once.
    void refresh(const std::shared_ptr<const Adapter>& adapter, const ReceiptStore& store);

    [[nodiscard]] const std::optional<ReceiptSummary>& receipt() const { return m_receipt; }
    [[nodiscard]] const std::shared_ptr<const Adapter>& adapter() const { return m_adapter; }

Q_SIGNALS:
    void changed();

private:
    void take(std::optional<ReceiptSummary> receipt);

    std::shared_ptr<const Adapter> m_adapter;
    std::unique_ptr<AsyncAdapter> m_reader;
    std::optional<ReceiptSummary> m_receipt;
    quint64 m_number = 0;
};

}
