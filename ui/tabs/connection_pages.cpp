// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_pages.h"

#include "page_area.h"

namespace tw {

void ConnectionPages::closeAround(const QUuid& connection, const std::function<bool()>& change)
{
    const QList<Page*> pages = m_pages.pagesOf(connection);
    m_guard.ask(pages, [this, connection, pages, change] {
        QList<TabRequest> requests = m_opener.requests();
        requests.removeIf(
            [&](const TabRequest& request) { return request.page.connection != connection; });
        for (Page* page : pages)
            m_pages.remove(page);
        if (!change())
            return;
        for (const TabRequest& request : std::as_const(requests))
            m_opener.restore(request);
    });
}

}
