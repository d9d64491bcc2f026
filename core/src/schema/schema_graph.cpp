// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/schema_graph.h>

#include <QSet>

#include <algorithm>

namespace tw {

namespace {

bool isOptional(const Table& table, const ForeignKey& key)
{
    return std::ranges::any_of(key.columns, [&table](const QString& name) {
        const Column* column = table.find(name);
        return column && column->nullable;
    });
}

Relationship toParent(const Table& child, const ForeignKey& key)
{
    Relationship relationship;
    relationship.kind = isUniqueKey(child, key.columns) ? RelationshipKind::OneToOne
                                                        : RelationshipKind::ManyToOne;
    relationship.from = child.name;
    relationship.to = key.target;
    relationship.fromColumns = key.columns;
    relationship.toColumns = key.targetColumns;
    relationship.foreignKey = key.name;
    relationship.holdsKey = true;
    relationship.isOptional = isOptional(child, key);
    return relationship;
}

Relationship toChildren(const Table& child, const ForeignKey& key)
{
    Relationship relationship = toParent(child, key);
    if (relationship.kind == RelationshipKind::ManyToOne)
        relationship.kind = RelationshipKind::OneToMany;
    std::swap(relationship.from, relationship.to);
    std::swap(relationship.fromColumns, relationship.toColumns);
    relationship.holdsKey = false;
    return relationship;
}

Relationship across(const Table& link, const ForeignKey& from, const ForeignKey& to)
{
    Relationship relationship;
    relationship.kind = RelationshipKind::ManyToMany;
    relationship.from = from.target;
    relationship.to = to.target;
    relationship.fromColumns = from.targetColumns;
    relationship.toColumns = to.targetColumns;
    relationship.foreignKey = to.name;
    relationship.link = link.name;
    relationship.linkFromColumns = from.columns;
    relationship.linkToColumns = to.columns;
    return relationship;
}

/// Finds the groups of nodes that lead to each other, those that are led to first. Without
/// recursion: chains of tables can be longer than the stack is deep.
template <class ParentsOf>
class CycleSearch
{
public:
    CycleSearch(qsizetype count, ParentsOf parentsOf)
        : m_parentsOf(std::move(parentsOf))
        , m_number(count, 0)
        , m_lowest(count, 0)
        , m_isOpen(count, false)
    { }

    QList<QList<qsizetype>> run()
    {
        for (qsizetype node = 0; node < m_number.size(); ++node) {
            if (m_number[node] == 0)
                explore(node);
        }
        return std::move(m_groups);
    }

private:
    struct Visit
    {
        qsizetype node;
        QList<qsizetype> parents;
        qsizetype next = 0;
    };

    void enter(qsizetype node)
    {
        m_number[node] = m_lowest[node] = ++m_counter;
        m_open.append(node);
        m_isOpen[node] = true;
        m_visits.append({node, m_parentsOf(node)});
    }

    void explore(qsizetype start)
    {
        enter(start);
        while (!m_visits.isEmpty()) {
            Visit& visit = m_visits.last();
            if (visit.next == visit.parents.size()) {
                leave();
                continue;
            }
            const qsizetype parent = visit.parents[visit.next++];
            if (m_number[parent] == 0)
                enter(parent);
            else if (m_isOpen[parent])
                m_lowest[visit.node] = std::min(m_lowest[visit.node], m_number[parent]);
        }
    }

    void leave()
    {
        const qsizetype node = m_visits.takeLast().node;
        if (!m_visits.isEmpty()) {
            qsizetype& lowest = m_lowest[m_visits.last().node];
            lowest = std::min(lowest, m_lowest[node]);
        }
        if (m_lowest[node] != m_number[node])
            return;
        QList<qsizetype> group;
        while (group.isEmpty() || group.last() != node) {
            group.append(m_open.takeLast());
            m_isOpen[group.last()] = false;
        }
        std::ranges::sort(group);
        m_groups.append(std::move(group));
    }

