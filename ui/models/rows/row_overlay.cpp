// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_overlay.h"

#include "models/text/value_codec.h"

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
    forgetLoaded();
    m_top.removeIf([](const TopRow& row) { return row.saved.has_value(); });
}

void RowOverlay::forgetLoaded()
{
    m_saved.clear();
    m_whole.clear();
    m_staged.clear();
    m_index.clear();
    m_indexed = 0;
}

void RowOverlay::open(const ResultHeader& header, const RowWindow::Limits& limits)
{
    clear();
    begin(header);
    m_rows.open(header, limits);
}

void RowOverlay::begin(const ResultHeader& header)
{
    m_rows.begin(header);
    m_places.clear();
    if (!m_table)
        return;
    for (const Column& column : m_table->columns) {
        const auto found = std::ranges::find(header.columns, column.name, &ResultColumn::name);
        m_places.append(found == header.columns.end() ? -1 : int(found - header.columns.begin()));
    }
    // The physical address comes after all columns.
    const bool hasAddress = m_table->rowAddress == RowAddress::Physical
        && header.columns.size() > m_table->columns.size();
    m_places.append(hasAddress ? int(header.columns.size()) - 1 : -1);
    placeComputed();
}

void RowOverlay::setComputed(const QStringList& names)
{
    m_computed = names;
    placeComputed();
}

void RowOverlay::placeComputed()
{
    const QList<ResultColumn>& columns = m_rows.header().columns;
    m_computedPlaces.clear();
    for (const QString& name : std::as_const(m_computed)) {
        const auto found = std::ranges::find(columns, name, &ResultColumn::name);
        m_computedPlaces.append(found == columns.end() ? -1 : int(found - columns.begin()));
    }
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
    const qint64 first = m_rows.endSerial();
    m_rows.append(std::move(chunk));
    restageLoaded(first, m_rows.endSerial());
}

void RowOverlay::restageLoaded(qint64 from, qint64 to)
{
    if (!hasKeys() || !m_changes || m_changes->isEmpty())
        return;
    for (qint64 loaded = from; loaded < to; ++loaded) {
        const RowKey key = keyOfLoaded(loaded);
        if (m_changes->find(key))
            m_staged.insert(loaded, key);
    }
}

void RowOverlay::setView(qint64 first, qint64 last)
{
    const qint64 top = m_top.size();
    m_rows.setView(std::max<qint64>(0, first - top), std::max<qint64>(0, last - top));
}

qint64 RowOverlay::take(const RowRequest& request, const RowArrival& arrival)
{
    if (request.isJump())
        forgetLoaded();
    const qint64 shift = m_rows.take(request, arrival);
    const bool isFront = request.kind == RowRequest::Kind::Before;
    if (arrival.rows.rowCount() == 0)
        return shift;
    const auto [from, to]
        = m_rows.outermost(isFront ? RowWindow::Side::Front : RowWindow::Side::Back);
    if (!indexArrival(from, to)) {
        const RowWindow::Side other = isFront ? RowWindow::Side::Back : RowWindow::Side::Front;
        while (m_rows.outermost(other) != std::pair(from, to))
            m_rows.drop(other);
        forgetLoaded();
        [[maybe_unused]] const bool isIndexed = indexArrival(from, to);
    }
    restageLoaded(from, to);
    while (const std::optional<RowWindow::Side> side = m_rows.surplus())
        drop(*side);
    return shift;
}

/// False when one of the rows is known already.
bool RowOverlay::indexArrival(qint64 from, qint64 to)
{
    if (!hasKeys())
        return true;
    m_index.reserve(m_index.size() + to - from);
    for (qint64 loaded = from; loaded < to; ++loaded) {
        const RowKey key = keyOfLoaded(loaded);
        if (m_index.contains(key))
            return false;
        m_index.insert(key, loaded);
    }
    return true;
}

void RowOverlay::drop(RowWindow::Side side)
{
    const auto [from, to] = m_rows.outermost(side);
    for (qint64 loaded = from; loaded < to; ++loaded) {
        m_index.remove(keyOfLoaded(loaded));
        m_saved.remove(loaded);
        m_whole.remove(loaded);
        m_staged.remove(loaded);
    }
    m_rows.drop(side);
}

std::optional<qsizetype> RowOverlay::arrivedOnTop() const
{
    for (qsizetype at = 0; at < m_top.size(); ++at)
        if (m_top.at(at).saved && m_index.contains(m_top.at(at).key))
            return at;
    return std::nullopt;
}

