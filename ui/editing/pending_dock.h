// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/pending_model.h"
#include "pages/page.h"
#include "toolkit/context.h"

#include <QDockWidget>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;
class QTreeView;

namespace tw {

class PageArea;

/// The dock at the bottom that lists what is staged in all open tables. Enter goes to the row, Del
/// takes a change back; the buttons act on the table of the current line. Looks only while it is
/// shown.
class PendingDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `pages` must outlive the dock.
    PendingDock(UiContext context, PageArea& pages, QWidget* parent = nullptr);

    void focusList();

Q_SIGNALS:
    /// "Pending changes (7)" or less.
    void titleChanged();

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
    void showMenu(const QPoint& position);
    void showRow();
    void takeBack(); ///< what the current line stands for
    void takeBackRow();
    void runOnTable(CommandId command);
    [[nodiscard]] QModelIndex current() const;
    [[nodiscard]] Page* pageOf(const QModelIndex& index) const; ///< whose edits they are
    [[nodiscard]] Page* tabOf(Page* page) const; ///< the one it is, or stands in

    UiContext m_context;
    PageArea& m_pages;
    PendingModel m_model;
    QTimer m_soon; ///< many rows may change at once
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QToolButton* m_show = nullptr;
    QToolButton* m_takeBack = nullptr;
    QPushButton* m_discard = nullptr;
    QPushButton* m_review = nullptr;
    QTreeView* m_lines = nullptr;
};

}
