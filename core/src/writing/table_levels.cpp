// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/table_levels.h"

#include <algorithm>

namespace tw {

void TableLevels::add(const Table& table)
{
    for (const ForeignKey& key : table.foreignKeys)
        addDependency(table.name, key.target);
}

void TableLevels::addDependency(const QualifiedName& child, const QualifiedName& parent)
{
    m_parents[child].insert(parent);
}

QSet<QualifiedName> TableLevels::ancestors(const QualifiedName& table) const
{
    QSet<QualifiedName> found;
    QList<QualifiedName> open{table};
    while (!open.isEmpty()) {
        for (const QualifiedName& parent : m_parents.value(open.takeLast())) {
            if (!found.contains(parent)) {
                found.insert(parent);
                open.append(parent);
            }
        }
    }
    return found;
}

qsizetype TableLevels::level(const QualifiedName& table) const
{
    // A child has all strict ancestors of its parent, and the parent besides.
    const QSet<QualifiedName> all = ancestors(table);
    return std::count_if(all.begin(), all.end(), [this, &table](const QualifiedName& ancestor) {
        return !ancestors(ancestor).contains(table);
    });
}

}
