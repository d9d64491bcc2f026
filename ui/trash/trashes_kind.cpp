// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trashes_kind.h"

#include "trashes_page.h"

namespace tw {

PageDescriptor TrashesKind::resolved(
    const PageDescriptor& page, const ConnectionEntry& /*connection*/) const
{
    return page;
}

QString TrashesKind::label(const PageDescriptor& /*page*/) const
{
    return TrashesPage::tr("Trash of all tables");
}

Page* TrashesKind::open(
    const PageDescriptor& /*page*/, const ConnectionEntry& connection, QWidget* parent) const
{
    return new TrashesPage(m_context, connection.adapter, parent);
}

void TrashesKind::addCommands(CommandSet& /*commands*/) const { }

}
