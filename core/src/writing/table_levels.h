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
    void add(const Table& table);
    void addDependency(const QualifiedName& child, const QualifiedName& parent);

    [[nodiscard]] qsizetype level(const QualifiedName& table) const;

private:
    [[nodiscard]] QSet<QualifiedName> ancestors(const QualifiedName& table) const;

    QHash<QualifiedName, QSet<QualifiedName>> m_parents;
};

}
