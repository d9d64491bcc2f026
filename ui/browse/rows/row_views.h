// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_edits.h"
#include "models/page/browse_controller.h"
#include "toolkit/context.h"

#include <QStackedWidget>

namespace tw {

class FormView;
class GridView;
class RowTreeView;

/// Grid, form and tree of a page's rows, one of them shown at a time. Form and tree are made when
/// they are first shown.
class RowViews final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Controller and edits must outlive it.
    RowViews(UiContext context, BrowseController& controller, PageEdits& edits, QWidget* parent);

    [[nodiscard]] GridView& grid() const { return *m_grid; }
    [[nodiscard]] QWidget* formPane() const; ///< null: not made yet

    void showForm();
    void toggleForm();
    [[nodiscard]] bool isFormShown() const;

    void toggleTree();
    [[nodiscard]] bool canShowTree() const; ///< the table refers to itself

    void setCell(const QModelIndex& cell); ///< whose row the form shows
    void step(int rows); ///< from the row of the cursor
    [[nodiscard]] bool canStep(int rows) const;

    /// Puts the cursor into the first of the rows that are being read, unless it is in one then.
    void placeCursorOnLoad() { m_mustPlaceCursor = true; }
    void onRowsLoaded();

    [[nodiscard]] bool finishEditing(); ///< in grid and form, see GridView

Q_SIGNALS:
    void rowRequested(const tw::Filter& filter); ///< a row of the tree, in the grid
    void fieldMenuRequested(const QPoint& globalPosition);
    void stateChanged();

private:
    void createForm();
    void createTree();
    void onFieldEntered(int column);

    UiContext m_context;
    BrowseController& m_controller;
    PageEdits& m_edits;
    GridView* m_grid = nullptr;
    FormView* m_form = nullptr;
    RowTreeView* m_tree = nullptr;
    bool m_mustPlaceCursor = false;
};

}
