// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/pending_model.h"
#include "toolkit/context.h"

#include <QDockWidget>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;
class QTreeView;

namespace tw {

class PageArea;
class PendingActions;

/// The dock at the bottom that lists what is staged in all open tables. Enter goes to the row, Del
/// reverts a change; the buttons act on the table of the current line. Reads the changes only while
/// it is shown.
class PendingDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `pages` must outlive the dock.
    PendingDock(UiContext context, PageArea& pages, QWidget* parent = nullptr);

    void focusList(); ///< the dock must have been shown

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createContent();
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void refresh();
    void showSummary();
    void updateButtons();
    [[nodiscard]] QModelIndex current() const;

    UiContext m_context;
    PageArea& m_pages;
    PendingModel m_model;
    PendingActions* m_actions = nullptr;
    QTimer m_soon; ///< many rows may change at once
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QToolButton* m_show = nullptr;
    QToolButton* m_revert = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_review = nullptr;
    QTreeView* m_lines = nullptr;
};

}
