// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_comparison.h"

#include "models/text/cell_formatter.h"

#include <QHeaderView>

namespace tw {

namespace {

constexpr int kWidest = 260;
constexpr int kLines = 3;

using Cells = QList<std::optional<Value>>;

Cells before(const Table& table, const StagedRow& row)
{
    Cells cells(table.columns.size());
    for (qsizetype i = 0; i < std::min(cells.size(), row.original.size()); ++i)
        if (!row.original.at(i).isDefault())
            cells[i] = row.original.at(i);
    return cells;
}

/// Nothing for a row that goes; what is left out of a new row is up to the database.
Cells mine(const Table& table, const StagedRow& row)
{
    if (row.kind == ChangeKind::Delete)
        return Cells(table.columns.size());
    Cells cells = before(table, row);
    for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
        cells[cell.key()] = cell.value();
    if (row.kind == ChangeKind::Insert)
        for (std::optional<Value>& cell : cells)
            cell = cell.value_or(Value::defaultMarker());
    return cells;
}

Cells outcomeOf(const Table& table, const ColumnValues& outcome)
{
    Cells cells(table.columns.size());
    for (const auto& [name, value] : outcome)
        if (const int column = table.columnIndex(name); column >= 0)
            cells[column] = value;
    return cells;
}

}

RowComparison::RowComparison(UiContext context, QWidget* parent)
    : QTableWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("review.comparison.table"));
    setAccessibleName(tr("The row before and after"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setProperty("kind", QStringLiteral("list"));
    horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    verticalHeader()->setProperty("kind", QStringLiteral("plain"));
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHorizontalScrollMode(ScrollPerPixel);
    const int line = verticalHeader()->defaultSectionSize();
    setFixedHeight((kLines + 2) * line); // header, rows and scroll bar
}

void RowComparison::showRow(const Table& table, const StagedRow& row, const ColumnValues& outcome)
{
    setRowCount(0);
    setColumnCount(int(table.columns.size()));
    setHorizontalHeaderLabels(table.columnNames());
    const Cells was = before(table, row);
    const Cells staged = mine(table, row);
    if (row.kind != ChangeKind::Insert)
        addLine(tr("Before"), table, was, was, Token::StateEdited);
    if (row.kind == ChangeKind::Insert || row.kind == ChangeKind::Update)
        addLine(tr("Mine"), table, staged, was,
            row.kind == ChangeKind::Insert ? Token::StateNew : Token::StateEdited);
    if (!outcome.isEmpty())
        addLine(tr("Database"), table, outcomeOf(table, outcome), staged, Token::StateConflict);
    resizeColumnsToContents();
    for (int column = 0; column < columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), kWidest));
}

void RowComparison::addLine(
    const QString& name, const Table& table, const Cells& cells, const Cells& compared, Token tint)
{
    const int line = rowCount();
    insertRow(line);
    setVerticalHeaderItem(line, new QTableWidgetItem(name));
    for (int column = 0; column < cells.size(); ++column) {
        auto* item = new QTableWidgetItem;
        setItem(line, column, item);
        const std::optional<Value>& cell = cells.at(column);
        if (!cell)
            continue;
        const CellDisplay shown = CellFormatter::display(*cell, table.columns.at(column));
        item->setText(shown.text);
        if (shown.glyph != CellGlyph::Text)
            item->setForeground(m_context.theme.color(Token::TextMuted));
        if (cell != compared.at(column)) {
            item->setBackground(m_context.theme.color(tint));
            item->setForeground(m_context.theme.color(Token::Text));
        }
    }
}

}
