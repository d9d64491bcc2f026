// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_banners.h"

#include "connection_banner.h"
#include "pages/page_commands.h"
#include "pages/rows_page.h"
#include "tabs/page_area.h"

#include <QVBoxLayout>

namespace tw {

ConnectionBanners::ConnectionBanners(
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
    connect(&connections, &ConnectionList::watchChanged, this, &ConnectionBanners::update);
    connect(&connections, &ConnectionList::restored, this, &ConnectionBanners::onRestored);
    connect(&pages, &PageArea::currentChanged, this, &ConnectionBanners::onPageShown);
}

ConnectionBanner& ConnectionBanners::banner(const QUuid& connection)
{
    ConnectionBanner*& banner = m_banners[connection];
    if (!banner) {
        banner = new ConnectionBanner(m_context, this);
        m_layout->addWidget(banner);
        connect(banner, &ConnectionBanner::stepTaken, this,
            [this, connection](ConnectionStep step) { take(connection, step); });
    }
    return *banner;
}

void ConnectionBanners::update(const QUuid& connection)
{
    const ConnectionEntry* entry = m_connections.find(connection);
    const ConnectionWatch* watch = m_connections.watchOf(connection);
    const ConnectionNotice words
        = entry && watch ? connectionNotice(*entry, *watch) : ConnectionNotice();
    if (!words.text.isEmpty() || m_banners.contains(connection))
        banner(connection).show(words);
    const QString reason = entry ? offlineText(*entry, watch) : QString();
    for (Page* page : m_pages.pagesOf(connection))
        if (auto* rows = qobject_cast<RowsPage*>(page))
            rows->setOffline(reason);
}

// Pages behind others read again when they are looked at: a server that just came back has enough
// to do.
void ConnectionBanners::onRestored(const QUuid& connection, bool wasDown)
{
    if (const Page* page = m_pages.current(); page && m_pages.connectionOf(page) == connection)
        onPageShown();
    const ConnectionEntry* entry = m_connections.find(connection);
    if (wasDown && entry)
        Q_EMIT cameBack(backText(*entry));
}

void ConnectionBanners::onPageShown()
{
    if (auto* rows = qobject_cast<RowsPage*>(m_pages.current()))
        rows->catchUp();
}

void ConnectionBanners::take(const QUuid& connection, ConnectionStep step)
{
    ConnectionWatch* watch = m_connections.watchOf(connection);
    if (!watch)
        return;
    switch (step) {
    case ConnectionStep::TryNow:
        return watch->tryNow();
    case ConnectionStep::StayOffline:
        return watch->stayOffline();
    case ConnectionStep::Cancel:
        for (Page* page : m_pages.pagesOf(connection))
            page->run(PageCommand::Stop);
        return;
    case ConnectionStep::Abandon:
        return m_connections.find(connection)->adapter->pool()->abandonAll();
    }
}

}
