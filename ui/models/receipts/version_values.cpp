// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "version_values.h"

#include "models/text/cell_formatter.h"
#include "models/text/hidden_characters.h"

#include <algorithm>

namespace tw {

namespace {

/// Null: the column is not among them.
const Value* valueOf(const std::optional<ColumnValues>& values, const QString& column)
{
    if (!values)
        return nullptr;
    const auto found
        = std::ranges::find(*values, column, [](const auto& cell) { return cell.first; });
    return found == values->end() ? nullptr : &found->second;
}

/// Sources store the same value in classes of their own; a large one was read in part.
bool holdsSame(const Value& a, const Value& b)
{
    if (a.isShortened() || b.isShortened())
        return a.isNull() == b.isNull();
    return a.isNull() == b.isNull() && a.bytes() == b.bytes();
}

QString textOf(const Value* value, const Column& column)
{
    return value ? CellFormatter::display(*value, column).text : QString();
}

}

void VersionValues::setVersion(
    const Table& table, const RowVersion& version, const std::optional<ColumnValues>& present)
{
    beginResetModel();
    m_lines.clear();
    const std::optional<ColumnValues>& shown = version.is ? version.is : version.was;
    for (const tw::Column& column : table.columns) {
        const Value* then = valueOf(shown, column.name);
        const Value* now = valueOf(present, column.name);
        if (column.isMasked || (!then && !now))
            continue;
        const bool differs = then && now && !holdsSame(*then, *now);
        m_lines.append({revealedText(column.name), textOf(then, column), textOf(now, column),
            differs, version.changed.contains(column.name)});
    }
    endResetModel();
}

void VersionValues::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

int VersionValues::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int VersionValues::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant VersionValues::data(const QModelIndex& index, int role) const
{
    const Line& line = m_lines.at(index.row());
    if (role == DiffersRole)
        return line.differs;
    if (role == IsChangedRole)
        return line.isChanged;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Column::Name:
        return line.isChanged ? tr("%1 · changed").arg(line.name) : line.name;
    case Column::Version:
        return line.version;
    case Column::Now:
        return line.now;
    case Column::Count:
        break;
    }
    return {};
}

QVariant VersionValues::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QString titles[]{tr("Column"), tr("This version"), tr("Now")};
    return titles[section];
}

}
