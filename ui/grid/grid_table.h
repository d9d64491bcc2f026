// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cells/cell_delegate.h"
#include "cells/cell_painter.h"
#include "grid/headers/grid_header.h"
#include "grid/headers/row_header.h"

#include <QTableView>

#include <memory>

class QScrollBar;

namespace tw {

class CellEditing;
class CursorMoves;
class FrozenColumns;
class GridKeys;
class GridSelection;
class ViewAnchors;

/// The table view over the window of a ResultModel. The cursor, the keys and the wheel work in true
/// positions, so that the edges of the window are never felt.
class GridTable final : public QTableView
{
    Q_OBJECT

public:
    using CursorAction = QTableView::CursorAction;

    explicit GridTable(UiContext context, QWidget* parent = nullptr);
    ~GridTable() override;

    /// Shows the rows of a model, which must outlive the table.
    void setResultModel(ResultModel* model);
    void setStale(bool stale); ///< rows no longer match the question: text is muted
    void setAdapter(const std::shared_ptr<const Adapter>& adapter); ///< for values of foreign keys
    void setEmptyText(const QString& text); ///< stands in place of rows while there are none
    void setTypesShown(bool shown); ///< below the names of columns

    /// The scroll bar that the wheel turns; it must outlive the table.
    void setRowScrollBar(QScrollBar* bar) { m_rowBar = bar; }

    [[nodiscard]] int visibleRows() const; ///< rows that fit as a whole, at least one
    [[nodiscard]] qint64 firstPosition() const; ///< true position of the uppermost row
    void scrollToPosition(qint64 position); ///< a true position, to the upper edge
    void bringIntoWindow(qint64 position); ///< does not scroll

    [[nodiscard]] GridSelection& selection() const { return *m_selection; } ///< what is selected
    [[nodiscard]] CellEditing& editing() const { return *m_editing; } ///< the open editor
    [[nodiscard]] GridKeys& keys() const { return *m_keys; } ///< keys beside those of the cursor

    /// Columns that stay in place.
    [[nodiscard]] FrozenColumns& frozen() const { return *m_frozen; }

    /// As wide as its header and the rows on screen need, within limits.
    void fitColumn(int column);

    /// Keeps a cell clear of the frozen columns.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    using QTableView::commitData;
    using QTableView::edit;
    using QTableView::executeDelayedItemsLayout;

    /// Leaves an editor open whose text was refused.
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectAll() override; ///< says so when there are more rows than the window holds
    void keyboardSearch(const QString& /*search*/) override { }

Q_SIGNALS:
    void rowsMoved(); ///< other rows are on screen, or more, or fewer
    void rowsPainted(); ///< a paint event that held loaded rows has ended
    void currentCellChanged(); ///< the cursor moved, or its row left the window

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex& index, const QEvent* event) const override;

private:
    void createHeaders();
    void createFrozenColumns();
    void refreshFonts();
    void onFrontRemoved(int rows);

    UiContext m_context;
    CellPainter m_painter;
    CellDelegate* m_delegate = nullptr;
    GridHeader* m_columnHeader = nullptr;
    RowHeader* m_rowHeader = nullptr;
    FrozenColumns* m_frozen = nullptr;
    ResultModel* m_model = nullptr;
    QString m_emptyText;
    QScrollBar* m_rowBar = nullptr;
    GridSelection* m_selection = nullptr;
    CellEditing* m_editing = nullptr;
    std::unique_ptr<ViewAnchors> m_anchors;
    std::unique_ptr<CursorMoves> m_moves;
    GridKeys* m_keys = nullptr;
};

}
