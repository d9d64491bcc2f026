// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_patches.h"

#include "models/text/value_codec.h"

namespace tw {

void RowPatches::clear()
{
    m_saved.clear();
    m_whole.clear();
    m_staged.clear();
}

void RowPatches::remove(qint64 row)
{
    m_saved.remove(row);
    m_whole.remove(row);
    m_staged.remove(row);
}

void RowPatches::setSaved(qint64 row, const QList<Value>& values)
{
    m_saved.insert(row, values);
    m_staged.remove(row);
}

void RowPatches::setWhole(qint64 row, int column, const Value& value)
{
    m_whole[row].insert(column, value);
}

std::optional<CellView> RowPatches::cell(qint64 row, int column) const
{
    if (!m_saved.isEmpty())
        if (const auto saved = m_saved.constFind(row); saved != m_saved.cend())
            return viewOf(saved->at(column));
    if (m_whole.isEmpty())
        return std::nullopt;
    if (const auto values = m_whole.constFind(row); values != m_whole.cend())
        if (const auto whole = values->constFind(column); whole != values->cend())
            return viewOf(*whole);
    return std::nullopt;
}

void RowPatches::restage(qint64 row, const RowKey& key)
{
    if (m_changes && m_changes->find(key))
        m_staged.insert(row, key);
    else
        m_staged.remove(row);
}

const RowKey* RowPatches::stagedKey(qint64 row) const
{
    if (m_staged.isEmpty())
        return nullptr;
    const auto key = m_staged.constFind(row);
    return key == m_staged.cend() ? nullptr : &*key;
}

}
