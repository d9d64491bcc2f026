// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/pool_stats.h>

#include <bit>

namespace tw {

/// Durations counted in classes of which each is at most a quarter wide. Adding is an increment.
class TimeHistogram
{
public:
    /// Counts one duration.
    void add(std::chrono::nanoseconds duration)
    {
        const auto value = quint64(std::max<qint64>(duration.count(), 0));
        ++m_counts[classOf(value)];
        ++m_count;
        m_total += duration;
        m_max = std::max(m_max, duration);
    }

    /// What was added since the beginning, in figures.
    [[nodiscard]] TimeSummary summary() const;

private:
    static constexpr size_t kClasses = size_t(4) * 63;

    /// Two bits beside the highest one.
    static constexpr size_t classOf(quint64 value)
    {
        if (value < 4)
            return size_t(value);
        const auto highest = int(std::bit_width(value)) - 1;
        return size_t(highest - 1) * 4 + size_t((value >> (highest - 2)) & 3);
    }

    [[nodiscard]] std::chrono::nanoseconds percentile(quint64 percent) const;

    std::array<quint64, kClasses> m_counts{};
    quint64 m_count = 0;
    std::chrono::nanoseconds m_total{0};
    std::chrono::nanoseconds m_max{0};
};

}
