// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_echoes.h"

namespace tw {

RowEchoes::RowEchoes(PageArea& pages, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
{ }

void RowEchoes::listenTo(Page* page, const QUuid& connection)
{
    connect(page, &Page::rowsChanged, this,
        [this, connection](
            const QualifiedName& table, const Page* by) { tell(connection, table, by); });
}

void RowEchoes::tell(const QUuid& connection, const QualifiedName& table, const Page* by)
{
    const QList<Page*> pages = m_pages.pagesOf(connection);
    for (Page* page : pages)
        page->outdate(table, by);
    for (Page* page : m_pages.shown())
        if (pages.contains(page))
            page->catchUp();
}

}
