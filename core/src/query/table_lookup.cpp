// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/table_lookup.h>

#include "query/table_link.h"

namespace tw {

namespace {

/// Walks a filter and collects what `known` cannot tell of. What is wrong with the filter itself is
/// left to its validation.
class MissingTables
{
public:
    explicit MissingTables(const TableLookup& known)
        : m_known(known)
    { }

    void visit(const Filter& filter, const Table& table)
    {
        if (filter.kind() == Filter::Kind::Condition) {
            visitColumn(filter.leaf().column, table);
            return;
        }
        if (filter.kind() != Filter::Kind::Related) {
            for (const Filter& part : filter.parts())
                visit(part, table);
            return;
        }
        if (const TablePtr other = require(filter.relatedRows(), table))
            visit(filter.parts().front(), *other);
    }

    [[nodiscard]] const QList<QualifiedName>& names() const { return m_names; }

private:
    void visitColumn(const QString& column, const Table& table)
    {
        if (table.find(column))
            return;
        const auto parts = splitRelatedColumn(column);
        if (!parts || parts->second.isEmpty())
            return;
        const Result<RelatedRows> rows = linkNamed(parts->first, table);
        if (!rows)
            return;
        if (const TablePtr other = require(*rows, table))
            visitColumn(parts->second, *other);
    }

    TablePtr require(const RelatedRows& rows, const Table& table)
    {
        const Result<QualifiedName> target = linkTarget(rows, table);
        if (!target)
            return nullptr;
        const std::optional<TablePtr> found = m_known.find(*target);
        if (found)
            return *found;
        if (!m_names.contains(*target))
            m_names.append(*target);
        return nullptr;
    }

    const TableLookup& m_known;
    QList<QualifiedName> m_names;
};

}

TableLookup::~TableLookup() = default;

std::optional<TablePtr> TableSet::find(const QualifiedName& name) const
{
    const auto found = m_tables.constFind(name);
    if (found == m_tables.cend())
        return std::nullopt;
    return *found;
}

QList<QualifiedName> missingTables(
    const Filter& filter, const Table& table, const TableLookup& known)
{
    MissingTables missing(known);
    missing.visit(filter, table);
    return missing.names();
}

}
