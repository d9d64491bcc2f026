// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>

#include <QHash>

namespace tw::test {

/// A row by its columns; what is missing is NULL. Numbers are Integer or Real, truth values Text,
/// JSON its text.
using MemoryRow = QHash<QString, Value>;

/// SQL's three truth values, in the order in which AND takes the least and OR the greatest.
enum class Truth
{
    False,
    Unknown,
    True
};

/// What a filter says of a row, found out without SQL: the second opinion on the engines' answers.
/// Knows the operators on numbers, texts in byte order, truth values and places in JSON, and links
/// of a table to itself by `parent_id` to `id`.
class FilterEvaluator
{
public:
    explicit FilterEvaluator(const QList<MemoryRow>& rows)
        : m_rows(rows)
    { }

    [[nodiscard]] Truth evaluate(const Filter& filter, const MemoryRow& row) const;

private:
    [[nodiscard]] Truth existence(const Filter& filter, const MemoryRow& row) const;
    [[nodiscard]] Truth firstness(const Filter& filter, const MemoryRow& row) const;

    const QList<MemoryRow>& m_rows;
};

}
