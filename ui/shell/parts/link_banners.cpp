// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_banners.h"

#include "link_banner.h"
#include "pages/page_commands.h"
#include "pages/rows_page.h"
#include "tabs/page_area.h"

#include <QVBoxLayout>

namespace tw {

LinkBanners::LinkBanners(
    UiContext context, ConnectionList& connections, PageArea& pages, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_connections(connections)
    , m_pages(pages)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("link.banners"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(&connections, &ConnectionList::watchChanged, this, &LinkBanners::update);
    connect(&connections, &ConnectionList::restored, this, &LinkBanners::onRestored);
    connect(&pages, &PageArea::currentChanged, this, &LinkBanners::onPageShown);
}

LinkBanner& LinkBanners::banner(const QUuid& connection)
{
    LinkBanner*& banner = m_banners[connection];
    if (!banner) {
        banner = new LinkBanner(m_context, this);
        m_layout->addWidget(banner);
        connect(banner, &LinkBanner::stepTaken, this,
            [this, connection](LinkStep step) { take(connection, step); });
    }
    return *banner;
}

void LinkBanners::update(const QUuid& connection)
{
    const ConnectionEntry* entry = m_connections.find(connection);
    const LinkWatch* link = m_connections.watchOf(connection);
    const LinkWords words = entry && link ? linkWords(*entry, *link) : LinkWords();
    if (!words.text.isEmpty() || m_banners.contains(connection))
        banner(connection).show(words);
    const QString reason = entry ? offlineText(*entry, link) : QString();
    for (Page* page : m_pages.pagesOf(connection))
        if (auto* rows = qobject_cast<RowsPage*>(page))
            rows->setOffline(reason);
}

// Pages behind others read again when they are looked at: a server that just came back has enough
// to do.
void LinkBanners::onRestored(const QUuid& connection, bool wasDown)
{
    if (const Page* page = m_pages.current(); page && m_pages.connectionOf(page) == connection)
        onPageShown();
    const ConnectionEntry* entry = m_connections.find(connection);
    if (wasDown && entry)
        Q_EMIT cameBack(backText(*entry));
}

void LinkBanners::onPageShown()
{
    if (auto* rows = qobject_cast<RowsPage*>(m_pages.current()))
        rows->catchUp();
}

void LinkBanners::take(const QUuid& connection, LinkStep step)
{
    LinkWatch* link = m_connections.watchOf(connection);
    if (!link)
        return;
    switch (step) {
    case LinkStep::TryNow:
        return link->tryNow();
    case LinkStep::StayOffline:
        return link->stayOffline();
    case LinkStep::Cancel:
        for (Page* page : m_pages.pagesOf(connection))
            page->run(PageCommand::Stop);
        return;
    case LinkStep::Abandon:
        return m_connections.find(connection)->adapter->pool()->abandonAll();
    }
}

}
