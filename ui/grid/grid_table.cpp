// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_table.h"

#include "cells/pick_editor.h"
#include "frozen_columns.h"
#include "models/text/number_text.h"
#include "models/text/value_codec.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace tw {

namespace {

constexpr int kLeastColumn = 40;
constexpr int kNarrowestFit = 72;
constexpr int kWidestFit = 320;
constexpr int kRowsToFit = 60;
constexpr qsizetype kMostKeptRows = 1000;

}

GridTable::GridTable(UiContext context, QWidget* parent)
    : QTableView(parent)
    , m_context(context)
    , m_painter(context)
    , m_delegate(new CellDelegate(context, m_painter, this))
{
    setObjectName(QStringLiteral("grid.table"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setItemDelegate(m_delegate);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionBehavior(SelectItems);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    createHeaders();
    createFrozenColumns();
    refreshFonts();
    connect(m_delegate, &CellDelegate::stepRequested, this, &GridTable::step);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &GridTable::rowsMoved);
    connect(&m_context.theme, &Theme::densityChanged, this, &GridTable::refreshFonts);
    connect(&m_context.theme, &Theme::changed, this, [this] {
        viewport()->update();
        m_columnHeader->viewport()->update();
        m_rowHeader->viewport()->update();
        m_frozen->viewport()->update();
        m_frozen->header().viewport()->update();
    });
}

void GridTable::createFrozenColumns()
{
    m_frozen = new FrozenColumns(m_context, *this);
    const auto follow = [this] { m_frozen->follow(); };
    connect(m_columnHeader, &QHeaderView::sectionResized, m_frozen, follow);
    connect(m_columnHeader, &QHeaderView::sectionMoved, m_frozen, follow);
    connect(m_columnHeader, &QHeaderView::geometriesChanged, m_frozen, follow);
    connect(m_rowHeader, &QHeaderView::geometriesChanged, m_frozen, follow);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen, follow);
}

// A cell beside the frozen columns is not scrolled below them, and a frozen one needs no scrolling.
void GridTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (m_frozen->frozenWidth() == 0)
        return;
    if (m_frozen->holds(index.column())) {
        horizontalScrollBar()->setValue(sideways);
        return;
    }
    const int covered = m_frozen->frozenWidth() - visualRect(index).left();
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void GridTable::createHeaders()
{
    m_columnHeader = new GridHeader(m_context, this);
    setHorizontalHeader(m_columnHeader);
    m_columnHeader->setMinimumSectionSize(kLeastColumn);
    // A click sorts; columns are selected from the keyboard.
    disconnect(m_columnHeader, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_columnHeader, &QHeaderView::sectionEntered, this, nullptr);
    disconnect(m_columnHeader, &QHeaderView::sectionHandleDoubleClicked, this, nullptr);
    connect(m_columnHeader, &QHeaderView::sectionHandleDoubleClicked, this, &GridTable::fitColumn);
    m_rowHeader = new RowHeader(m_context, this);
    setVerticalHeader(m_rowHeader);
    if (auto* corner = findChild<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        corner->setObjectName(QStringLiteral("grid.corner.button"));
        corner->setAccessibleName(tr("Select all rows"));
        corner->installEventFilter(this);
    }
}

void GridTable::refreshFonts()
{
    m_painter.refresh();
    m_columnHeader->refreshFonts();
    m_rowHeader->setMinimumSectionSize(m_painter.rowHeight());
    m_rowHeader->setDefaultSectionSize(m_painter.rowHeight());
    m_frozen->refreshFonts(m_painter.rowHeight());
}

void GridTable::setTypesShown(bool shown)
{
    m_columnHeader->setTypesShown(shown);
    m_frozen->header().setTypesShown(shown);
    updateGeometries();
    m_frozen->follow();
}

void GridTable::setResultModel(ResultModel* model)
{
    m_model = model;
    m_delegate->setResultModel(model);
    m_columnHeader->setResultModel(model);
    m_rowHeader->setResultModel(model);
    m_lostCursor.reset();
    m_lostTop.reset();
    setModel(model);
    m_frozen->setResultModel(model);
    connect(model, &ResultModel::totalRowsChanged, this, &GridTable::onRowsCounted);
    connect(model, &ResultModel::frontRemoved, this, &GridTable::onFrontRemoved);
    // What was typed belongs to a row that is still there now and may be gone in a moment.
    connect(model, &ResultModel::modelAboutToBeReset, this, [this] { finishEditing(); });
}

void GridTable::setAdapter(const std::shared_ptr<const Adapter>& adapter)
{
    m_delegate->setAdapter(adapter);
}

void GridTable::setStale(bool stale)
{
    m_delegate->setStale(stale);
    viewport()->update();
    m_frozen->viewport()->update();
}

int GridTable::visibleRows() const
{
    return std::max(1, viewport()->height() / m_rowHeader->defaultSectionSize());
}

qint64 GridTable::firstPosition() const
{
    return m_model->windowStart() + verticalScrollBar()->value();
}

