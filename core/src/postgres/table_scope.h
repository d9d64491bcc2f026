// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog_session.h"

#include <QHash>

namespace tw {

/// The FROM and WHERE of the relations of a scope, as pg_class `c` in pg_namespace `n`, with the
/// values they bind.
[[nodiscard]] Statement scopeStatement(const QString& select, const RelationScope& scope);

/// The schemas a person expects to see, as a condition on pg_namespace `n`: the system's own are
/// left out, a session's temporary tables are not.
[[nodiscard]] QString visibleSchemaSql();

/// The literal of an array of object identifiers, to be bound.
[[nodiscard]] Value oidArray(const QList<qint64>& oids);

/// The names of columns by the numbers that other catalogue rows give.
class ColumnNames
{
public:
    void add(qint64 relation, int number, const QString& name)
    {
        m_names.insert({relation, number}, name);
        m_relations.insert(relation);
    }

    /// Asks for the columns of those relations that are not known yet, in one query or none.
    [[nodiscard]] Result<void> addMissing(CatalogSession& session, const QList<qint64>& relations);

    [[nodiscard]] QString find(qint64 relation, int number) const
    {
        return m_names.value({relation, number});
    }
    [[nodiscard]] QStringList find(qint64 relation, const QList<int>& numbers) const;

private:
    QHash<std::pair<qint64, int>, QString> m_names;
    QSet<qint64> m_relations;
};

}
