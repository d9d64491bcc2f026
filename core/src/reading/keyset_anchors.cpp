// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/keyset_anchors.h>

namespace tw {

namespace {

constexpr qsizetype kMost = 10'000;

}

void KeysetAnchors::add(const KeysetAnchor& anchor)
{
    if (m_cursors.size() < kMost)
        m_cursors.insert(anchor.position, anchor.cursor);
}

KeysetAnchor KeysetAnchors::nearest(qint64 position) const
{
    KeysetAnchor found;
    const auto next = m_cursors.lowerBound(position);
    if (next != m_cursors.begin())
        found = {std::prev(next).key(), *std::prev(next)};
    if (next != m_cursors.end() && next.key() - position < position - found.position)
        found = {next.key(), *next};
    return found;
}

}
