// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/table_scope.h"

namespace tw {

/// Items that each have an `oid`, in the order of adding and found by it.
template <class Item>
class ByOid
{
public:
    /// Its oid must not be there yet.
    void append(Item item)
    {
        m_places.insert(item.oid, m_items.size());
        m_items.append(std::move(item));
    }
    /// In the order they were added.
    [[nodiscard]] const QList<Item>& items() const { return m_items; }
    /// Null when no item has the oid.
    [[nodiscard]] const Item* find(qint64 oid) const
    {
        const qsizetype place = m_places.value(oid, -1);
        return place < 0 ? nullptr : &m_items[place];
    }
    /// Of all items, in their order.
    [[nodiscard]] QList<qint64> oids() const
    {
        QList<qint64> oids;
        oids.reserve(m_items.size());
        for (const Item& item : m_items)
            oids.append(item.oid);
        return oids;
    }

private:
    QList<Item> m_items;
    QHash<qint64, qsizetype> m_places;
};

}
