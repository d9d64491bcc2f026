// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cells/cell_delegate.h"
#include "cells/cell_painter.h"
#include "grid_header.h"
#include "row_header.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTableView>

class QScrollBar;

namespace tw {

class FrozenColumns;

/// The table view over the window of a ResultModel. The cursor, the keys and the wheel work in true
/// positions, so that the edges of the window are never felt.
class GridTable final : public QTableView
{
    Q_OBJECT

public:
    explicit GridTable(UiContext context, QWidget* parent = nullptr);

    void setResultModel(ResultModel* model);
    void setStale(bool stale);
    void setAdapter(const std::shared_ptr<const Adapter>& adapter);
    [[nodiscard]] const QString& emptyText() const { return m_emptyText; }
    void setEmptyText(const QString& text); ///< stands in place of rows while there are none

    /// The scroll bar that the wheel turns; it must outlive the table.
    void setRowScrollBar(QScrollBar* bar) { m_rowBar = bar; }

    [[nodiscard]] int visibleRows() const; ///< rows that fit as a whole
    [[nodiscard]] qint64 firstPosition() const; ///< true position of the uppermost row
    void scrollToPosition(qint64 position);
    void bringIntoWindow(qint64 position); ///< does not scroll

    void setTypesShown(bool shown); ///< below the names of columns

    /// Stages what an open editor holds and closes it; false when the text is refused.
    bool finishEditing();

    /// Moves the cursor by so many cells and selects where it arrives.
    void step(int columns, int rows);

    [[nodiscard]] FrozenColumns& frozen() { return *m_frozen; }
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    void fitColumn(int column);
    [[nodiscard]] QList<int> columnsFrom(int column) const; ///< in the order on screen

    using QTableView::edit;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectAll() override; ///< says so when there are more rows than the window holds
    void keyboardSearch(const QString& /*search*/) override { }

Q_SIGNALS:
    void rowsMoved(); ///< other rows are on screen, or more, or fewer
    void rowsPainted(); ///< a paint event that held loaded rows has ended
    void currentCellChanged();
    void copyRequested(bool withHeaders);
    void pasteRequested();
    void stopRequested(); ///< Esc twice where there is nothing to take back
    void wholeWanted(const QModelIndex& cell); ///< to be edited, though it is shortened
    void statusMessage(const QString& text);
    void editRefused(const tw::Error& error); ///< the cell that was to be edited cannot be

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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A place whose row left the window.
    struct LostPlace
    {
        RowKey key;
        qint64 position = 0;
        int column = 0;
        bool isReloaded = false; ///< other rows were loaded since
    };

    void createHeaders();
    void createFrozenColumns();
    void refreshFonts();
    void onRowsCounted();
    void onFrontRemoved(int rows);
    void restoreCursor();
    void restoreTop();
    void keepSelection();
    void restoreSelection();
    [[nodiscard]] std::pair<int, int> presentRows() const;
    [[nodiscard]] LostPlace placeOf(int row, int column) const;
    [[nodiscard]] std::optional<int> rowOf(const LostPlace& place) const;
    [[nodiscard]] qint64 cursorPosition() const;
    [[nodiscard]] QModelIndex cellAt(qint64 position, int visualColumn);
    bool onCommandKey(const QKeyEvent& event);
    bool onPlainKey(const QKeyEvent& event);
    void select(int firstRow, int lastRow, int firstColumn, int lastColumn);
    bool revertCurrentCell(); ///< false: it was as loaded
    void onEscape();
    [[nodiscard]] bool isEmptyCell(int row, int column) const;
    [[nodiscard]] qint64 edgeRow(int row, int column, int step) const;
    [[nodiscard]] qsizetype edgeColumn(
        int row, const QList<int>& shown, int column, int step) const;
    [[nodiscard]] QList<int> shownColumns() const; ///< visual indexes
    [[nodiscard]] bool isEditableAsText(const QModelIndex& index, EditTrigger trigger);
    [[nodiscard]] CellEditor* openEditor() const;
    void paintCorner(QWidget& corner) const;
    void paintEmptyText();

    UiContext m_context;
    CellPainter m_painter;
    CellDelegate* m_delegate = nullptr;
    GridHeader* m_columnHeader = nullptr;
    RowHeader* m_rowHeader = nullptr;
    FrozenColumns* m_frozen = nullptr;
    ResultModel* m_model = nullptr;
    QString m_emptyText;
    QScrollBar* m_rowBar = nullptr;
    QPointer<QWidget> m_editor;
    QPersistentModelIndex m_edited;
    QElapsedTimer m_lastEscape;
    std::optional<LostPlace> m_lostCursor;
    std::optional<LostPlace> m_lostTop; ///< of the uppermost row on screen
    QList<std::pair<RowKey, QList<int>>> m_lostSelection; ///< rows and their columns
};

}
