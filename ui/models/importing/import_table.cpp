// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_table.h"

#include "models/text/hidden_characters.h"

namespace tw {

namespace {

constexpr qsizetype kLongestText = 120;

}

QString importCellText(const Value& value)
{
    if (value.isDefault())
        return QStringLiteral("DEFAULT");
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.storage() == StorageClass::Bytes)
        return QStringLiteral("0x")
            + QString::fromLatin1(
                value.bytes().first(std::min(value.bytes().size(), kLongestText / 2)).toHex());
    const bool isLong = value.bytes().size() > 4 * kLongestText;
    const QString text = readableText(
        isLong ? QString::fromUtf8(value.bytes().first(4 * kLongestText)) : value.toText())
                             .replace(u'\n', QChar(0x21B5));
    return text.size() <= kLongestText && !isLong ? text : text.left(kLongestText) + QChar(0x2026);
}

void ImportTable::setContent(const QStringList& headings, QList<QList<Cell>> rows)
{
    beginResetModel();
    m_headings = headings;
    m_rows = std::move(rows);
    endResetModel();
}

int ImportTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant ImportTable::data(const QModelIndex& index, int role) const
{
    const QList<Cell>& row = m_rows.at(index.row());
    if (index.column() >= row.size())
        return {};
    const Cell& cell = row[index.column()];
    if (role == ImportMutedRole)
        return cell.isMuted;
    return role == Qt::DisplayRole ? cell.text : QVariant();
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return m_headings.value(section);
}

QList<QList<ImportTable::Cell>> importCells(const QList<QList<Value>>& rows)
{
    QList<QList<ImportTable::Cell>> cells;
    for (const QList<Value>& row : rows) {
        QList<ImportTable::Cell> line;
        for (const Value& value : row)
            line.append({importCellText(value), value.isNull() || value.isDefault()});
        cells.append(std::move(line));
    }
    return cells;
}

}
