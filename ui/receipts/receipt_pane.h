// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/receipts/receipt_images.h"
#include "toolkit/context.h"

#include <tuplewright/base/error.h>

#include <QWidget>

class QLabel;
class QTableView;

namespace tw {

/// One save: its facts, and its rows before and after.
class ReceiptPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPane(UiContext context, QWidget* parent = nullptr);

    /// Shows the facts; the rows come with showContent().
    void showReceipt(const ReceiptSummary& receipt);
    void showContent(const ReceiptContent& content);
    void showFailure(const Error& error); ///< the rows cannot be read
    void clear();

    /// What showContent() brought; null: nothing yet.
    [[nodiscard]] const ReceiptContent* content() const;

    /// The selected lines as tab-separated text on the clipboard.
    void copySelected() const;

private:
    [[nodiscard]] QWidget* createFacts();
    [[nodiscard]] QWidget* createRows();
    void showNote(const QString& text);

    UiContext m_context;
    ReceiptImages m_images;
    std::optional<ReceiptContent> m_content;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_note = nullptr; ///< above the rows: what is not among them
    QTableView* m_rows = nullptr;
};

}
