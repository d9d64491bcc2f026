// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows_kind.h"

#include "browse/commands/browse_specs.h"
#include "browse_page.h"

namespace tw {

namespace {

/// Whose edits the pages over this connection keep.
JournalPlace placeOf(const ConnectionEntry& connection)
{
    JournalPlace place;
    const ConnectionConfig& config = connection.adapter->pool()->config();
    place.url = config.toUrl();
    place.backend = config.backend;
    place.profile = connection.profile.id;
    place.connection = connection.profile.name;
    return place;
}

}

void RowsKind::addCommands(CommandSet& commands) const
{
    addBrowseCommands(commands);
}

Page* RowsKind::openObject(
    const ObjectReference& object, const ConnectionEntry& connection, QWidget* parent) const
{
    auto* page = new BrowsePage(m_context, connection.adapter, object.name, &m_memory, parent);
    page->controller().edits()->journal().open(m_journal, placeOf(connection));
    return page;
}

}
