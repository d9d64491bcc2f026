// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows_model.h"

#include "cell_formatter.h"

#include <QFont>

namespace tw {

void RowsModel::setRows(ResultSet rows)
{
    beginResetModel();
    m_rows = std::move(rows);
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
        return int(CellFormatter::alignment(type));
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

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_rows.header().columns.value(section).name;
}

}
