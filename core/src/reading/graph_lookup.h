// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/table_lookup.h>
#include <tuplewright/schema/schema_graph.h>

namespace tw {

/// The tables of a graph, for filters that reach from one to another. The graph must outlive it.
class GraphLookup final : public TableLookup
{
public:
    explicit GraphLookup(const SchemaGraph& graph)
        : m_graph(graph)
    { }

    [[nodiscard]] std::optional<TablePtr> find(const QualifiedName& name) const override
    {
        return m_graph.find(name);
    }

private:
    const SchemaGraph& m_graph;
};

}
