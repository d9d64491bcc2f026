// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace tw {

/// True positions as values of a scroll bar, which has 31 bits for them. Up to kMost rows a value
/// is a position; beyond, positions are spread over the values there are, and both ends are exact.
class ScrollMapping
{
public:
    static constexpr int kMost = 1 << 30;

    /// The greatest position that can be scrolled to.
    void setGreatest(qint64 position) { m_greatest = std::max<qint64>(0, position); }

    /// Position that can be scrolled to.
    [[nodiscard]] qint64 greatest() const { return m_greatest; }

    /// Value of the scroll bar.
    [[nodiscard]] int maximum() const { return int(std::min<qint64>(m_greatest, kMost)); }

    /// The value that stands for a position.
    [[nodiscard]] int valueOf(qint64 position) const
    {
        const qint64 inside = std::clamp<qint64>(position, 0, m_greatest);
        if (m_greatest <= kMost)
            return int(inside);
        if (inside == m_greatest)
            return kMost;
        return std::min(int(double(inside) / double(m_greatest) * kMost), kMost - 1);
    }

    /// The position that a value stands for.
    [[nodiscard]] qint64 positionOf(int value) const
    {
        if (m_greatest <= kMost)
            return std::clamp<qint64>(value, 0, m_greatest);
        return value >= kMost ? m_greatest : qint64(double(value) / kMost * double(m_greatest));
    }

private:
    qint64 m_greatest = 0;
};

}
