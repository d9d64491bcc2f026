// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_pages.h"

#include "page_area.h"

namespace tw {

void ConnectionPages::closeAround(
    const QList<QUuid>& connections, const std::function<bool()>& change)
{
    QList<Page*> pages;
    for (const QUuid& connection : connections)
        pages.append(m_pages.pagesOf(connection));
    m_guard.ask(pages, [this, connections, pages, change] {
        QList<TabRequest> requests = m_opener.requests();
        requests.removeIf([&](const TabRequest& request) {
            return !connections.contains(request.page.connection);
        });
        for (Page* page : pages)
            m_pages.remove(page);
        if (!change())
            return;
        for (const TabRequest& request : std::as_const(requests))
            m_opener.restore(request);
    });
}

}
