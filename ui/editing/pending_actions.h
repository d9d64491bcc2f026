// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/pending_model.h"
#include "pages/page.h"

#include <functional>

namespace tw {

class PageArea;

/// What can be done with the current line of the pending changes: go to its row, revert it, review
/// or discard the changes of its table. Each does nothing without a line. Lives in the GUI thread.
class PendingActions final : public QObject
{
    Q_OBJECT

public:
    /// `pages` and `model` must outlive it; `current` finds the line in the model.
    PendingActions(PageArea& pages, const PendingModel& model, std::function<QModelIndex()> current,
        QObject* parent);

    /// Brings the tab of the line to the front and the row on screen.
    void showRow();

    void revert(); ///< the cell that the line stands for, else the whole row
    void revertRow();

    /// Runs a command on the page whose changes these are, with its tab in front.
    void runOnTable(CommandId command);

    /// All of these in a menu that deletes itself.
    void showMenu(const QPoint& globalPosition, QWidget* parent);

private:
    [[nodiscard]] Page* page() const; ///< whose edits they are
    [[nodiscard]] Page* tab() const; ///< that page, or the one it is in

    PageArea& m_pages;
    const PendingModel& m_model;
    const std::function<QModelIndex()> m_current;
};

}
