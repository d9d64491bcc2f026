// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_rows.h"

#include <algorithm>

namespace tw {

const QList<Value>* NewRows::values(qint64 at) const
{
    const std::optional<QList<Value>>& saved = m_rows.at(at).saved;
    return saved ? &*saved : nullptr;
}

QList<RowKey> NewRows::unsaved() const
{
    QList<RowKey> keys;
    for (const Row& row : m_rows)
        if (!row.saved)
            keys.append(row.key);
    return keys;
}

std::optional<qint64> NewRows::find(const RowKey& key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.end() ? std::nullopt : std::optional<qint64>(found - m_rows.begin());
}

void NewRows::setSaved(qint64 at, const RowKey& key, const QList<Value>& values)
{
    m_rows[at] = {key, values};
}

void NewRows::removeSaved()
{
    m_rows.removeIf([](const Row& row) { return row.saved.has_value(); });
}

}
