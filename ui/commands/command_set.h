// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_spec.h"

#include <QHash>
#include <QList>

#include <span>

namespace tw {

/// All commands and menus of a program, as its features declare them.
class CommandSet final
{
public:
    void add(std::span<const CommandSpec> commands);
    void addMenus(std::span<const MenuSpec> menus);

    [[nodiscard]] const QList<CommandSpec>& specs() const { return m_specs; }
    [[nodiscard]] const QList<MenuSpec>& menus() const { return m_menus; }

    [[nodiscard]] const CommandSpec& spec(const CommandId& id) const; ///< must be one of them
    [[nodiscard]] const MenuSpec& menu(const MenuId& id) const; ///< likewise

    /// Those in one menu, by their places. A null id: the menus in the bar.
    [[nodiscard]] QList<const CommandSpec*> commandsIn(const MenuId& menu) const;
    [[nodiscard]] QList<const MenuSpec*> menusIn(const MenuId& parent) const;

    /// Those with a button in the tool bar, by their places.
    [[nodiscard]] QList<const CommandSpec*> tools() const;

private:
    QList<CommandSpec> m_specs;
    QList<MenuSpec> m_menus;
    QHash<CommandId, qsizetype> m_indexes;
};

}
