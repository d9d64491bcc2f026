// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/unique_values.h"

#include <utility>

namespace tw {

namespace {

constexpr qsizetype kMostSeen = 2'000'000;

}

void UniqueValues::add(QByteArrayView value)
{
    if (m_ascends) {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        m_ascends = isNumber && (!m_hasLast || number > m_last);
        m_last = number;
        m_hasLast = true;
    }
    if (!m_differs)
        return;
    const size_t hash = qHash(value, 0);
    m_differs = m_seen.size() < kMostSeen && !m_seen.contains(hash);
    if (m_differs)
        m_seen.insert(hash);
    else
        m_seen = {};
}

}
