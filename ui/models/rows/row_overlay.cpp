// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_overlay.h"

#include "models/text/value_codec.h"

#include <algorithm>

namespace tw {

void RowOverlay::setTable(TablePtr table, const ChangeSet* changes)
{
    *this = RowOverlay();
    m_changes = changes;
    m_columns.setTable(std::move(table));
    m_patches.setChanges(changes);
}

void RowOverlay::clear()
{
    m_rows.clear();
    forgetLoaded();
    m_new.removeSaved();
}

void RowOverlay::forgetLoaded()
{
    m_patches.clear();
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
    m_columns.setHeader(header);
}

void RowOverlay::append(RowChunkPtr chunk)
{
    const qint64 first = m_rows.endSerial();
    m_rows.append(std::move(chunk));
    restageLoaded(first, m_rows.endSerial());
}

void RowOverlay::restageLoaded(qint64 from, qint64 to)
{
    if (!m_columns.hasKeys() || !m_changes || m_changes->isEmpty())
        return;
    for (qint64 loaded = from; loaded < to; ++loaded)
        m_patches.restage(loaded, keyOfLoaded(loaded));
}

void RowOverlay::setView(qint64 first, qint64 last)
{
    const qint64 top = m_new.size();
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
    if (!m_columns.hasKeys())
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
        m_patches.remove(loaded);
    }
    m_rows.drop(side);
}

std::optional<qsizetype> RowOverlay::arrivedOnTop() const
{
    for (qsizetype at = 0; at < m_new.size(); ++at)
        if (m_new.isSaved(at) && m_index.contains(m_new.key(at)))
            return at;
    return std::nullopt;
}

qint64 RowOverlay::loadedAt(qint64 position) const
{
    return m_rows.serialAt(position - m_new.size());
}

bool RowOverlay::isPresent(qint64 position) const
{
    return m_new.contains(position) || m_rows.contains(loadedAt(position));
}

RowKey RowOverlay::key(qint64 position) const
{
    if (m_new.contains(position))
        return m_new.key(position);
    return isPresent(position) ? keyOfLoaded(loadedAt(position)) : RowKey();
}

bool RowOverlay::isAddressable(qint64 position) const
{
    if (m_new.contains(position))
        return m_new.key(position) != RowKey();
    return m_columns.hasKeys() && isPresent(position);
}

std::optional<qint64> RowOverlay::find(const RowKey& key) const
{
    if (const std::optional<qint64> position = m_new.find(key))
        return position;
    if (key.isNew() || !m_columns.hasKeys())
        return std::nullopt;
    if (!m_rows.isOpen())
        indexRows();
    const auto loaded = m_index.constFind(key);
    if (loaded == m_index.cend())
        return std::nullopt;
    return m_rows.positionOf(*loaded) + m_new.size();
}

bool RowOverlay::isUnsaved(qint64 position) const
{
    return m_new.contains(position) && !m_new.isSaved(position);
}

CellView RowOverlay::cell(qint64 position, int column) const
{
    if (m_new.contains(position)) {
        const QList<Value>* saved = m_new.values(position);
        return saved ? viewOf(saved->at(column)) : CellView();
    }
    const qint64 loaded = loadedAt(position);
    if (!m_rows.contains(loaded))
        return {};
    if (const std::optional<CellView> patch = m_patches.cell(loaded, column))
        return *patch;
    const int place = m_columns.placeOf(column);
    return place < 0 ? CellView() : m_rows.cell(loaded, place);
}

std::optional<CellView> RowOverlay::computed(qint64 position, int number) const
{
    const qint64 loaded = loadedAt(position);
    const int place = m_columns.computedPlace(number);
    if (m_new.contains(position) || place < 0 || !m_rows.contains(loaded)
        || m_patches.isSaved(loaded))
        return std::nullopt;
    return m_rows.cell(loaded, place);
}

QList<Value> RowOverlay::row(qint64 position) const
{
    QList<Value> values;
    if (isUnsaved(position) || !isPresent(position))
        return values;
    const qsizetype columns = m_columns.count();
    values.reserve(columns);
    for (int column = 0; column < columns; ++column) {
        const bool isThere = m_new.contains(position) || isLoaded(column);
        const CellView found = isThere ? cell(position, column) : CellView();
        values.append(isThere && !found.isShortened() ? found.toValue() : Value::defaultMarker());
    }
    return values;
}

const RowKey* RowOverlay::stagedKey(qint64 position) const
{
    if (!m_new.contains(position))
        return m_patches.stagedKey(loadedAt(position));
    const RowKey& key = m_new.key(position);
    return m_changes->find(key) ? &key : nullptr;
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
    if (m_new.contains(*position)) {
        const RowKey saved = m_columns.keyOf([&values](int column) {
            return column < values.size() ? std::optional(values.at(column)) : std::nullopt;
        });
        m_new.setSaved(*position, saved, values);
        return;
    }
    const qint64 loaded = loadedAt(*position);
    m_patches.setSaved(loaded, values);
    m_index.remove(key);
    m_index.insert(keyOfLoaded(loaded), loaded);
}

void RowOverlay::setWhole(const RowKey& key, int column, const Value& value)
{
    const std::optional<qint64> position = find(key);
    if (position && !m_new.contains(*position) && cell(*position, column).isShortened())
        m_patches.setWhole(loadedAt(*position), column, value);
}

void RowOverlay::restage(const RowKey& key)
{
    const std::optional<qint64> position = find(key);
    if (position && !m_new.contains(*position))
        m_patches.restage(loadedAt(*position), key);
}

void RowOverlay::restageAll()
{
    m_patches.unstageAll();
    for (const RowKey& key : m_changes->keys())
        restage(key);
}

// An address that the server did not return again is the one the row had before.
RowKey RowOverlay::keyOfLoaded(qint64 loaded) const
{
    if (!m_columns.hasKeys())
        return {};
    const QList<Value> saved = m_patches.saved(loaded);
    return m_columns.keyOf([&](int column) -> std::optional<Value> {
        return column < saved.size() ? saved.at(column)
                                     : m_rows.cell(loaded, m_columns.placeOf(column)).toValue();
    });
}

void RowOverlay::indexRows() const
{
    for (; m_indexed < m_rows.endSerial(); ++m_indexed)
        m_index.insert(keyOfLoaded(m_indexed), m_indexed);
}

}
