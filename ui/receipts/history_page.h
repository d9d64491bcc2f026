// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/receipts/receipt_history.h"
#include "models/receipts/receipt_list.h"
#include "pages/page.h"
#include "toolkit/context.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace tw {

class CommandButtons;
class NoticeBar;
class ReceiptPane;
struct UndoReport;

/// What was saved in the database of a connection from this computer, newest first: searched,
/// looked at row by row, undone, copied and exported.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    HistoryPage(UiContext context, std::shared_ptr<const Adapter> adapter, ReceiptStore store,
        QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    QList<QWidget*> panes() override;
    QString viewState() const override { return m_history.search(); } ///< the text searched for
    void restoreView(const QString& view) override;
    QStringList statusTexts() const override;
    bool isLoaded() const override { return m_history.isRead(); }
    bool isSettled() const override { return !m_history.isLoading(); }
    std::optional<Error> error() const override { return m_history.error(); }

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void addCommands();
    void connectSignals();
    void showState();
    void showEmptyText();
    void showCurrent();
    [[nodiscard]] const ReceiptSummary* current() const; ///< null: none is selected
    void undo();
    void lookUp();
    void showLookedUp();
    void onUndone(const UndoReport& report);
    void copyStatements();
    void chooseFile();
    void exportTo(const QString& path);

    UiContext m_context;
    std::shared_ptr<const Adapter> m_adapter;
    ReceiptHistory m_history;
    ReceiptList m_list;
    Executor m_files{QStringLiteral("receipt file")};
    QTimer m_typing; ///< until the text to search for is taken
    QString m_lookedUp; ///< the receipt whose outcome is asked for
    NoticeBar* m_notice = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_empty = nullptr;
    ReceiptPane* m_pane = nullptr;
    CommandButtons* m_buttons = nullptr;
};

}
