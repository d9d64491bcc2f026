// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_overlay.h"

#include "value_codec.h"

#include <algorithm>

namespace tw {

void RowOverlay::setTable(TablePtr table, const ChangeSet* changes)
{
    *this = RowOverlay();
    m_table = std::move(table);
    m_changes = changes;
    if (!m_table)
        return;
    if (m_table->rowAddress == RowAddress::Physical)
        m_identity = {int(m_table->columns.size())};
    if (m_table->rowAddress == RowAddress::Key)
        for (const QString& column : m_table->identityColumns)
            m_identity.append(m_table->columnIndex(column));
}

void RowOverlay::clear()
{
    m_rows.clear();
    m_saved.clear();
    m_staged.clear();
    m_index.clear();
    m_indexed = 0;
    m_top.removeIf([](const TopRow& row) { return row.saved.has_value(); });
}

void RowOverlay::begin(const ResultHeader& header)
{
    [[maybe_unused]] const Result<void> begun = m_rows.begin(header);
    Q_ASSERT(begun);
    m_places.clear();
    if (!m_table)
        return;
    for (const Column& column : m_table->columns) {
        const auto found = std::ranges::find(header.columns, column.name, &ResultColumn::name);
        m_places.append(found == header.columns.end() ? -1 : int(found - header.columns.begin()));
    }
    // The physical address comes after all columns.
    m_places.append(
        header.columns.size() > m_table->columns.size() ? int(header.columns.size()) - 1 : -1);
}

int RowOverlay::placeOf(int column) const
{
    return m_table ? m_places.value(column, -1) : column;
}

bool RowOverlay::isLoaded(int column) const
{
    return placeOf(column) >= 0;
}

void RowOverlay::append(RowChunkPtr chunk)
{
    const qint64 first = m_rows.rowCount();
    [[maybe_unused]] const Result<void> pushed = m_rows.push(std::move(chunk));
    Q_ASSERT(pushed);
    if (!hasKeys() || !m_changes || m_changes->isEmpty())
        return;
    for (qint64 loaded = first; loaded < m_rows.rowCount(); ++loaded) {
        const RowKey key = keyOfLoaded(loaded);
        if (m_changes->find(key))
            m_staged.insert(loaded, key);
    }
}

QList<RowKey> RowOverlay::unsavedRows() const
{
    QList<RowKey> keys;
    for (const TopRow& row : m_top)
        if (!row.saved)
            keys.append(row.key);
    return keys;
}

void RowOverlay::insertUnsaved(qsizetype at, const RowKey& key)
{
    m_top.insert(at, {key, std::nullopt});
}

void RowOverlay::removeUnsaved(qsizetype at)
{
    m_top.removeAt(at);
}

RowKey RowOverlay::key(qint64 position) const
{
    if (position < m_top.size())
        return m_top.at(position).key;
    return keyOfLoaded(position - m_top.size());
}

bool RowOverlay::isAddressable(qint64 position) const
{
    return position < m_top.size() ? m_top.at(position).key != RowKey() : hasKeys();
}

bool RowOverlay::hasKeys() const
{
    return !m_identity.isEmpty()
        && std::ranges::all_of(m_identity, [this](int column) { return isLoaded(column); });
}

std::optional<qint64> RowOverlay::find(const RowKey& key) const
{
    const auto top = std::ranges::find(m_top, key, &TopRow::key);
    if (top != m_top.end())
        return top - m_top.begin();
    if (key.isNew() || !hasKeys())
        return std::nullopt;
    indexRows();
    const auto loaded = m_index.constFind(key);
    if (loaded == m_index.cend())
        return std::nullopt;
    return *loaded + m_top.size();
}

bool RowOverlay::isUnsaved(qint64 position) const
{
    return position < m_top.size() && !m_top.at(position).saved;
}

CellView RowOverlay::cell(qint64 position, int column) const
{
    if (position < m_top.size()) {
        const std::optional<QList<Value>>& saved = m_top.at(position).saved;
        return saved ? viewOf(saved->at(column)) : CellView();
    }
    const qint64 loaded = position - m_top.size();
    if (!m_saved.isEmpty())
        if (const auto saved = m_saved.constFind(loaded); saved != m_saved.cend())
            return viewOf(saved->at(column));
    const int place = placeOf(column);
    return place < 0 ? CellView() : m_rows.cell(loaded, place);
}

QList<Value> RowOverlay::row(qint64 position) const
{
    QList<Value> values;
    if (isUnsaved(position))
        return values;
    const qsizetype columns = m_table ? m_table->columns.size() : m_rows.columnCount();
    for (int column = 0; column < columns; ++column)
        values.append(position < m_top.size() || isLoaded(column) ? cell(position, column).toValue()
                                                                  : Value::defaultMarker());
    return values;
}

const RowKey* RowOverlay::stagedKey(qint64 position) const
{
    if (position < m_top.size()) {
        const RowKey& key = m_top.at(position).key;
        return m_changes->find(key) ? &key : nullptr;
    }
    if (m_staged.isEmpty())
        return nullptr;
    const auto key = m_staged.constFind(position - m_top.size());
    return key == m_staged.cend() ? nullptr : &*key;
}

const StagedRow* RowOverlay::staged(qint64 position) const
{
    const RowKey* key = stagedKey(position);
    return key ? m_changes->find(*key) : nullptr;
}

void RowOverlay::setSaved(const RowKey& key, const QList<Value>& values)
{
    const std::optional<qint64> position = find(key);
    if (!position)
        return;
    if (*position < m_top.size()) {
        const RowKey saved = keyOf([&values](int column) {
            return column < values.size() ? std::optional(values.at(column)) : std::nullopt;
        });
        m_top[*position] = {saved, values};
        return;
    }
    const qint64 loaded = *position - m_top.size();
    m_saved.insert(loaded, values);
    m_index.remove(key);
    m_index.insert(keyOfLoaded(loaded), loaded);
    m_staged.remove(loaded);
}

void RowOverlay::restage(const RowKey& key)
{
    const std::optional<qint64> position = find(key);
    if (!position || *position < m_top.size())
        return;
    const qint64 loaded = *position - m_top.size();
    if (m_changes->find(key))
        m_staged.insert(loaded, key);
    else
        m_staged.remove(loaded);
}

void RowOverlay::restageAll()
{
    m_staged.clear();
    for (const RowKey& key : m_changes->keys())
        restage(key);
}

RowKey RowOverlay::keyOf(const std::function<std::optional<Value>(int)>& valueAt) const
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

// An address that the server did not return again is the one the row had before.
RowKey RowOverlay::keyOfLoaded(qint64 loaded) const
{
    if (!hasKeys())
        return {};
    const QList<Value> saved = m_saved.value(loaded);
    return keyOf([&](int column) -> std::optional<Value> {
        return column < saved.size() ? saved.at(column)
                                     : m_rows.cell(loaded, placeOf(column)).toValue();
    });
}

void RowOverlay::indexRows() const
{
    for (; m_indexed < m_rows.rowCount(); ++m_indexed)
        m_index.insert(keyOfLoaded(m_indexed), m_indexed);
}

}
