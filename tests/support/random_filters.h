// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter_evaluator.h"

#include <QRandomGenerator>

namespace tw::test {

/// Rows full of NULLs and duplicates, and filters that often meet them. The same for the same seed.
/// The table: id, n integer, p numeric, t text in byte order, b boolean, j JSON, parent_id.
class RandomFilters
{
public:
    explicit RandomFilters(quint32 seed)
        : m_random(seed)
    { }

    [[nodiscard]] QList<MemoryRow> rows(int count);
    [[nodiscard]] Filter tree(int depth);

    /// A filter that is true for that row, made of its own values.
    [[nodiscard]] Filter pivot(const MemoryRow& row);

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }

private:
    Value integer();
    Value decimal();
    Value text();
    Value truth();
    Value json();
    Value orNull(const Value& value);
    Value valueFor(const QString& column);
    Filter group(int depth);
    FilterCondition condition();
    FilterCondition numberCondition(const QString& column);
    FilterCondition textCondition(const QString& column);
    FilterCondition truthCondition();
    FilterCondition jsonCondition();
    void addList(FilterCondition& condition);

    QRandomGenerator m_random;
};

}
