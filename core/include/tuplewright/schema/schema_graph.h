// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/relationship.h>

#include <QHash>

namespace tw {

/// Tables in an order in which each comes after those it names.
struct TableOrder
{
    QList<QualifiedName> tables; ///< those of a cycle stand together
    QList<QList<QualifiedName>> cycles; ///< tables that name each other in a circle

    friend bool operator==(const TableOrder&, const TableOrder&) = default;
};

/// Tables joined by their foreign keys. A value; keys to tables outside of it are left out.
class TW_CORE_EXPORT SchemaGraph
{
public:
    /// Null and repeated tables must not be among them.
    explicit SchemaGraph(QList<TablePtr> tables);

    /// Null when the table is not part of the graph.
    [[nodiscard]] TablePtr find(const QualifiedName& table) const;
    [[nodiscard]] const QList<TablePtr>& tables() const { return m_tables; } ///< in name order

    /// All ways from one table to others, those it holds the key of first; a link table is passed
    /// through, and reached as well.
    [[nodiscard]] QList<Relationship> relationships(const QualifiedName& table) const;

    /// Direct neighbours by a foreign key in either direction, in name order, the table itself
    /// apart.
    [[nodiscard]] QList<QualifiedName> related(const QualifiedName& table) const;

    /// The fewest steps that lead from one table to another; empty when none do.
    [[nodiscard]] QList<Relationship> path(
        const QualifiedName& from, const QualifiedName& to) const;

    /// An order for inserts; deletions go the other way round.
    [[nodiscard]] TableOrder parentsFirst() const;

private:
    using Node = qsizetype;

    [[nodiscard]] QList<Node> parentsOf(Node node) const;
    [[nodiscard]] QList<Relationship> outgoing(const Table& table) const;
    [[nodiscard]] QList<Relationship> incoming(const Table& table) const;
    [[nodiscard]] QList<Relationship> linked(const Table& table) const;

    QList<TablePtr> m_tables;
    QHash<QualifiedName, Node> m_nodes;
    QHash<QualifiedName, QList<Node>> m_children; ///< tables with a key to this one
};

}
