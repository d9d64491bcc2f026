// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_clipboard.h"

#include "toolkit/copy_guard.h"
#include "toolkit/plain_text.h"
#include "whole_cells.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QPushButton>

namespace tw {

GridClipboard::GridClipboard(GridSelection& selection, WholeCells& whole, QWidget& area)
    : QObject(&area)
    , m_selection(selection)
    , m_whole(whole)
    , m_area(area)
{ }

void GridClipboard::copy(CopyFormat format)
{
    put(false,
        [format](const CellBlock& block) -> Result<QString> { return copyText(block, format); });
}

void GridClipboard::copyAs(const QString& format, const ExportSource& source)
{
    put(namesTable(format),
        [format, source](const CellBlock& block) { return exportedText(block, format, source); });
}

void GridClipboard::put(bool isForTable, const Writing& writing)
{
    const QModelIndexList cells = m_selection.cells();
    if (cells.isEmpty())
        return;
    // A block that is loaded in part is not taken for the whole.
    if (!m_selection.isLoaded())
        return Q_EMIT statusMessage(tr("Some of the selected rows have not been read yet."));
    if (!m_whole.ensure(cells, [this, isForTable, writing] { put(isForTable, writing); }))
        return;
    QList<int> columns = m_selection.columns();
    if (isForTable)
        leaveOutComputed(columns, cells);
    const CellBlock block = blockOf(m_selection.model(), cells, columns);
    announceMasked(cells);
    if (block.columns.isEmpty())
        return;
    const Result<QString> text = writing(block);
    if (!text)
        return Q_EMIT statusMessage(text.error().message);
    QApplication::clipboard()->setText(*text);
    if (commandsTerminals(*text))
        Q_EMIT statusMessage(tr("Copied with control characters, which a terminal would execute."));
}

/// No statement writes them: those of the view are in no table, the others the server computes.
void GridClipboard::leaveOutComputed(QList<int>& columns, const QModelIndexList& cells)
{
    const ResultModel& model = m_selection.model();
    const auto isComputed = [&model](int column) {
        return model.computed(column) || model.columns().at(column).isGenerated();
    };
    columns.removeIf(isComputed);
    if (std::ranges::any_of(
            cells, [&](const QModelIndex& cell) { return isComputed(cell.column()); }))
        Q_EMIT statusMessage(tr("Computed columns were not copied."));
}

void GridClipboard::announceMasked(const QModelIndexList& cells)
{
    const ResultModel& model = m_selection.model();
    QStringList names;
    for (const QModelIndex& cell : cells)
        if (model.isMasked(cell.column())
            && !names.contains(model.columns().at(cell.column()).name))
            names.append(model.columns().at(cell.column()).name);
    if (!names.isEmpty())
        Q_EMIT statusMessage(
            tr("Masked values were not copied: %1").arg(names.join(QStringLiteral(", "))));
}

void GridClipboard::pasteText(const QString& text)
{
    if (m_selection.current().isValid() && !text.isEmpty())
        pasteBlock(PasteBlock(text, m_selection.model(), m_selection.columnsFromCurrent()));
}

void GridClipboard::pasteBlock(const PasteBlock& block)
{
    const QModelIndex anchor = m_selection.current();
    if (!anchor.isValid() || block.rows() == 0)
        return;
    ResultModel& model = m_selection.model();
    const QModelIndexList cells = m_selection.cells();
    const bool isIntoAll = block.isSingleCell() && cells.size() > 1;
    const QModelIndex corner = model.index(topRow(cells), anchor.column());
    if (!m_whole.ensure(isIntoAll ? cells : cellsBelow(corner, block.rows()),
            [this, block] { pasteBlock(block); }))
        return;
    if (isIntoAll) {
        if (const auto staged = block.stageInto(model, cells); !staged)
            Q_EMIT statusMessage(staged.error().message);
        return;
    }
    const qsizetype beyond = corner.row() + block.rows() - model.rowCount();
    const bool isAtEnd = model.windowStart() + model.rowCount() == model.totalRows();
    if (beyond > 0 && isAtEnd && model.table() && model.table()->isEditable())
        askToGrow(block, corner.row(), int(beyond));
    else
        stage(block, corner.row(), false);
}

/// The cells that are there from one on, as far as a block reaches down.
QModelIndexList GridClipboard::cellsBelow(const QModelIndex& corner, qsizetype rows) const
{
    const ResultModel& model = m_selection.model();
    QModelIndexList cells;
    const int end = int(std::min<qsizetype>(corner.row() + rows, model.rowCount()));
    for (int row = corner.row(); row < end; ++row)
        for (const int column : m_selection.columnsFrom(corner.column()))
            cells.append(model.index(row, column));
    return cells;
}

// A block is laid from its upper left corner, wherever in it the cursor is.
int GridClipboard::topRow(const QModelIndexList& cells)
{
    int row = cells.first().row();
    for (const QModelIndex& cell : cells)
        row = std::min(row, cell.row());
    return row;
}

void GridClipboard::askToGrow(const PasteBlock& block, int row, int beyond)
{
    QMessageBox* question = plainMessage(tr("Paste"),
        beyond == 1
            ? tr("The block has 1 row more than the table below the cursor.")
            : tr("The block has %n rows more than the table below the cursor.", nullptr, beyond),
        &m_area);
    const QPushButton* grow = question->addButton(
        beyond == 1 ? tr("Add 1 new row") : tr("Add %n new rows", nullptr, beyond),
        QMessageBox::AcceptRole);
    const QPushButton* fit = question->addButton(tr("Existing rows only"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(grow, &QPushButton::clicked, this, [this, block, row] { stage(block, row, true); });
    connect(fit, &QPushButton::clicked, this, [this, block, row] { stage(block, row, false); });
    question->open();
}

void GridClipboard::stage(const PasteBlock& block, int row, bool grows)
{
    const Result<PasteBlock::Outcome> outcome = block.stage(m_selection.model(), row, grows);
    if (outcome)
        announceLeft(block, *outcome);
    else
        Q_EMIT statusMessage(outcome.error().message);
}

void GridClipboard::announceLeft(const PasteBlock& block, const PasteBlock::Outcome& outcome)
{
    const auto rows = int(outcome.rowsLeft);
    const auto cells = int(block.cellsWithoutColumn());
    QStringList words;
    if (outcome.misfits > 0)
        words.append(outcome.misfits == 1
                ? tr("1 value does not fit its column; it is marked and cannot be saved.")
                : tr("%n values do not fit their columns; they are marked and cannot be saved.",
                      nullptr, int(outcome.misfits)));
    if (rows > 0)
        words.append(
            rows == 1 ? tr("1 row did not fit.") : tr("%n rows did not fit.", nullptr, rows));
    else if (cells > 0)
        words.append(
            cells == 1 ? tr("1 cell did not fit.") : tr("%n cells did not fit.", nullptr, cells));
    if (!words.isEmpty())
        Q_EMIT statusMessage(words.join(u' '));
}

}
