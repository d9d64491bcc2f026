// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_model.h"

#include <algorithm>

namespace tw {

namespace {

/// So many rows are looked at for the kind of their values.
constexpr int kLookedAt = 50;

TypeClass classOf(const CellView& cell)
{
    switch (cell.storage) {
    case StorageClass::Integer:
        return TypeClass::Integer;
    case StorageClass::Real:
        return TypeClass::Real;
    case StorageClass::Text:
        return TypeClass::Text;
    default:
        return TypeClass::Other;
    }
}

/// Nothing but reading can be asked of it.
ColumnType readType(ColumnType type)
{
    type.hasOrder = false;
    type.hasEquality = false;
    return type;
}

Column columnOf(const ComputedColumn& computed)
{
    Column column;
    column.name = computed.alias;
    column.type = readType({});
    column.generation = Generation::Expression;
    column.insertable = false;
    column.updatable = false;
    return column;
}

}

void ResultModel::setComputed(const std::vector<ComputedColumn>& columns)
{
    if (!m_table || m_computed == columns)
        return;
    beginResetModel();
    m_computed = columns;
    m_columns = m_table->columns;
    QStringList names;
    for (const ComputedColumn& column : columns) {
        m_columns.append(columnOf(column));
        names.append(column.alias);
    }
    m_rows.setComputed(names);
    endResetModel();
    takeComputedTypes();
}

const ComputedColumn* ResultModel::computed(int column) const
{
    const int number = column - ownColumns();
    return m_table && number >= 0 && number < int(m_computed.size()) ? &m_computed[size_t(number)]
                                                                     : nullptr;
}

void ResultModel::takeComputedTypes()
{
    bool hasNew = false;
    for (int column = ownColumns(); computed(column); ++column) {
        Column& own = m_columns[column];
        const auto found = std::ranges::find(header().columns, own.name, &ResultColumn::name);
        const bool isTold = found != header().columns.end() && !found->type.name.isEmpty();
        const ColumnType type = isTold ? readType(found->type) : own.type;
        hasNew = hasNew || type != own.type;
        own.type = type;
    }
    if (!hasNew)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, ownColumns(), columnCount() - 1);
    announceAll();
}

/// Where the engine tells no type, the first value does, so that numbers stand like numbers.
void ResultModel::learnComputedTypes()
{
    for (int column = ownColumns(); computed(column); ++column) {
        ColumnType& type = m_columns[column].type;
        for (int row = 0; row < std::min(m_windowRows, kLookedAt); ++row) {
            if (type.typeClass != TypeClass::Other || !type.name.isEmpty())
                break;
            type.typeClass = classOf(loadedCell(position(row), column));
        }
    }
}

/// Bars are as long as a row fits beside the best that is there.
void ResultModel::learnBestFit()
{
    double best = 0;
    for (int column = ownColumns(); computed(column); ++column)
        for (int row = 0; tellsFit(column) && row < m_windowRows; ++row)
            best = std::max(best, fitOf(row, column));
    m_bestFit = best;
}

bool ResultModel::tellsFit(int column) const
{
    const ComputedColumn* own = computed(column);
    return own && own->found && own->found->fact == ComputedColumn::Found::Fact::Relevance;
}

double ResultModel::fitOf(int row, int column) const
{
    return loadedCell(position(row), column).bytes.toDouble();
}

std::optional<double> ResultModel::fitShare(int row, int column) const
{
    if (!tellsFit(column) || !isPresent(row) || m_bestFit <= 0)
        return std::nullopt;
    return std::clamp(fitOf(row, column) / m_bestFit, 0.0, 1.0);
}

CellView ResultModel::loadedCell(qint64 position, int column) const
{
    return computed(column) ? m_rows.computed(position, column - ownColumns()).value_or(CellView())
                            : m_rows.cell(position, column);
}

/// What is computed comes with a reading alone.
bool ResultModel::isUnknown(qint64 position, int column) const
{
    return computed(column) && !m_rows.computed(position, column - ownColumns());
}

}
