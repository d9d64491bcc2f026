// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/records/object_graph.h>

namespace tw {

/// Turns an object into changes of a unit of work.
class ObjectPlan
{
public:
    ObjectPlan(const SchemaGraph& graph, UnitOfWork& work)
        : m_graph(graph)
        , m_work(work)
    { }

    /// Adds the changes of an object and of all it holds to the unit of work.
    [[nodiscard]] Result<void> add(const QualifiedName& table, const ObjectNode& object);

    /// Where in the object a change came from; empty for the object itself.
    [[nodiscard]] QString place(UnitOfWork::Number number) const { return m_places.value(number); }

    /// The object again, with the rows as they were saved.
    [[nodiscard]] SavedObject saved(const QList<UnitOfWork::Row>& rows) const;

private:
    /// A node in the plan: a change of the unit of work, or values that are known already.
    struct Planned
    {
        UnitOfWork::Number number = -1;
        ColumnValues known;
        QualifiedName table;
        std::vector<std::pair<QString, std::vector<size_t>>> branches; ///< indexes into the plan
    };
    using References = QList<UnitOfWork::Reference>;

    Result<size_t> plan(const QualifiedName& table, const ObjectNode& object, const QString& place,
        ColumnValues values, References references);
    Result<void> planParents(const ObjectNode& object, const QualifiedName& table,
        const QString& place, size_t self, ColumnValues& values, References& references);
    Result<void> planOthers(
        const ObjectNode& object, const QualifiedName& table, const QString& place, size_t self);
    Result<size_t> planChild(const Relationship& relationship, const ObjectNode& child,
        const QString& place, size_t self);
    Result<size_t> planLinked(const Relationship& relationship, const ObjectNode& other,
        const QString& place, size_t self);
    Result<void> refer(size_t to, const QStringList& columns, const QStringList& targets,
        ColumnValues& values, References& references) const;
    UnitOfWork::Number insert(
        const TablePtr& table, ColumnValues values, References references, const QString& place);
    [[nodiscard]] SavedObject savedAt(size_t index, const QList<UnitOfWork::Row>& rows) const;

    const SchemaGraph& m_graph;
    UnitOfWork& m_work;
    std::vector<Planned> m_nodes;
    QList<QString> m_places; ///< by the number of the change
};

}
