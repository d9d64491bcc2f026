// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_opener.h"

#include "pages/page_area.h"
#include "structure_page.h"

namespace tw {

StructureOpener::StructureOpener(
    UiContext context, ConnectionList& connections, PageArea& pages, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_connections(connections)
    , m_pages(pages)
{ }

void StructureOpener::open(const QUuid& connection, const ObjectReference& object)
{
    const ConnectionEntry* entry = m_connections.find(connection);
    if (!entry || !entry->adapter)
        return;
    const Target target{connection, object};
    if (QObject* opened = m_opened.key(target))
        return m_pages.bringToFront(static_cast<Page*>(opened));
    auto* page = new StructurePage(
        m_context, entry->adapter, object, m_pages.parentFor(PageArea::Side::Active));
    m_opened.insert(page, target);
    connect(page, &QObject::destroyed, this, [this](QObject* gone) { m_opened.remove(gone); });
    m_pages.add(page, connection, object.display() + QStringLiteral(" · ") + entry->profile.name);
}

}