void GridTable::scrollToPosition(qint64 position)
{
    const qint64 before = m_model->windowStart();
    bringIntoWindow(position);
    verticalScrollBar()->setValue(int(position - m_model->windowStart()));
    // Another row may be at the same place of another window.
    if (m_model->windowStart() != before)
        Q_EMIT rowsMoved();
}

// The rows on screen stay where they are, although their row numbers in the window change.
void GridTable::bringIntoWindow(qint64 position)
{
    const qint64 first = firstPosition();
    const qint64 before = m_model->windowStart();
    m_model->ensureVisible(position);
    if (m_model->windowStart() == before)
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(
        int(std::clamp<qint64>(first - m_model->windowStart(), 0, ResultModel::kWindow)));
    restoreCursor();
}

void GridTable::onFrontRemoved(int rows)
{
    const int first = verticalScrollBar()->value() - rows;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(std::max(0, first));
}

void GridTable::onRowsCounted()
{
    const bool isReloading = m_model->loadedRows() == 0;
    for (std::optional<LostPlace>* place : {&m_lostCursor, &m_lostTop})
        if (isReloading && *place)
            (*place)->isReloaded = true;
    if (isReloading && m_lostCursor && m_lostCursor->key == RowKey())
        m_lostCursor.reset();
    if (!isReloading)
        restoreTop();
    restoreCursor();
}

void GridTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const auto isLeaving = [start, end](int row) { return row >= start && row <= end; };
    if (isLeaving(verticalScrollBar()->value()))
        m_lostTop = placeOf(verticalScrollBar()->value(), 0);
    if (const QModelIndex current = currentIndex(); current.isValid() && isLeaving(current.row())) {
        finishEditing();
        m_lostCursor = placeOf(current.row(), current.column());
        keepSelection();
        selectionModel()->clearCurrentIndex();
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

/// Of more cells than the cursor is in, as long as they are not too many to be found again.
void GridTable::keepSelection()
{
    m_lostSelection.clear();
    QMap<int, QList<int>> columns;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            for (int column = range.left(); column <= range.right(); ++column)
                columns[row].append(column);
        if (columns.size() > kMostKeptRows)
            return;
    }
    if (columns.size() == 1 && columns.first().size() < 2)
        return;
    for (auto row = columns.cbegin(); row != columns.cend(); ++row)
        m_lostSelection.append({m_model->rowKey(row.key()), row.value()});
}

void GridTable::restoreSelection()
{
    QItemSelection selection;
    for (const auto& [key, columns] : std::exchange(m_lostSelection, {})) {
        const int row = key == RowKey() ? -1 : m_model->findRow(key).value_or(-1);
        for (const int column : columns)
            if (const QModelIndex cell = m_model->index(row, column); cell.isValid())
                selection.select(cell, cell);
    }
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

GridTable::LostPlace GridTable::placeOf(int row, int column) const
{
    return {m_model->rowKey(row), row + m_model->windowStart(), column, false};
}

std::optional<int> GridTable::rowOf(const LostPlace& place) const
{
    if (place.key != RowKey())
        return m_model->findRow(place.key);
    const qint64 row = place.position - m_model->windowStart();
    return row >= 0 && row < m_model->rowCount() ? std::optional(int(row)) : std::nullopt;
}

void GridTable::restoreCursor()
{
    if (!m_lostCursor || currentIndex().isValid())
        return;
    const std::optional<int> row = rowOf(*m_lostCursor);
    if (!row || m_lostCursor->column >= m_model->columnCount())
        return;
    const auto selection = selectionModel()->hasSelection() ? QItemSelectionModel::NoUpdate
                                                            : QItemSelectionModel::ClearAndSelect;
    const bool isReloaded = m_lostCursor->isReloaded;
    setAutoScroll(isReloaded);
    selectionModel()->setCurrentIndex(m_model->index(*row, m_lostCursor->column), selection);
    setAutoScroll(true);
    if (isReloaded)
        restoreSelection();
}

// The same rows again are shown where they were; other rows from their beginning.
void GridTable::restoreTop()
{
    const std::optional<LostPlace> top = std::exchange(m_lostTop, std::nullopt);
    if (!top || !top->isReloaded)
        return;
    const bool isSame = top->key != RowKey() && m_model->findPosition(top->key) == top->position;
    executeDelayedItemsLayout();
    scrollToPosition(isSame ? top->position : 0);
}

void GridTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_lostCursor.reset();
    m_columnHeader->setCurrentColumn(current.column());
    m_frozen->header().setCurrentColumn(current.column());
    m_rowHeader->setCurrentRow(current.row());
    Q_EMIT currentCellChanged();
    const CellEditor* editor = openEditor();
    if (!editor || !editor->isRefused() || m_edited == current)
        return;
    // A text that cannot be taken is not left behind: the cursor returns to it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (openEditor() && m_edited.isValid()) {
                setCurrentIndex(m_edited);
                m_editor->setFocus();
            }
        },
        Qt::QueuedConnection);
}

CellEditor* GridTable::openEditor() const
{
    return m_editor ? dynamic_cast<CellEditor*>(m_editor.data()) : nullptr;
}