    ParentsOf m_parentsOf;
    QList<qsizetype> m_number;
    QList<qsizetype> m_lowest;
    QList<bool> m_isOpen;
    QList<qsizetype> m_open;
    QList<Visit> m_visits;
    QList<QList<qsizetype>> m_groups;
    qsizetype m_counter = 0;
};

}

SchemaGraph::SchemaGraph(QList<TablePtr> tables)
    : m_tables(std::move(tables))
{
    std::ranges::sort(m_tables, {}, [](const TablePtr& table) { return table->name; });
    for (Node node = 0; node < m_tables.size(); ++node)
        m_nodes.insert(m_tables[node]->name, node);
    for (Node node = 0; node < m_tables.size(); ++node) {
        for (const ForeignKey& key : m_tables[node]->foreignKeys) {
            QList<Node>& children = m_children[key.target];
            if (children.isEmpty() || children.last() != node)
                children.append(node);
        }
    }
}

TablePtr SchemaGraph::find(const QualifiedName& table) const
{
    return m_tables.value(m_nodes.value(table, -1));
}

QList<SchemaGraph::Node> SchemaGraph::parentsOf(Node node) const
{
    QList<Node> parents;
    for (const ForeignKey& key : m_tables[node]->foreignKeys) {
        if (const auto parent = m_nodes.constFind(key.target); parent != m_nodes.cend())
            parents.append(*parent);
    }
    return parents;
}

QList<Relationship> SchemaGraph::outgoing(const Table& table) const
{
    QList<Relationship> found;
    for (const ForeignKey& key : table.foreignKeys) {
        if (m_nodes.contains(key.target))
            found.append(toParent(table, key));
    }
    return found;
}

QList<Relationship> SchemaGraph::incoming(const Table& table) const
{
    QList<Relationship> found;
    for (const Node child : m_children.value(table.name)) {
        for (const ForeignKey& key : m_tables[child]->foreignKeys) {
            if (key.target == table.name)
                found.append(toChildren(*m_tables[child], key));
        }
    }
    return found;
}

QList<Relationship> SchemaGraph::linked(const Table& table) const
{
    QList<Relationship> found;
    for (const Node child : m_children.value(table.name)) {
        const QList<ForeignKey> keys = linkKeys(*m_tables[child]);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const ForeignKey& other = keys[1 - i];
            if (keys[i].target == table.name && m_nodes.contains(other.target))
                found.append(across(*m_tables[child], keys[i], other));
        }
    }
    return found;
}

QList<Relationship> SchemaGraph::relationships(const QualifiedName& name) const
{
    const TablePtr table = find(name);
    return table ? outgoing(*table) + incoming(*table) + linked(*table) : QList<Relationship>();
}

QList<QualifiedName> SchemaGraph::related(const QualifiedName& name) const
{
    QSet<QualifiedName> found;
    const TablePtr table = find(name);
    if (!table)
        return {};
    for (const Relationship& relationship : outgoing(*table) + incoming(*table))
        found.insert(relationship.to);
    found.remove(name);
    QList<QualifiedName> names = found.values();
    std::ranges::sort(names);
    return names;
}

QList<Relationship> SchemaGraph::path(const QualifiedName& from, const QualifiedName& to) const
{
    QHash<QualifiedName, Relationship> reachedBy;
    QList<QualifiedName> queue{from};
    QSet<QualifiedName> seen{from};
    for (qsizetype next = 0; next < queue.size() && !seen.contains(to); ++next) {
        for (const Relationship& step : relationships(queue[next])) {
            if (seen.contains(step.to))
                continue;
            seen.insert(step.to);
            reachedBy.insert(step.to, step);
            queue.append(step.to);
        }
    }
    QList<Relationship> steps;
    for (QualifiedName at = to; at != from && reachedBy.contains(at); at = steps.first().from)
        steps.prepend(reachedBy.value(at));
    return steps;
}

TableOrder SchemaGraph::parentsFirst() const
{
    TableOrder order;
    CycleSearch search(m_tables.size(), [this](Node node) { return parentsOf(node); });
    for (const QList<Node>& group : search.run()) {
        QList<QualifiedName> names;
        for (const Node node : group)
            names.append(m_tables[node]->name);
        order.tables += names;
        if (names.size() > 1)
            order.cycles.append(names);
    }
    return order;
}

}
