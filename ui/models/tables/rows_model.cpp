// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows_model.h"

#include "models/text/cell_formatter.h"

#include <QFont>

namespace tw {

void RowsModel::setRows(ResultSet rows, const QStringList& titles)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_titles = titles;
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rowCount());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows.columnCount();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnType& type = m_rows.header().columns.at(index.column()).type;
    if (role == Qt::TextAlignmentRole)
        return int(alignmentAt(index.row(), index.column()));
    if (role != Qt::DisplayRole && role != Qt::FontRole)
        return {};
    const CellDisplay display
        = CellFormatter::display(m_rows.cell(index.row(), index.column()), type);
    if (role == Qt::DisplayRole)
        return display.text;
    QFont font;
    font.setItalic(display.glyph != CellGlyph::Text); // a NULL is not the text NULL
    return font;
}

// Not every engine tells what type an expression has; its values do.
Qt::Alignment RowsModel::alignmentAt(int row, int column) const
{
    ColumnType type = m_rows.header().columns.at(column).type;
    const StorageClass storage = m_rows.cell(row, column).storage;
    if (storage == StorageClass::Integer || storage == StorageClass::Real)
        type.typeClass = TypeClass::Real;
    return CellFormatter::alignment(type);
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && rowCount() > 0
        && section < columnCount())
        return int(alignmentAt(0, section));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section, m_rows.header().columns.value(section).name);
}

}
