// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_kind.h"

#include "structure_commands.h"
#include "structure_page.h"

namespace tw {

void StructureKind::addCommands(CommandSet& commands) const
{
    addStructureCommands(commands);
}

Page* StructureKind::openObject(
    const ObjectReference& object, const ConnectionEntry& connection, QWidget* parent) const
{
    auto* page = new StructurePage(m_context, connection.adapter, object, parent);
    if (m_migrations)
        page->setMigrationFolder(m_migrations(connection.profile.config));
    if (m_written)
        QObject::connect(page, &StructurePage::structureWritten, page,
            [written = m_written, id = connection.profile.id] { written(id); });
    return page;
}

}
