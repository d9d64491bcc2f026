// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_table.h"

namespace tw {

void CommandTable::add(CommandId command, CommandHandler handler)
{
    m_handlers.insert(command, std::move(handler));
}

void CommandTable::clear()
{
    m_handlers.clear();
}

bool CommandTable::can(CommandId command) const
{
    const auto found = m_handlers.constFind(command);
    return found != m_handlers.cend() && (!found->can || found->can());
}

void CommandTable::run(CommandId command)
{
    if (!can(command))
        return;
    const std::function<void()> run = m_handlers.value(command).run; // may replace its handler
    run();
}

bool CommandTable::isOn(CommandId command) const
{
    const auto found = m_handlers.constFind(command);
    return found != m_handlers.cend() && found->isOn && found->isOn();
}

QString CommandTable::whyNot(CommandId command) const
{
    const auto found = m_handlers.constFind(command);
    return found != m_handlers.cend() && found->whyNot ? found->whyNot() : QString();
}

QString CommandTable::textOf(CommandId command) const
{
    const auto found = m_handlers.constFind(command);
    return found != m_handlers.cend() && found->text ? found->text() : QString();
}

}
