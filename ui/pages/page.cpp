// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

namespace tw {

bool Page::can(CommandId command) const
{
    const Page* part = partFor(command);
    return part ? part->can(command) : m_handlers.can(command);
}

void Page::run(CommandId command)
{
    if (Page* part = partFor(command))
        return part->run(command);
    m_handlers.run(command);
}

bool Page::isOn(CommandId command) const
{
    const Page* part = partFor(command);
    return part ? part->isOn(command) : m_handlers.isOn(command);
}

QString Page::whyNot(CommandId command) const
{
    const Page* part = partFor(command);
    return part ? part->whyNot(command) : m_handlers.whyNot(command);
}

QString Page::textOf(CommandId command) const
{
    const Page* part = partFor(command);
    return part ? part->textOf(command) : m_handlers.textOf(command);
}

}
