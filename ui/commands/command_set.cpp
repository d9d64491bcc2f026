// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_set.h"

#include <algorithm>

namespace tw {

namespace {

template <typename Spec, typename Test>
QList<const Spec*> sorted(const QList<Spec>& specs, Test test, auto place)
{
    QList<const Spec*> found;
    for (const Spec& spec : specs)
        if (test(spec))
            found.append(&spec);
    std::ranges::stable_sort(found, {}, place);
    return found;
}

}

void CommandSet::add(std::span<const CommandSpec> commands)
{
    for (const CommandSpec& command : commands) {
        Q_ASSERT(!m_indexes.contains(command.id));
        m_indexes.insert(command.id, m_specs.size());
        m_specs.append(command);
    }
}

void CommandSet::addMenus(std::span<const MenuSpec> menus)
{
    for (const MenuSpec& menu : menus)
        m_menus.append(menu);
}

const CommandSpec& CommandSet::spec(const CommandId& id) const
{
    return m_specs.at(m_indexes.value(id, -1));
}

const MenuSpec& CommandSet::menu(const MenuId& id) const
{
    return *std::ranges::find(m_menus, id, &MenuSpec::id);
}

QList<const CommandSpec*> CommandSet::commandsIn(const MenuId& menu) const
{
    return sorted(
        m_specs, [&menu](const CommandSpec& spec) { return spec.menu == menu; },
        &CommandSpec::place);
}

QList<const MenuSpec*> CommandSet::menusIn(const MenuId& parent) const
{
    return sorted(
        m_menus, [&parent](const MenuSpec& spec) { return spec.parent == parent; },
        &MenuSpec::place);
}

QList<const CommandSpec*> CommandSet::tools() const
{
    return sorted(
        m_specs, [](const CommandSpec& spec) { return spec.tool.has_value(); },
        [](const CommandSpec* spec) { return spec->tool->place; });
}

}
