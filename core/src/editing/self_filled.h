// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change_policy.h>
#include <tuplewright/query/dialect.h>

namespace tw {

/// A column that is filled by itself since nothing was given for it.
struct SelfFilled
{
    const Column* column = nullptr;
    AutomaticValue automatic = AutomaticValue::None;
    Value value; ///< of what is made here: a new key, the actor
};

/// What fills itself when a row is written, in the order of the table's columns: never what is
/// `given`, nor what the role may not write.
[[nodiscard]] QList<SelfFilled> selfFilled(
    const Table& table, const ChangePolicy& policy, bool isNew, const QStringList& given);

[[nodiscard]] QString selfFilledSql(
    const SelfFilled& filled, const Dialect& dialect, Parameters& parameters);

}
