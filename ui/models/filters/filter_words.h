// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

/// A part of a filter in few words: `status in paid, shipped`. Empty where only SQL can say it.
[[nodiscard]] QString filterWords(const Filter& filter);

/// What an operator is called between a column and its value.
[[nodiscard]] QString operatorWords(FilterOperator op);

/// The operators that make sense for values of a type, the usual one first.
[[nodiscard]] QList<FilterOperator> operatorsFor(const ColumnType& type);

/// Those that make sense for a place in a JSON value.
[[nodiscard]] QList<FilterOperator> placeOperators();

/// The columns of the table itself that a filter tests.
[[nodiscard]] QStringList testedColumns(const Filter& filter);

/// The column that a part of a filter tests and nothing else; empty: none or several.
[[nodiscard]] QString testedColumn(const Filter& filter);

}