bool GridTable::finishEditing()
{
    if (!openEditor())
        return true;
    QWidget* editor = m_editor;
    commitData(editor);
    if (openEditor() && openEditor()->isRefused())
        return false;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    return true;
}

void GridTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const CellEditor* cell = openEditor();
    const bool mustStay = cell && editor == m_editor && cell->isRefused()
        && hint != QAbstractItemDelegate::RevertModelCache;
    if (mustStay)
        return;
    m_editor = nullptr;
    QTableView::closeEditor(editor, hint);
    m_frozen->setAside(false);
}

bool GridTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool isAsked = (trigger & editTriggers()) && m_model;
    if (isAsked && m_model->cells().shortened(m_model->position(index.row()), index.column())) {
        Q_EMIT wholeWanted(index);
        return false;
    }
    const bool opens = isAsked && m_model->flags(index).testFlag(Qt::ItemIsEditable);
    if (isAsked && !opens && m_model->isPresent(index.row()))
        Q_EMIT editRefused(
            m_model->rules().readOnlyError(m_model->position(index.row()), index.column()));
    if (opens && m_model->flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        if (trigger == EditKeyPressed)
            m_delegate->toggle(index);
        return false;
    }
    if (opens && !isEditableAsText(index, trigger))
        return false;
    if (opens && m_frozen->holds(index.column())) {
        // The editor lies in the cell below, which must be in sight.
        horizontalScrollBar()->setValue(0);
        m_frozen->setAside(true);
    }
    const bool isOpen = QTableView::edit(index, trigger, event);
    if (!isOpen)
        m_frozen->setAside(false);
    QWidget* editor = isOpen ? indexWidget(index) : nullptr;
    if (!editor)
        return isOpen;
    m_editor = editor;
    m_edited = index;
    if (const auto* pick = qobject_cast<PickCellEditor*>(editor))
        connect(pick, &PickCellEditor::picked, this, [this] { finishEditing(); });
    if (trigger != AnyKeyPressed)
        openEditor()->placeCursorAtEnd();
    return isOpen;
}

// Typing replaces a value as a whole; editing it must be able to keep what is not touched.
bool GridTable::isEditableAsText(const QModelIndex& index, EditTrigger trigger)
{
    if (trigger == AnyKeyPressed)
        return true;
    const Value value = m_model->value(index.row(), index.column());
    if (value.bytes().size() > CellEditor::kLongestEdited) {
        Q_EMIT statusMessage(tr("%1 is too long to be edited in place; typing replaces it.")
                .arg(sizeText(value.bytes().size())));
        return false;
    }
    if (!ValueCodec::isFaithful(value)) {
        Q_EMIT statusMessage(
            tr("This value is not valid text and cannot be edited; typing replaces it."));
        return false;
    }
    return true;
}

void GridTable::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    const bool isSideways
        = std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (isSideways || !m_rowBar)
        QTableView::wheelEvent(event);
    else
        QCoreApplication::sendEvent(m_rowBar, event);
}

void GridTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_model && m_model->loadedRows() > 0)
        Q_EMIT rowsPainted();
    else if (m_model && m_model->rowCount() == 0)
        paintEmptyText();
}

void GridTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void GridTable::paintEmptyText()
{
    QPainter painter(viewport());
    painter.setPen(m_context.theme.color(Token::TextMuted));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void GridTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    update(currentIndex());
    m_frozen->viewport()->update();
}

void GridTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    update(currentIndex());
    m_frozen->viewport()->update();
}

void GridTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshFonts();
}

void GridTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_frozen->follow();
    Q_EMIT rowsMoved();
}

bool GridTable::eventFilter(QObject* watched, QEvent* event)
{
    const bool isCorner = watched->objectName() == QStringLiteral("grid.corner.button");
    if (!isCorner || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    paintCorner(*static_cast<QWidget*>(watched));
    return true;
}

void GridTable::paintCorner(QWidget& corner) const
{
    QPainter painter(&corner);
    const QRectF area(corner.rect());
    const qreal hairline = 1 / corner.devicePixelRatioF();
    painter.fillRect(area, m_context.theme.color(Token::BgAlt));
    painter.fillRect(QRectF(area.right() - hairline, area.top(), hairline, area.height()),
        m_context.theme.color(Token::LineGrid));
    painter.fillRect(QRectF(area.left(), area.bottom() - hairline, area.width(), hairline),
        m_context.theme.color(Token::Line));
}

void GridTable::fitColumn(int column)
{
    const int first = std::max(0, verticalScrollBar()->value());
    const int end = std::min(m_model->rowCount(), first + kRowsToFit);
    int width = std::max(kNarrowestFit, m_columnHeader->widthHint(column));
    for (int row = first; row < end; ++row)
        width = std::max(width, m_painter.widthHint(*m_model, row, column));
    setColumnWidth(column, std::min(width, kWidestFit));
}

QList<int> GridTable::columnsFrom(int column) const
{
    QList<int> columns;
    for (int visual = m_columnHeader->visualIndex(column); visual < m_columnHeader->count();
        ++visual)
        columns.append(m_columnHeader->logicalIndex(visual));
    return columns;
}

}
