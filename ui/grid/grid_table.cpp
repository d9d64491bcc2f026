// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_table.h"

#include "cell_editing.h"
#include "cursor_moves.h"
#include "frozen_columns.h"
#include "grid/blocks/grid_selection.h"
#include "grid/headers/corner_painter.h"
#include "grid_keys.h"
#include "view_anchors.h"

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

}

GridTable::GridTable(UiContext context, QWidget* parent)
    : QTableView(parent)
    , m_context(context)
    , m_painter(context)
    , m_delegate(new CellDelegate(context, m_painter, this))
    , m_selection(new GridSelection(*this))
    , m_editing(new CellEditing(*this))
    , m_anchors(std::make_unique<ViewAnchors>(*this))
    , m_moves(std::make_unique<CursorMoves>(*this, *m_anchors))
    , m_keys(new GridKeys(*this, *m_moves))
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
    connect(m_delegate, &CellDelegate::stepRequested, this,
        [this](int columns, int rows) { m_moves->step(columns, rows); });
    connect(m_delegate, &CellDelegate::fillRequested, m_editing, &CellEditing::fillRequested);
    connect(m_editing, &CellEditing::toggleRequested, m_delegate, &CellDelegate::toggle);
    connect(m_keys, &GridKeys::toggleRequested, m_delegate, &CellDelegate::toggle);
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

GridTable::~GridTable() = default;

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
    new CornerPainter(m_context.theme, *this);
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
    m_editing->setResultModel(model);
    m_anchors->setResultModel(model);
    m_moves->setResultModel(model);
    m_keys->setResultModel(model);
    setModel(model);
    m_selection->setResultModel(model);
    m_frozen->setResultModel(model);
    connect(model, &ResultModel::totalRowsChanged, this, [this] { m_anchors->onRowsCounted(); });
    connect(model, &ResultModel::frontRemoved, this, &GridTable::onFrontRemoved);
    // What was typed belongs to a row that is still there now and may be gone in a moment.
    connect(model, &ResultModel::modelAboutToBeReset, this, [this] { m_editing->finish(); });
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
    m_anchors->restoreCursor();
}

void GridTable::onFrontRemoved(int rows)
{
    const int first = verticalScrollBar()->value() - rows;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(std::max(0, first));
}

void GridTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const int row = currentIndex().row();
    const bool isCursorLeaving = row >= start && row <= end;
    if (isCursorLeaving)
        m_editing->finish();
    m_anchors->remember(start, end);
    if (isCursorLeaving)
        selectionModel()->clearCurrentIndex();
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

QModelIndex GridTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    return m_moves->target(action, modifiers.testFlag(Qt::ControlModifier));
}

void GridTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_anchors->forgetCursor();
    m_columnHeader->setCurrentColumn(current.column());
    m_frozen->header().setCurrentColumn(current.column());
    m_rowHeader->setCurrentRow(current.row());
    Q_EMIT currentCellChanged();
    m_editing->onCurrentChanged(current);
}

void GridTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (!m_editing->mayClose(editor, hint))
        return;
    QTableView::closeEditor(editor, hint);
    m_frozen->setAside(false);
}

bool GridTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool isRequested = (trigger & editTriggers()) && m_model;
    if (isRequested && !m_editing->allows(index, trigger))
        return false;
    const bool opens = isRequested && m_model->flags(index).testFlag(Qt::ItemIsEditable);
    if (opens && m_frozen->holds(index.column())) {
        // The editor lies in the cell below, which must be in sight.
        horizontalScrollBar()->setValue(0);
        m_frozen->setAside(true);
    }
    const bool isOpen = QTableView::edit(index, trigger, event);
    if (!isOpen)
        m_frozen->setAside(false);
    else if (QWidget* editor = indexWidget(index))
        m_editing->start(editor, index, trigger);
    return isOpen;
}

void GridTable::keyPressEvent(QKeyEvent* event)
{
    if (m_keys->press(*event))
        event->accept();
    else if (GridKeys::isForWindow(*event))
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void GridTable::selectAll()
{
    if (m_model)
        m_selection->selectAll();
}

// With Ctrl the cursor goes further; it does not leave the selection behind.
QItemSelectionModel::SelectionFlags GridTable::selectionCommand(
    const QModelIndex& index, const QEvent* event) const
{
    if (!event || event->type() != QEvent::KeyPress)
        return QTableView::selectionCommand(index, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const QKeyEvent plain(
        QEvent::KeyPress, key.key(), key.modifiers() & ~Qt::ControlModifier, key.text());
    return QTableView::selectionCommand(index, &plain);
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
    if (m_model && m_model->loadedRows() > 0) {
        Q_EMIT rowsPainted();
    } else if (m_model && m_model->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(m_context.theme.color(Token::TextMuted));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
}

void GridTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
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

void GridTable::fitColumn(int column)
{
    const int first = std::max(0, verticalScrollBar()->value());
    const int end = std::min(m_model->rowCount(), first + kRowsToFit);
    int width = std::max(kNarrowestFit, m_columnHeader->widthHint(column));
    for (int row = first; row < end; ++row)
        width = std::max(width, m_painter.widthHint(*m_model, row, column));
    setColumnWidth(column, std::min(width, kWidestFit));
}

}