qint64 RowOverlay::loadedAt(qint64 position) const
{
    return m_rows.serialAt(position - m_top.size());
}

qint64 RowOverlay::positionOf(qint64 loaded) const
{
    return m_rows.positionOf(loaded) + m_top.size();
}

bool RowOverlay::isPresent(qint64 position) const
{
    return isOnTop(position) || m_rows.contains(loadedAt(position));
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
    if (isOnTop(position))
        return m_top.at(position).key;
    return isPresent(position) ? keyOfLoaded(loadedAt(position)) : RowKey();
}

bool RowOverlay::isAddressable(qint64 position) const
{
    if (isOnTop(position))
        return m_top.at(position).key != RowKey();
    return hasKeys() && isPresent(position);
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
    if (!m_rows.isOpen())
        indexRows();
    const auto loaded = m_index.constFind(key);
    if (loaded == m_index.cend())
        return std::nullopt;
    return positionOf(*loaded);
}

bool RowOverlay::isUnsaved(qint64 position) const
{
    return isOnTop(position) && !m_top.at(position).saved;
}

CellView RowOverlay::cell(qint64 position, int column) const
{
    if (isOnTop(position)) {
        const std::optional<QList<Value>>& saved = m_top.at(position).saved;
        return saved ? viewOf(saved->at(column)) : CellView();
    }
    const qint64 loaded = loadedAt(position);
    if (!m_rows.contains(loaded))
        return {};
    if (!m_saved.isEmpty())
        if (const auto saved = m_saved.constFind(loaded); saved != m_saved.cend())
            return viewOf(saved->at(column));
    if (const auto row = m_whole.constFind(loaded); row != m_whole.cend())
        if (const auto whole = row->constFind(column); whole != row->cend())
            return viewOf(*whole);
    const int place = placeOf(column);
    return place < 0 ? CellView() : m_rows.cell(loaded, place);
}

std::optional<CellView> RowOverlay::computed(qint64 position, int number) const
{
    const qint64 loaded = loadedAt(position);
    const int place = m_computedPlaces.value(number, -1);
    if (isOnTop(position) || place < 0 || !m_rows.contains(loaded) || m_saved.contains(loaded))
        return std::nullopt;
    return m_rows.cell(loaded, place);
}

QList<Value> RowOverlay::row(qint64 position) const
{
    QList<Value> values;
    if (isUnsaved(position) || !isPresent(position))
        return values;
    const qsizetype columns = m_table ? m_table->columns.size() : m_rows.header().columns.size();
    values.reserve(columns);
    for (int column = 0; column < columns; ++column) {
        const bool isThere = isOnTop(position) || isLoaded(column);
        const CellView found = isThere ? cell(position, column) : CellView();
        values.append(isThere && !found.isShortened() ? found.toValue() : Value::defaultMarker());
    }
    return values;
}

const RowKey* RowOverlay::stagedKey(qint64 position) const
{
    if (isOnTop(position)) {
        const RowKey& key = m_top.at(position).key;
        return m_changes->find(key) ? &key : nullptr;
    }
    if (m_staged.isEmpty())
        return nullptr;
    const auto key = m_staged.constFind(loadedAt(position));
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
    if (isOnTop(*position)) {
        const RowKey saved = keyOf([&values](int column) {
            return column < values.size() ? std::optional(values.at(column)) : std::nullopt;
        });
        m_top[*position] = {saved, values};
        return;
    }
    const qint64 loaded = loadedAt(*position);
    m_saved.insert(loaded, values);
    m_index.remove(key);
    m_index.insert(keyOfLoaded(loaded), loaded);
    m_staged.remove(loaded);
}

void RowOverlay::setWhole(const RowKey& key, int column, const Value& value)
{
    const std::optional<qint64> position = find(key);
    if (position && !isOnTop(*position) && cell(*position, column).isShortened())
        m_whole[loadedAt(*position)].insert(column, value);
}

void RowOverlay::restage(const RowKey& key)
{
    const std::optional<qint64> position = find(key);
    if (!position || isOnTop(*position))
        return;
    const qint64 loaded = loadedAt(*position);
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
    for (; m_indexed < m_rows.endSerial(); ++m_indexed)
        m_index.insert(keyOfLoaded(m_indexed), m_indexed);
}

}
