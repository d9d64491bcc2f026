// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_view.h"

#include "cell_hover.h"
#include "column_placement.h"
#include "frozen_columns.h"
#include "grid_table.h"
#include "models/cells/cell_commands.h"
#include "models/editing/edit_controller.h"
#include "toolkit/copy_guard.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>

namespace tw {

GridView::GridView(UiContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    createLayout();
    connectTable();
    watchPointer();
}

void GridView::createLayout()
{
    setObjectName(QStringLiteral("grid.view"));
    CopyGuard::leaveAlone(*this);
    setLayoutDirection(Qt::LeftToRight); // data keeps its order in every language
    m_table = new GridTable(m_context, this);
    m_scrollBar = new QScrollBar(Qt::Vertical, this);
    m_scrollBar->setObjectName(QStringLiteral("grid.rows.scrollbar"));
    m_scrollBar->setAccessibleName(tr("Rows"));
    m_table->setRowScrollBar(m_scrollBar);
    setFocusProxy(m_table);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_scrollBar);
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("grid.place.label"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setProperty("kind", QStringLiteral("bubble"));
    m_place->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_place->hide();
}

void GridView::connectTable()
{
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &GridView::onScrolled);
    connect(m_scrollBar, &QScrollBar::sliderPressed, this, &GridView::showPlace);
    connect(m_scrollBar, &QScrollBar::sliderReleased, this, &GridView::showPlace);
    connect(m_table, &GridTable::rowsMoved, this, &GridView::syncScrollBar);
    connect(m_table, &GridTable::rowsPainted, this, &GridView::onRowsPainted);
    connect(m_table, &GridTable::currentCellChanged, this, [this] {
        if (currentCell().isValid())
            m_headerColumn = currentCell().column();
        Q_EMIT currentCellChanged();
    });
    connect(m_table, &GridTable::copyRequested, this, [this](bool withHeaders) {
        copySelection(withHeaders ? CopyFormat::TsvWithHeaders : CopyFormat::Tsv);
    });
    connect(m_table, &GridTable::pasteRequested, this,
        [this] { pasteText(QApplication::clipboard()->text()); });
    connect(m_table, &GridTable::stopRequested, this, &GridView::stopRequested);
    connect(m_table, &GridTable::statusMessage, this, &GridView::statusMessage);
    connect(m_table, &GridTable::editRefused, this, &GridView::editRefused);
    connect(m_table, &GridTable::wholeWanted, this, [this](const QModelIndex& cell) {
        if (areWhole({cell}, [this] { editCurrentCell(); }))
            editCurrentCell();
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& cell) {
        const bool isFollowing = QApplication::keyboardModifiers() == Qt::ControlModifier
            && m_model->facts(cell.column()).isReference;
        if (!isFollowing)
            return;
        setCurrentCell(cell.row(), cell.column());
        Q_EMIT referenceClicked(cell.column());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        Q_EMIT contextMenuRequested(m_table->viewport()->mapToGlobal(position));
    });
    m_columns = new ColumnPlacement(*m_table);
    const GridHeader* own = qobject_cast<GridHeader*>(m_table->horizontalHeader());
    const GridHeader* frozen = &m_table->frozen().header();
    for (const GridHeader* header : {own, frozen}) {
        connect(header, &GridHeader::sortRequested, this, &GridView::sortRequested);
        connect(header, &GridHeader::sortRefused, this, &GridView::statusMessage);
        connect(header, &GridHeader::menuRequested, this, &GridView::onHeaderMenu);
    }
}

void GridView::watchPointer()
{
    auto* hover = new CellHover(
        [this](const QModelIndex& cell) {
            return m_model->facts(cell.column()).isReference
                && m_model->display(cell.row(), cell.column()).glyph == CellGlyph::Text;
        },
        this);
    hover->watch(*m_table);
    hover->watch(m_table->frozen());
    connect(hover, &CellHover::rested, this, &GridView::referenceRested);
    connect(hover, &CellHover::left, this, &GridView::referenceLeft);
}

