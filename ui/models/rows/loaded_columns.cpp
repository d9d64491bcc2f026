// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loaded_columns.h"

#include <algorithm>

namespace tw {

namespace {

int placeIn(const QList<ResultColumn>& columns, const QString& name)
{
    const auto found = std::ranges::find(columns, name, &ResultColumn::name);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

}

void LoadedColumns::setTable(TablePtr table)
{
    *this = LoadedColumns();
    m_table = std::move(table);
    if (!m_table)
        return;
    if (m_table->rowAddress == RowAddress::Physical)
        m_identity = {int(m_table->columns.size())};
    if (m_table->rowAddress == RowAddress::Key)
        for (const QString& column : m_table->identityColumns)
            m_identity.append(m_table->columnIndex(column));
}

void LoadedColumns::setHeader(const ResultHeader& header)
{
    m_header = header.columns;
    m_places.clear();
    if (!m_table)
        return;
    for (const Column& column : m_table->columns)
        m_places.append(placeIn(m_header, column.name));
    // The physical address comes after all columns.
    const bool hasAddress
        = m_table->rowAddress == RowAddress::Physical && m_header.size() > m_table->columns.size();
    m_places.append(hasAddress ? int(m_header.size()) - 1 : -1);
    placeComputed();
}

void LoadedColumns::setComputed(const QStringList& names)
{
    m_computed = names;
    placeComputed();
}

void LoadedColumns::placeComputed()
{
    m_computedPlaces.clear();
    for (const QString& name : std::as_const(m_computed))
        m_computedPlaces.append(placeIn(m_header, name));
}

qsizetype LoadedColumns::count() const
{
    return m_table ? m_table->columns.size() : m_header.size();
}

int LoadedColumns::placeOf(int column) const
{
    return m_table ? m_places.value(column, -1) : column;
}

bool LoadedColumns::hasKeys() const
{
    return !m_identity.isEmpty()
        && std::ranges::all_of(m_identity, [this](int column) { return isLoaded(column); });
}

RowKey LoadedColumns::keyOf(const std::function<std::optional<Value>(int column)>& valueAt) const
{
    RowIdentity identity{m_table->name, m_table->rowAddress, {}};
    for (const int column : m_identity) {
        const std::optional<Value> value = valueAt(column);
        if (!value)
            return {};
        identity.key.append({column < m_table->columns.size() ? m_table->columns.at(column).name
                                                              : m_table->physicalColumn,
            *value});
    }
    return RowKey{identity};
}

}
