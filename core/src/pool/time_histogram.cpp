// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/time_histogram.h"

namespace tw {

namespace {

/// The largest value of a class.
qint64 upperBound(size_t index)
{
    if (index < 4)
        return qint64(index);
    const auto shift = int(index / 4) - 1;
    return qint64(((quint64(4 + index % 4) + 1) << shift) - 1);
}

}

TimeSummary TimeHistogram::summary() const
{
    return {m_count, m_total, percentile(50), percentile(95), m_max};
}

std::chrono::nanoseconds TimeHistogram::percentile(quint64 percent) const
{
    const quint64 wanted = (m_count * percent + 99) / 100;
    quint64 seen = 0;
    for (size_t i = 0; i < kClasses; ++i) {
        seen += m_counts[i];
        if (seen >= wanted && seen > 0)
            return std::min(std::chrono::nanoseconds(upperBound(i)), m_max);
    }
    return m_max;
}

}
