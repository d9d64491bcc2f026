// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_table.h"

#include <vector>

namespace tw::test {

/// A parsed expression: what CsvDialect and the renderer write, and no more.
struct CsvExpression
{
    enum class Kind
    {
        Value, ///< `value`
        Parameter, ///< number `index` of the statement, from 0
        Column, ///< number `index` of the table
        Row, ///< `(a, b)`
        Call, ///< `word(…)` of texts
        Not,
        And,
        Or,
        Compare, ///< two parts by the operator in `word`
        Is, ///< one part against NULL, TRUE or FALSE, which `value` is; `word` is NOT or empty
        In, ///< the first part among the others
        CountAll ///< count(*)
    };

    Kind kind = Kind::Value;
    Value value = {};
    int index = 0;
    QString word = {};
    std::vector<CsvExpression> parts = {};
};

/// What a row makes of an expression. Truth is 1, 0 or NULL.
[[nodiscard]] Value evaluated(
    const CsvExpression& expression, const CsvRow& row, const QList<Value>& parameters);

[[nodiscard]] bool isTrue(const Value& value);

/// Numbers by size, texts by their bytes. Neither is NULL.
[[nodiscard]] std::strong_ordering compared(const Value& a, const Value& b);

}
