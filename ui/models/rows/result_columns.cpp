// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_columns.h"

#include "result_cells.h"

#include <algorithm>

namespace tw {

namespace {

/// So many rows are looked at for the kind of their values.
constexpr qint64 kLookedAt = 50;

QList<ColumnFacts> factsOf(const Table& table)
{
    QList<ColumnFacts> facts;
    for (const Column& column : table.columns) {
        const auto isUnique
            = [&column](const Key& key) { return key.columns == QStringList{column.name}; };
        const auto refers
            = [&column](const ForeignKey& key) { return key.columns.contains(column.name); };
        facts.append({table.primaryKey.columns.contains(column.name),
            std::ranges::any_of(table.foreignKeys, refers),
            std::ranges::any_of(table.uniqueKeys, isUnique)});
    }
    return facts;
}

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

void ResultColumns::setTable(TablePtr table)
{
    m_table = std::move(table);
    m_columns = m_table ? m_table->columns : QList<Column>();
    m_facts = m_table ? factsOf(*m_table) : QList<ColumnFacts>();
    m_computed.clear();
    m_isRevealed = false;
}

void ResultColumns::setComputed(const std::vector<ComputedColumn>& columns)
{
    m_computed = columns;
    m_columns = m_table->columns;
    for (const ComputedColumn& column : columns)
        m_columns.append(columnOf(column));
}

void ResultColumns::setHeader(const ResultHeader& header)
{
    m_columns.clear();
    m_columns.reserve(header.columns.size());
    for (const ResultColumn& column : header.columns)
        m_columns.append(Column{.name = column.name, .type = column.type});
}

const ComputedColumn* ResultColumns::computed(int column) const
{
    const int number = column - ownCount();
    return m_table && number >= 0 && number < int(m_computed.size()) ? &m_computed[size_t(number)]
                                                                     : nullptr;
}

bool ResultColumns::setRevealed(bool revealed)
{
    return std::exchange(m_isRevealed, revealed) != revealed;
}

bool ResultColumns::adoptTypes(const ResultHeader& header)
{
    bool hasNew = false;
    for (int column = ownCount(); computed(column); ++column) {
        Column& own = m_columns[column];
        const auto found = std::ranges::find(header.columns, own.name, &ResultColumn::name);
        const bool isTyped = found != header.columns.end() && !found->type.name.isEmpty();
        const ColumnType type = isTyped ? readType(found->type) : own.type;
        hasNew = hasNew || type != own.type;
        own.type = type;
    }
    return hasNew;
}

void ResultColumns::inferTypes(const ResultCells& cells, qint64 first, qint64 end)
{
    for (int column = ownCount(); column < int(m_columns.size()); ++column) {
        ColumnType& type = m_columns[column].type;
        for (qint64 position = first; position < std::min(end, first + kLookedAt); ++position) {
            if (type.typeClass != TypeClass::Other || !type.name.isEmpty())
                break;
            type.typeClass = classOf(cells.loaded(position, column));
        }
    }
}

}
