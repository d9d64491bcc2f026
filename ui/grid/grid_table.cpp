// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_table.h"

#include "models/edit_controller.h"
#include "models/value_codec.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace tw {

namespace {

constexpr int kLeastColumn = 40;
constexpr int kNarrowestFit = 72;
constexpr int kWidestFit = 320;
constexpr int kRowsToFit = 60;
constexpr qsizetype kMostEditableBytes = 1 << 20;

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
    refreshFonts();
    connect(m_delegate, &CellDelegate::stepRequested, this, &GridTable::step);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &GridTable::scrolled);
    connect(&m_context.theme, &Theme::changed, this, [this] {
        viewport()->update();
        m_columnHeader->viewport()->update();
        m_rowHeader->viewport()->update();
    });
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
}

void GridTable::setResultModel(ResultModel* model)
{
    m_model = model;
    m_delegate->setResultModel(model);
    m_columnHeader->setResultModel(model);
    m_rowHeader->setResultModel(model);
    m_lost.reset();
    setModel(model);
    connect(model, &ResultModel::totalRowsChanged, this, &GridTable::onRowsCounted);
    // What was typed belongs to a row that is still there now and may be gone in a moment.
    connect(model, &ResultModel::modelAboutToBeReset, this, [this] { finishEditing(); });
}

void GridTable::setStale(bool stale)
{
    m_delegate->setStale(stale);
    viewport()->update();
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
    bringIntoWindow(position);
    verticalScrollBar()->setValue(int(position - m_model->windowStart()));
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
    verticalScrollBar()->setValue(int(first - m_model->windowStart()));
    restoreCursor();
}

void GridTable::onRowsCounted()
{
    if (m_lost && m_model->loadedRows() == 0) {
        m_lost->isReloaded = true;
        if (m_lost->key == RowKey())
            m_lost.reset();
    }
    restoreCursor();
}

void GridTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.row() >= start && current.row() <= end) {
        finishEditing();
        m_lost = {m_model->rowKey(current.row()), current.row() + m_model->windowStart(),
            current.column(), false};
        selectionModel()->clearCurrentIndex();
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

std::optional<int> GridTable::rowOfLostCursor() const
{
    if (m_lost->key != RowKey())
        return m_model->findRow(m_lost->key);
    const qint64 row = m_lost->position - m_model->windowStart();
    return row >= 0 && row < m_model->rowCount() ? std::optional(int(row)) : std::nullopt;
}

void GridTable::restoreCursor()
{
    if (!m_lost || currentIndex().isValid())
        return;
    const std::optional<int> row = rowOfLostCursor();
    if (!row || m_lost->column >= m_model->columnCount())
        return;
    const auto selection = selectionModel()->hasSelection() ? QItemSelectionModel::NoUpdate
                                                            : QItemSelectionModel::ClearAndSelect;
    setAutoScroll(m_lost->isReloaded);
    selectionModel()->setCurrentIndex(m_model->index(*row, m_lost->column), selection);
    setAutoScroll(true);
}

qint64 GridTable::cursorPosition() const
{
    if (currentIndex().isValid())
        return currentIndex().row() + m_model->windowStart();
    return m_lost && !m_lost->isReloaded ? m_lost->position : -1;
}

QModelIndex GridTable::cellAt(qint64 position, int visualColumn)
{
    const int lastColumn = m_model->columnCount() - 1;
    if (lastColumn < 0 || m_model->totalRows() == 0)
        return {};
    const qint64 wanted = std::clamp<qint64>(position, 0, m_model->totalRows() - 1);
    bringIntoWindow(wanted);
    return m_model->index(int(wanted - m_model->windowStart()),
        m_columnHeader->logicalIndex(std::clamp(visualColumn, 0, lastColumn)));
}

QModelIndex GridTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const qint64 position = cursorPosition();
    if (position < 0)
        return cellAt(0, 0);
    const bool isEdge = modifiers.testFlag(Qt::ControlModifier);
    const int logical = currentIndex().isValid() ? currentIndex().column() : m_lost->column;
    const int column = m_columnHeader->visualIndex(logical);
    const int lastColumn = m_model->columnCount() - 1;
    const qint64 lastRow = m_model->totalRows() - 1;
    switch (action) {
    case MoveUp:
        return cellAt(isEdge ? 0 : position - 1, column);
    case MoveDown:
        return cellAt(isEdge ? lastRow : position + 1, column);
    case MoveLeft:
        return cellAt(position, isEdge ? 0 : column - 1);
    case MoveRight:
        return cellAt(position, isEdge ? lastColumn : column + 1);
    case MoveHome:
        return cellAt(isEdge ? 0 : position, 0);
    case MoveEnd:
        return cellAt(isEdge ? lastRow : position, lastColumn);
    case MovePageUp:
        return cellAt(position - visibleRows(), column);
    case MovePageDown:
        return cellAt(position + visibleRows(), column);
    case MoveNext:
        return column < lastColumn || position == lastRow ? cellAt(position, column + 1)
                                                          : cellAt(position + 1, 0);
    case MovePrevious:
        return column > 0 || position == 0 ? cellAt(position, column - 1)
                                           : cellAt(position - 1, lastColumn);
    }
    return {};
}

