// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/catalog_session.h"

#include <QHash>

namespace tw {

/// The FROM and WHERE of the relations of a scope, as pg_class `c` in pg_namespace `n` with a
/// comment `about.description`, and the values they bind.
[[nodiscard]] Statement scopeStatement(const QString& select, const RelationScope& scope);

/// The schemas a person expects to see, as a condition on pg_namespace `n`: the system's own are
/// left out, a session's temporary tables are not.
[[nodiscard]] QString visibleSchemaSql();

/// The literal of an array of numbers, to be bound.
[[nodiscard]] Value numberArray(const QList<qint64>& numbers);

/// How many rows the parts of partitioned tables have, by their oid. One query, or none when there
/// are no such tables.
[[nodiscard]] Result<QHash<qint64, qint64>> loadPartitionEstimates(
    CatalogSession& session, const QList<qint64>& partitioned);

/// The names of columns by the numbers that other catalogue rows give.
class ColumnNames
{
public:
    /// A column by the number that pg_attribute gives it, from 1.
    void add(qint64 relation, int number, const QString& name);

    /// Asks for the columns of those relations that are not known yet, in one query or none.
    [[nodiscard]] Result<void> addMissing(CatalogSession& session, const QList<qint64>& relations);

    /// Empty for a column that was not added.
    [[nodiscard]] QString find(qint64 relation, int number) const
    {
        const auto names = m_names.constFind(relation);
        return names == m_names.cend() ? QString() : names->value(number - 1);
    }
    [[nodiscard]] QStringList find(qint64 relation, const QList<int>& numbers) const;

private:
    QHash<qint64, QStringList> m_names; ///< at the place of their number, from one on
};

}