void GridView::setModel(ResultModel* model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_table->setResultModel(model);
    m_columns->setResultModel(model);
    connect(m_model, &ResultModel::modelReset, this, &GridView::onColumnsReset);
    connect(m_model, &ResultModel::totalRowsChanged, this, &GridView::onRowsCounted);
    connect(m_model, &ResultModel::valueRejected, this,
        [this](const QModelIndex&, const Error& error) { Q_EMIT statusMessage(error.message); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &GridView::selectionChanged);
    connect(
        &m_model->decorations(), &CellDecorations::labelsCame, m_columns, &ColumnPlacement::widen);
    onColumnsReset();
    onRowsCounted();
}

void GridView::onColumnsReset()
{
    m_mustFit = true;
    m_isPainted = false;
    m_columns->fit();
}

void GridView::onRowsCounted()
{
    if (m_model->loadedRows() == 0) {
        m_isPainted = false;
    } else if (m_mustFit) {
        m_columns->fit();
        m_mustFit = false;
    }
    syncScrollBar();
    describe();
}

void GridView::onRowsPainted()
{
    if (std::exchange(m_isPainted, true))
        return;
    Q_EMIT firstRowsPainted();
}

void GridView::setAdapter(const std::shared_ptr<const Adapter>& adapter)
{
    m_table->setAdapter(adapter);
}

void GridView::setTitle(const QString& title)
{
    m_table->setAccessibleName(title);
}

void GridView::describe()
{
    const int changes = m_model->edits() ? int(m_model->edits()->changes().size()) : 0;
    const QString numbers
        = tr("%1 rows, %2 columns, %3 unsaved changes")
              .arg(QLocale().toString(m_model->totalRows()),
                  QLocale().toString(m_model->columnCount()), QLocale().toString(changes));
    const QString& empty = m_table->emptyText();
    m_table->setAccessibleDescription(empty.isEmpty() ? numbers : empty + u' ' + numbers);
}

void GridView::setSort(const Sort& sort)
{
    m_model->headers().setSort(sort);
}

void GridView::setTypesShown(bool shown)
{
    m_table->setTypesShown(shown);
}

void GridView::setFilteredColumns(const QStringList& columns)
{
    m_model->headers().setFilteredColumns(columns);
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

QPoint GridView::headerPosition(int column) const
{
    const QHeaderView* header = m_table->horizontalHeader();
    return header->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height()));
}

QRect GridView::cellOnScreen(const QModelIndex& cell) const
{
    const QRect rect = m_table->visualRect(cell);
    return {m_table->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

void GridView::fitColumn(int column)
{
    m_table->fitColumn(column);
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

void GridView::setEmptyText(const QString& text)
{
    m_table->setEmptyText(text);
    describe();
}

void GridView::setStale(bool stale)
{
    m_table->setStale(stale);
}

QTableView* GridView::table() const
{
    return m_table;
}

QModelIndex GridView::currentCell() const
{
    return m_table->currentIndex();
}

QList<int> GridView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    if (rows.isEmpty() && currentCell().isValid())
        rows.append(currentCell().row());
    rows.removeIf([this](int row) { return !m_model->isPresent(row); });
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QModelIndexList GridView::selectedCells() const
{
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.isEmpty() && currentCell().isValid() && m_model->isPresent(currentCell().row()))
        cells.append(currentCell());
    return cells;
}

void GridView::setCurrentCell(int row, int column)
{
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(row, column), QItemSelectionModel::ClearAndSelect);
}

void GridView::editCurrentCell()
{
    if (currentCell().isValid())
        m_table->edit(currentCell());
}

bool GridView::finishEditing()
{
    return m_table->finishEditing();
}

void GridView::setSelectionNull()
{
    if (areWhole(selectedCells(), [this] { setSelectionNull(); }))
        report(stageNull(*m_model, selectedCells()));
}

void GridView::setSelectionEmpty()
{
    if (areWhole(selectedCells(), [this] { setSelectionEmpty(); }))
        report(stageEmpty(*m_model, selectedCells()));
}

void GridView::setSelectionDefault()
{
    if (areWhole(selectedCells(), [this] { setSelectionDefault(); }))
        report(stageDefault(*m_model, selectedCells()));
}

void GridView::report(const Result<void>& result)
{
    if (!result)
        Q_EMIT statusMessage(result.error().message);
}

}
