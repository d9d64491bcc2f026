// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/filter.h>

namespace tw {

/// A filter as somebody would type it: `rental_duration IN (3, 6) AND note IS NOT NULL`. Read
/// again it is the same filter. Empty where it takes more than columns of the table, the usual
/// operators, AND and OR.
[[nodiscard]] QString conditionSql(
    const Filter& filter, const Table& table, const Dialect& dialect);

/// A name in quotes where the engine would read it otherwise without.
[[nodiscard]] QString columnSql(const QString& name, const Dialect& dialect);

}
