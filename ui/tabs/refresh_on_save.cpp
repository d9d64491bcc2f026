// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refresh_on_save.h"

#include "pages/rows_page.h"

namespace tw {

RefreshOnSave::RefreshOnSave(PageArea& pages, PageOpener& opener, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
{
    connect(
        &opener, &PageOpener::opened, this, [this](Page* page, const PageDescriptor& descriptor) {
            listenTo(page, descriptor.connection);
        });
}

void RefreshOnSave::listenTo(Page* page, const QUuid& connection)
{
    if (auto* rows = qobject_cast<RowsPage*>(page))
        connect(rows, &RowsPage::rowsChanged, this,
            [this, connection](
                const QualifiedName& table, const Page* by) { refresh(connection, table, by); });
    connect(page, &Page::rowsWritten, this,
        [this, connection](const QualifiedName& table, const QUuid& written) {
            refresh(written.isNull() ? connection : written, table, nullptr);
        });
}

void RefreshOnSave::refresh(const QUuid& connection, const QualifiedName& table, const Page* by)
{
    const QList<Page*> shown = m_pages.shown();
    QList<RowsPage*> visible;
    for (Page* page : m_pages.pagesOf(connection)) {
        auto* rows = qobject_cast<RowsPage*>(page);
        if (!rows)
            continue;
        rows->outdate(table, by);
        if (shown.contains(page))
            visible.append(rows);
    }
    for (RowsPage* rows : std::as_const(visible))
        rows->catchUp();
}

}
