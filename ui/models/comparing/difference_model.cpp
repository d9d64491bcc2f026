// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "difference_model.h"

#include "comparison_words.h"
#include "models/text/cell_formatter.h"
#include "models/text/hidden_characters.h"

#include <algorithm>

namespace tw {

namespace {

bool isMuted(CellGlyph glyph)
{
    return glyph == CellGlyph::Null || glyph == CellGlyph::Empty || glyph == CellGlyph::Blank;
}

}

void DifferenceModel::setResult(ComparisonResult result)
{
    beginResetModel();
    m_result = std::move(result);
    m_kind.reset();
    arrange();
    endResetModel();
}

void DifferenceModel::clear()
{
    beginResetModel();
    m_result = {};
    m_rows.clear();
    m_columns.clear();
    endResetModel();
}

void DifferenceModel::setKind(std::optional<DifferenceKind> kind)
{
    if (m_kind == kind)
        return;
    beginResetModel();
    m_kind = kind;
    arrange();
    endResetModel();
}

void DifferenceModel::setOnlyDiffering(bool only)
{
    if (m_isOnlyDiffering == only)
        return;
    beginResetModel();
    m_isOnlyDiffering = only;
    arrange();
    endResetModel();
}

void DifferenceModel::arrange()
{
    m_rows.clear();
    m_columns.clear();
    if (!m_result.table.a)
        return;
    for (qsizetype i = 0; i < m_result.rows.size(); ++i)
        if (!m_kind || m_result.rows[i].kind == *m_kind)
            m_rows.append(i);
    for (int place = 0; place < m_result.table.key.size(); ++place)
        m_columns.append({place, Side::Key});
    const QList<int> places = shownPlaces();
    for (const int place : places) {
        if (m_kind != DifferenceKind::OnlyInB)
            m_columns.append({place, Side::A});
        if (m_kind != DifferenceKind::OnlyInA)
            m_columns.append({place, Side::B});
    }
}

/// Rows of one side alone have all their values to be told. Where no row differs in a column there
/// would be nothing but keys.
QList<int> DifferenceModel::shownPlaces() const
{
    QList<int> all;
    for (int place = int(m_result.table.key.size()); place < m_result.table.columns.size(); ++place)
        all.append(place);
    const bool isOfOneSide = m_kind == DifferenceKind::OnlyInA || m_kind == DifferenceKind::OnlyInB;
    if (!m_isOnlyDiffering || isOfOneSide)
        return all;
    QList<bool> differs(m_result.table.columns.size(), false);
    for (const qsizetype row : m_rows)
        for (const int place : m_result.rows[row].places)
            differs[place] = true;
    QList<int> some;
    std::ranges::copy_if(
        all, std::back_inserter(some), [&differs](int place) { return differs[place]; });
    return some.isEmpty() ? all : some;
}

qsizetype DifferenceModel::hiddenColumns() const
{
    if (!m_result.table.a)
        return 0;
    return m_result.table.columns.size() - m_result.table.key.size() - shownPlaces().size();
}

int DifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : int(m_columns.size()) + 1;
}

const DifferentRow& DifferenceModel::rowAt(const QModelIndex& index) const
{
    return m_result.rows[m_rows[index.row()]];
}

const QList<Value>& DifferenceModel::valuesOf(const DifferentRow& row, Side side)
{
    if (side == Side::Key)
        return row.kind == DifferenceKind::OnlyInB ? row.b : row.a;
    return side == Side::A ? row.a : row.b;
}

const Column& DifferenceModel::columnOf(const Shown& shown) const
{
    const Table& table = shown.side == Side::B ? *m_result.table.b : *m_result.table.a;
    return *table.find(m_result.table.columns[shown.place]);
}

DifferenceModel::Mark DifferenceModel::markOf(const DifferentRow& row, const Shown& shown) const
{
    if (row.kind == DifferenceKind::Different)
        return shown.side != Side::Key && row.places.contains(shown.place) ? Mark::Changed
                                                                           : Mark::None;
    return valuesOf(row, shown.side).isEmpty() ? Mark::Absent : Mark::OnlyHere;
}

QVariant DifferenceModel::cell(const DifferentRow& row, const Shown& shown, int role) const
{
    const Mark mark = markOf(row, shown);
    if (role == DifferenceMarkRole)
        return QVariant::fromValue(mark);
    if (mark == Mark::Absent)
        return role == Qt::AccessibleTextRole ? QVariant(comparisonMarkWords(int(mark)))
                                              : QVariant();
    const Column& column = columnOf(shown);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(CellFormatter::alignment(column.type) | Qt::AlignVCenter);
    const CellDisplay display
        = CellFormatter::display(valuesOf(row, shown.side)[shown.place], column);
    switch (role) {
    case DifferenceMutedRole:
        return isMuted(display.glyph);
    case Qt::DisplayRole:
        return display.text;
    case Qt::AccessibleTextRole: {
        const QString words = comparisonMarkWords(int(mark));
        return words.isEmpty() ? display.text : display.text + QStringLiteral(", ") + words;
    }
    default:
        return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const
{
    const DifferentRow& row = rowAt(index);
    if (index.column() > 0)
        return cell(row, m_columns[index.column() - 1], role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return differenceKindWords(row.kind);
    return {};
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
            | (section == 0 ? Qt::AlignLeft
                            : CellFormatter::alignment(columnOf(m_columns.at(section - 1)).type)));
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    const Shown& shown = m_columns.at(section - 1);
    const QString name = revealedText(m_result.table.columns[shown.place]);
    switch (shown.side) {
    case Side::A:
        //: a column of the first of two tables that are compared
        return tr("%1 · A").arg(name);
    case Side::B:
        return tr("%1 · B").arg(name);
    default:
        return name;
    }
}

}
