// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_view.h"

#include "cell_editing.h"
#include "column_placement.h"
#include "frozen_columns.h"
#include "grid/blocks/grid_clipboard.h"
#include "grid/blocks/grid_selection.h"
#include "grid/blocks/selection_edits.h"
#include "grid/blocks/value_window.h"
#include "grid/blocks/whole_cells.h"
#include "grid_keys.h"
#include "grid_table.h"
#include "models/editing/edit_controller.h"
#include "reference_mouse.h"
#include "row_scroller.h"
#include "toolkit/copy_guard.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QScrollBar>

namespace tw {

GridView::GridView(UiContext context, QWidget* parent)
    : QWidget(parent)
    , m_table(new GridTable(context, this))
    , m_scroller(new RowScroller(*m_table, *this))
    , m_columns(new ColumnPlacement(*m_table))
    , m_references(new ReferenceMouse(*m_table))
    , m_whole(new WholeCells(m_table->selection(), this))
    , m_clipboard(new GridClipboard(m_table->selection(), *m_whole, *this))
    , m_edits(new SelectionEdits(m_table->selection(), *m_whole, this))
    , m_valueWindow(new ValueWindow(context, m_table->selection(), *m_whole, *this))
{
    createLayout();
    connectTable();
    connectHeaders();
    connectBlocks();
}

void GridView::createLayout()
{
    setObjectName(QStringLiteral("grid.view"));
    CopyGuard::leaveAlone(*this);
    setLayoutDirection(Qt::LeftToRight); // data keeps its order in every language
    setFocusProxy(m_table);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_scroller->scrollBar());
}

void GridView::connectTable()
{
    connect(m_table, &GridTable::rowsPainted, this, [this] {
        if (!std::exchange(m_isPainted, true))
            Q_EMIT firstRowsPainted();
    });
    connect(m_table, &GridTable::currentCellChanged, this, [this] {
        if (currentCell().isValid())
            m_headerColumn = currentCell().column();
        Q_EMIT currentCellChanged();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        Q_EMIT contextMenuRequested(m_table->viewport()->mapToGlobal(position));
    });
    const CellEditing& editing = m_table->editing();
    connect(&editing, &CellEditing::statusMessage, this, &GridView::statusMessage);
    connect(&editing, &CellEditing::refused, this, &GridView::editRefused);
    connect(&editing, &CellEditing::wholeRequested, this, [this](const QModelIndex& cell) {
        if (m_whole->ensure({cell}, [this] { editCurrentCell(); }))
            editCurrentCell();
    });
    connect(&m_table->keys(), &GridKeys::stopRequested, this, &GridView::stopRequested);
}

void GridView::connectHeaders()
{
    const GridHeader* own = qobject_cast<GridHeader*>(m_table->horizontalHeader());
    const GridHeader* frozen = &m_table->frozen().header();
    for (const GridHeader* header : {own, frozen}) {
        connect(header, &GridHeader::sortRequested, this, &GridView::sortRequested);
        connect(header, &GridHeader::sortRefused, this, &GridView::statusMessage);
        connect(header, &GridHeader::menuRequested, this, &GridView::onHeaderMenu);
    }
}

void GridView::connectBlocks()
{
    const GridKeys& keys = m_table->keys();
    connect(&keys, &GridKeys::copyRequested, m_clipboard, [this](bool withHeaders) {
        m_clipboard->copy(withHeaders ? CopyFormat::TsvWithHeaders : CopyFormat::Tsv);
    });
    connect(&keys, &GridKeys::pasteRequested, m_clipboard,
        [this] { m_clipboard->pasteText(QApplication::clipboard()->text()); });
    connect(&m_table->editing(), &CellEditing::fillRequested, m_edits, &SelectionEdits::fill);
    connect(m_edits, &SelectionEdits::rowsAdded, this,
        [this] { goToPosition(0, std::max(0, currentCell().column())); });
    connect(m_valueWindow, &ValueWindow::filterRequested, this, &GridView::filterRequested);
    connect(&selection(), &GridSelection::statusMessage, this, &GridView::statusMessage);
    connect(m_whole, &WholeCells::statusMessage, this, &GridView::statusMessage);
    connect(m_clipboard, &GridClipboard::statusMessage, this, &GridView::statusMessage);
    connect(m_edits, &SelectionEdits::statusMessage, this, &GridView::statusMessage);
    connect(m_valueWindow, &ValueWindow::statusMessage, this, &GridView::statusMessage);
}

