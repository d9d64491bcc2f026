// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trash/trash_overview.h"
#include "pages/page.h"
#include "toolkit/context.h"

class QLabel;
class QStackedWidget;
class QTreeView;

namespace tw {

class CommandButtons;
class NoticeBar;

/// The tables of a connection that keep deleted rows, with their numbers; leads to the trash of
/// each, and deletes old rows for good.
class TrashesPage final : public Page
{
    Q_OBJECT

public:
    TrashesPage(
        UiContext context, std::shared_ptr<const Adapter> adapter, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("recycle"); }
    QList<QWidget*> panes() override;
    QStringList statusTexts() const override;
    bool isLoaded() const override { return m_overview.isRead(); }
    bool isSettled() const override { return !m_overview.isLoading(); }
    std::optional<Error> error() const override { return m_overview.error(); }

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void addCommands();
    void connectSignals();
    void showState();
    [[nodiscard]] const TrashEntry* current() const; ///< null: none is selected
    void openTrash();
    void purgeOlder();
    [[nodiscard]] QString summary() const;

    UiContext m_context;
    std::shared_ptr<const Adapter> m_adapter;
    TrashOverview m_overview;
    NoticeBar* m_notice = nullptr;
    QLabel* m_summary = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_empty = nullptr;
    CommandButtons* m_buttons = nullptr;
};

}
