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

/// What the rows of one table are given and held to as they are written, worked out once for any
/// number of them. The table must outlive it. Thread-safe.
class WritingRules
{
public:
    WritingRules(const Dialect& dialect, const Table& table, const ChangePolicy& policy);

    /// What fills itself when a row is written, in the order of the table's columns: never what is
    /// `given`, nor what the role may not write.
    [[nodiscard]] QList<SelfFilled> filled(bool isNew, const QStringList& given) const;

    /// What a column that fills itself gets in one more row.
    [[nodiscard]] Value valueFor(AutomaticValue automatic) const;

    /// What values must fulfil, of the table and of the policy.
    [[nodiscard]] const TableRules& demands() const { return m_demands; }

private:
    const Table& m_table;
    TraitSet m_traits;
    QList<AutomaticColumn> m_automatic;
    TableRules m_demands;
    Value m_actor;
};

/// The expression that fills a column when nothing is given for it.
[[nodiscard]] QString selfFilledSql(
    const SelfFilled& filled, const Dialect& dialect, Parameters& parameters);

}
