// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash_kind.h"

#include "trash_commands.h"
#include "trash_page.h"

namespace tw {

void TrashKind::addCommands(CommandSet& commands) const
{
    addTrashCommands(commands);
}

Page* TrashKind::openObject(
    const ObjectReference& object, const ConnectionEntry& connection, QWidget* parent) const
{
    return new TrashPage(m_context, connection.adapter, object.name, parent);
}

}
