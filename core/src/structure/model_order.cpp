// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "structure/model_order.h"

namespace tw {

namespace {

/// Walks the graph depth first, without recursion.
class Order
{
public:
    Order(const std::set<ModelName>& names,
        const std::function<QList<ModelName>(const ModelName&)>& needs)
        : m_names(names)
        , m_needs(needs)
    { }

    QList<ModelName> take()
    {
        for (const ModelName& name : m_names)
            visit(name);
        return std::move(m_ordered);
    }

private:
    struct Step
    {
        ModelName name;
        QList<ModelName> needs;
        qsizetype next = 0;
    };

    void enter(const ModelName& name)
    {
        if (m_names.contains(name) && m_seen.insert(name).second)
            m_open.push_back({name, m_needs(name)});
    }

    void visit(const ModelName& name)
    {
        enter(name);
        while (!m_open.empty()) {
            Step& step = m_open.back();
            if (step.next < step.needs.size()) {
                const ModelName need = step.needs[step.next++];
                enter(need);
            } else {
                m_ordered.append(step.name);
                m_open.pop_back();
            }
        }
    }

    const std::set<ModelName>& m_names;
    const std::function<QList<ModelName>(const ModelName&)>& m_needs;
    std::set<ModelName> m_seen;
    std::vector<Step> m_open;
    QList<ModelName> m_ordered;
};

}

QList<ModelName> inOrder(const std::set<ModelName>& names,
    const std::function<QList<ModelName>(const ModelName&)>& needs)
{
    return Order(names, needs).take();
}

}