void GridView::setModel(ResultModel* model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_scroller->setResultModel(model);
    m_table->setResultModel(model);
    m_columns->setResultModel(model);
    const auto onReset = [this] {
        m_mustFit = true;
        m_isPainted = false;
        m_columns->fit();
    };
    connect(m_model, &ResultModel::modelReset, this, onReset);
    connect(m_model, &ResultModel::totalRowsChanged, this, &GridView::onRowsCounted);
    connect(m_model, &ResultModel::valueRejected, this,
        [this](const QModelIndex&, const Error& error) { Q_EMIT statusMessage(error.message); });
    connect(
        &m_model->decorations(), &CellDecorations::labelsCame, m_columns, &ColumnPlacement::widen);
    onReset();
    onRowsCounted();
}

void GridView::onRowsCounted()
{
    if (m_model->loadedRows() == 0) {
        m_isPainted = false;
    } else if (m_mustFit) {
        m_columns->fit();
        m_mustFit = false;
    }
    m_scroller->refresh();
    announceSize();
}

void GridView::setAdapter(const std::shared_ptr<const Adapter>& adapter)
{
    m_table->setAdapter(adapter);
}

void GridView::setTitle(const QString& title)
{
    m_table->setAccessibleName(title);
}

void GridView::announceSize()
{
    const int changes = m_model->edits() ? int(m_model->edits()->changes().size()) : 0;
    const QString numbers
        = tr("%1 rows, %2 columns, %3 unsaved changes")
              .arg(QLocale().toString(m_model->totalRows()),
                  QLocale().toString(m_model->columnCount()), QLocale().toString(changes));
    m_table->setAccessibleDescription(
        m_emptyText.isEmpty() ? numbers : m_emptyText + u' ' + numbers);
}

void GridView::onHeaderMenu(int column, const QPoint& globalPosition)
{
    m_headerColumn = column;
    const int row = currentCell().isValid()
        ? currentCell().row()
        : int(m_table->firstPosition() - m_model->windowStart());
    if (row < m_model->rowCount())
        setCurrentCell(row, column);
    Q_EMIT headerMenuRequested(globalPosition);
}

int GridView::currentColumn() const
{
    if (currentCell().isValid())
        return currentCell().column();
    return m_headerColumn < m_model->columnCount() ? m_headerColumn : -1;
}

QRect GridView::cellOnScreen(const QModelIndex& cell) const
{
    const QRect rect = m_table->visualRect(cell);
    return {m_table->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

void GridView::goToColumn(const QString& name)
{
    const QList<Column>& columns = m_model->columns();
    const auto found = std::ranges::find(columns, name, &Column::name);
    if (found == columns.end())
        return;
    const int column = int(found - columns.begin());
    m_headerColumn = column;
    const int row = std::max(0, currentCell().row());
    if (row < m_model->rowCount())
        setCurrentCell(row, column);
    m_table->scrollTo(m_model->index(row, column));
    m_table->setFocus();
}

void GridView::goToRow(const RowKey& row)
{
    if (const std::optional<qint64> position = m_model->findPosition(row))
        goToPosition(*position, std::max(0, currentCell().column()));
}

void GridView::goToPosition(qint64 position, int column)
{
    m_table->bringIntoWindow(position);
    setCurrentCell(int(position - m_model->windowStart()), column);
}

void GridView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    m_table->setEmptyText(text);
    announceSize();
}

void GridView::setStale(bool stale)
{
    m_table->setStale(stale);
}

QTableView* GridView::table() const
{
    return m_table;
}

GridSelection& GridView::selection() const
{
    return m_table->selection();
}

QModelIndex GridView::currentCell() const
{
    return selection().current();
}

void GridView::setCurrentCell(int row, int column)
{
    selection().setCurrent(row, column);
}

void GridView::editCurrentCell()
{
    if (currentCell().isValid())
        m_table->edit(currentCell());
}

void GridView::editInWindow()
{
    if (finishEditing())
        m_valueWindow->open();
}

bool GridView::finishEditing()
{
    return m_table->editing().finish();
}

}