void GridTable::step(int columns, int rows)
{
    if (cursorPosition() < 0)
        return;
    const QModelIndex next = columns != 0
        ? moveCursor(columns > 0 ? MoveNext : MovePrevious, Qt::NoModifier)
        : moveCursor(rows > 0 ? MoveDown : MoveUp, Qt::NoModifier);
    if (next.isValid())
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

void GridTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_lost.reset();
    m_columnHeader->setCurrentColumn(current.column());
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
}

bool GridTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool opens = (trigger & editTriggers()) && m_model
        && m_model->flags(index).testFlag(Qt::ItemIsEditable);
    if (opens && m_model->flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        if (trigger == EditKeyPressed)
            m_delegate->toggle(index);
        return false;
    }
    if (opens && !isEditableAsText(index, trigger))
        return false;
    const bool isOpen = QTableView::edit(index, trigger, event);
    QWidget* editor = isOpen ? indexWidget(index) : nullptr;
    if (!editor)
        return isOpen;
    m_editor = editor;
    m_edited = index;
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
    if (value.bytes().size() > kMostEditableBytes) {
        Q_EMIT statusMessage(tr("%1 is too long to be edited in place; typing replaces it.")
                .arg(CellFormatter::sizeText(value.bytes().size())));
        return false;
    }
    if (!ValueCodec::isFaithful(value)) {
        Q_EMIT statusMessage(
            tr("This value is not valid text and cannot be edited; typing replaces it."));
        return false;
    }
    return true;
}

void GridTable::revertCurrentCell()
{
    const QModelIndex cell = currentIndex();
    if (!m_model->edits() || m_model->cellState(cell.row(), cell.column()) != CellState::Edited)
        return;
    const QList<Value> original = m_model->loadedRow(cell.row());
    m_model->edits()->stageCell(
        m_model->rowKey(cell.row()), original, cell.column(), original.at(cell.column()));
}

void GridTable::keyPressEvent(QKeyEvent* event)
{
    if (onCommandKey(*event) || onPlainKey(*event)) {
        event->accept();
        return;
    }
    static constexpr int kForWindow[]{Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Escape};
    const bool isMove = event->key() >= Qt::Key_Home && event->key() <= Qt::Key_PageDown;
    const bool isChord = event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)
        || (event->modifiers().testFlag(Qt::ControlModifier) && !isMove
            && !event->matches(QKeySequence::SelectAll));
    if (isChord || std::ranges::find(kForWindow, event->key()) != std::end(kForWindow)) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool GridTable::onCommandKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(false);
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
        return true;
    }
    const bool isShiftCtrl = event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isShiftCtrl && event.key() == Qt::Key_C) {
        Q_EMIT copyRequested(true);
        return true;
    }
    return false;
}

bool GridTable::onPlainKey(const QKeyEvent& event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            return false;
        step(0, event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        revertCurrentCell();
        return true;
    case Qt::Key_Space:
        if (event.modifiers() == Qt::ShiftModifier)
            selectRow(current.row());
        else if (event.modifiers() == Qt::ControlModifier)
            selectColumn(current.column());
        else if (m_model->flags(current).testFlag(Qt::ItemIsUserCheckable))
            m_delegate->toggle(current);
        else
            return false;
        return true;
    default:
        return false;
    }
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
}

void GridTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    update(currentIndex());
}

void GridTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    update(currentIndex());
}

void GridTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshFonts();
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

void GridTable::fitColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        fitColumn(column);
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
