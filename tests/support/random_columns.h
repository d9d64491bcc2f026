// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random_values.h"

#include <tuplewright/values/value.h>

#include <functional>

namespace tw::test {

/// A column and how its values are made.
struct RandomColumn
{
    QString name;
    QString declaration;
    std::function<Value(RandomValues&)> make;
};

/// A column for each kind of type. Servers before PostgreSQL 14 have no infinite numerics.
[[nodiscard]] QList<RandomColumn> postgresColumns(bool infiniteNumerics);

/// A column for each affinity, with values of all storage classes.
[[nodiscard]] QList<RandomColumn> sqliteColumns();

}
