// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

#include <QHash>
#include <QSet>

namespace tw {

/// How deep a table stands below those that it depends on, directly or not: parents have a lower
/// level than their children. Tables that depend on each other have the same level.
class TableLevels
{
public:
    /// A table with the foreign keys it holds.
    void add(const Table& table);
    /// `child` cannot be written before `parent`.
    void addDependency(const QualifiedName& child, const QualifiedName& parent);

    /// 0 for a table that depends on none, and for one that was not added.
    [[nodiscard]] qsizetype level(const QualifiedName& table) const;

private:
    [[nodiscard]] QSet<QualifiedName> ancestors(const QualifiedName& table) const;

    QHash<QualifiedName, QSet<QualifiedName>> m_parents;
};

}
