// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/value_dialog.h"
#include "grid_table.h"
#include "grid_view.h"
#include "models/page/whole_values.h"
#include "models/text/number_text.h"
#include "toolkit/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QPushButton>

namespace tw {

/// A block that is there in part is not taken for the whole.
bool GridView::isSelectionThere()
{
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (!m_model->isPresent(row)) {
                Q_EMIT statusMessage(tr("Some of the selected rows have not been read yet."));
                return false;
            }
    return true;
}

bool GridView::areWhole(const QModelIndexList& cells, std::function<void()> then)
{
    const QModelIndexList missing = m_whole ? m_whole->missing(cells) : QModelIndexList();
    if (missing.isEmpty())
        return true;
    const auto selection = [this] {
        QList<QPersistentModelIndex> all;
        for (const QModelIndex& cell : selectedCells())
            all.append(cell);
        return all;
    };
    Q_EMIT statusMessage(tr("Reading long values…"));
    m_whole->read(missing, [this, selection, before = selection(), then = std::move(then)] {
        if (selection() == before)
            then();
        else
            Q_EMIT statusMessage(tr("The selection has changed, so nothing was done."));
    });
    return false;
}

QModelIndexList GridView::cellsOf(const QList<int>& rows) const
{
    QModelIndexList cells;
    for (const int row : rows)
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(m_model->index(row, column));
    return cells;
}

/// The cells that are there from one on, as far as a block reaches down.
QModelIndexList GridView::blockFrom(const QModelIndex& corner, qsizetype rows) const
{
    QModelIndexList cells;
    const int end = int(std::min<qsizetype>(corner.row() + rows, m_model->rowCount()));
    for (int row = corner.row(); row < end; ++row)
        for (const int column : m_table->columnsFrom(corner.column()))
            cells.append(m_model->index(row, column));
    return cells;
}

void GridView::copySelection(CopyFormat format)
{
    const QModelIndexList cells = selectedCells();
    if (cells.isEmpty() || !isSelectionThere()
        || !areWhole(cells, [this, format] { copySelection(format); }))
        return;
    const int first = m_table->horizontalHeader()->logicalIndex(0);
    QList<int> columns = m_table->columnsFrom(first);
    if (format == CopyFormat::Insert)
        leaveOutComputed(columns, cells);
    const CellBlock block = blockOf(*m_model, cells, columns);
    tellMasked(cells);
    if (block.columns.isEmpty())
        return;
    const QString text = copyText(block, format);
    QApplication::clipboard()->setText(text);
    if (commandsTerminals(text))
        Q_EMIT statusMessage(
            tr("Copied as it is: it has control characters, which a terminal would obey."));
}

/// No table has them, so no row can be made with them.
void GridView::leaveOutComputed(QList<int>& columns, const QModelIndexList& cells)
{
    columns.removeIf([this](int column) { return m_model->computed(column); });
    const auto isComputed
        = [this](const QModelIndex& cell) { return m_model->computed(cell.column()); };
    if (std::ranges::any_of(cells, isComputed))
        Q_EMIT statusMessage(tr("Computed columns were left out."));
}

void GridView::tellMasked(const QModelIndexList& cells)
{
    QStringList names;
    for (const QModelIndex& cell : cells)
        if (m_model->isMasked(cell.column())
            && !names.contains(m_model->columns().at(cell.column()).name))
            names.append(m_model->columns().at(cell.column()).name);
    if (!names.isEmpty())
        Q_EMIT statusMessage(
            tr("Masked values were not copied: %1").arg(names.join(QStringLiteral(", "))));
}

void GridView::pasteText(const QString& text)
{
    const QModelIndex anchor = currentCell();
    if (anchor.isValid() && !text.isEmpty())
        pasteBlock(PasteBlock(text, *m_model, columnsFromCursor()));
}

QList<int> GridView::columnsFromCursor() const
{
    return m_table->columnsFrom(currentCell().column());
}

void GridView::pasteBlock(const PasteBlock& block)
{
    const QModelIndex anchor = currentCell();
    if (!anchor.isValid() || block.rows() == 0)
        return;
    const QModelIndexList cells = selectedCells();
    const bool isIntoAll = block.isSingleCell() && cells.size() > 1;
    const QModelIndex corner = m_model->index(topRow(cells), anchor.column());
    if (!areWhole(isIntoAll ? cells : blockFrom(corner, block.rows()),
            [this, block] { pasteBlock(block); }))
        return;
    if (isIntoAll)
        return report(block.stageInto(*m_model, cells));
    const int row = corner.row();
    const qsizetype beyond = row + block.rows() - m_model->rowCount();
    const bool isAtEnd = m_model->windowStart() + m_model->rowCount() == m_model->totalRows();
    if (beyond > 0 && isAtEnd && m_model->table() && m_model->table()->isEditable())
        askToGrow(block, row, int(beyond));
    else
        paste(block, row, false);
}

// A block is laid from its upper left corner, wherever in it the cursor is.
int GridView::topRow(const QModelIndexList& cells)
{
    int row = cells.first().row();
    for (const QModelIndex& cell : cells)
        row = std::min(row, cell.row());
    return row;
}

void GridView::askToGrow(const PasteBlock& block, int row, int beyond)
{
    QMessageBox* question = plainMessage(tr("Paste"),
        beyond == 1
            ? tr("The block has 1 row more than there is below the cursor.")
            : tr("The block has %n rows more than there are below the cursor.", nullptr, beyond),
        this);
    const QPushButton* grow = question->addButton(
        beyond == 1 ? tr("Add 1 new row") : tr("Add %n new rows", nullptr, beyond),
        QMessageBox::AcceptRole);
    const QPushButton* fit
        = question->addButton(tr("Only the rows there are"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(grow, &QPushButton::clicked, this, [this, block, row] { paste(block, row, true); });
    connect(fit, &QPushButton::clicked, this, [this, block, row] { paste(block, row, false); });
    question->open();
}

void GridView::paste(const PasteBlock& block, int row, bool grows)
{
    const Result<PasteBlock::Outcome> outcome = block.stage(*m_model, row, grows);
    if (!outcome)
        return report(fail(outcome.error()));
    const auto left = int(outcome->rowsLeft);
    const auto cells = int(block.cellsWithoutColumn());
    QStringList words;
    if (outcome->misfits > 0)
        words.append(outcome->misfits == 1
                ? tr("1 value does not fit its column; it is marked and cannot be saved so.")
                : tr("%n values do not fit their columns; they are marked and cannot be saved so.",
                      nullptr, int(outcome->misfits)));
    if (left > 0)
        words.append(
            left == 1 ? tr("1 row found no place.") : tr("%n rows found no place.", nullptr, left));
    else if (cells > 0)
        words.append(cells == 1 ? tr("1 cell found no place.")
                                : tr("%n cells found no place.", nullptr, cells));
    if (!words.isEmpty())
        Q_EMIT statusMessage(words.join(u' '));
}

// The row is known by its identity, wherever it is when the window closes.
void GridView::editInWindow()
{
    const QModelIndex cell = currentCell();
    if (!cell.isValid() || !finishEditing() || !areWhole({cell}, [this] { editInWindow(); }))
        return;
    if (m_model->display(cell.row(), cell.column()).glyph == CellGlyph::Masked)
        return Q_EMIT statusMessage(cell.data(Qt::ToolTipRole).toString());
    const Column& column = m_model->columns().at(cell.column());
    auto* dialog = new ValueDialog(m_context, column, m_model->value(cell.row(), cell.column()),
        m_model->cells().stored(m_model->position(cell.row()), cell.column()),
        m_model->flags(cell).testFlag(Qt::ItemIsEditable), this);
    if (m_model->table())
        dialog->offerFilter();
    connect(dialog, &ValueDialog::filterWanted, this, &GridView::filterWanted);
    const auto place = [this, key = m_model->rowKey(cell.row()),
                           column = cell.column()]() -> Result<QModelIndex> {
        const std::optional<int> row = m_model->findRow(key);
        if (!row)
            return fail(ErrorKind::NotFound, tr("The row is no longer shown."));
        return m_model->index(*row, column);
    };
    dialog->setTarget(
        [this, place](const Value& value) -> Result<void> {
            TW_TRY(const QModelIndex index, place());
            TW_TRY_VOID(m_model->rules().valueFor(
                m_model->position(index.row()), index.column(), QVariant::fromValue(value)));
            return {};
        },
        [this, place](const Value& value) -> Result<void> {
            TW_TRY(const QModelIndex index, place());
            return m_model->rules().enter(
                m_model->position(index.row()), index.column(), QVariant::fromValue(value));
        });
    dialog->open();
}

void GridView::fillDown()
{
    QModelIndexList cells = selectedCells();
    const bool isSingle = cells.size() == 1;
    if (isSingle && cells.first().row() > 0)
        cells.prepend(cells.first().siblingAtRow(cells.first().row() - 1));
    if (areWhole(cells, [this] { fillDown(); }))
        report(stageFillDown(*m_model, selectedCells()));
}

void GridView::duplicateRows()
{
    const QList<int> rows = selectedRows();
    if (!areWhole(cellsOf(rows), [this] { duplicateRows(); }))
        return;
    stageDuplicates(*m_model, rows);
    m_table->bringIntoWindow(0);
    setCurrentCell(0, std::max(0, currentCell().column()));
}

void GridView::insertMade(const ValueMaker& make)
{
    if (areWhole(selectedCells(), [this, make] { insertMade(make); }))
        report(stageMade(*m_model, selectedCells(), make));
}

}
