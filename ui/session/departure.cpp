// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "departure.h"

#include <algorithm>

namespace tw {

namespace {

constexpr int kDepartureLookEveryMs = 20;
constexpr int kAbandonAfterMs = 1'500;
constexpr int kGoAfterMs = 1'900;

}

Departure::Departure(const QList<Page*>& pages, QObject* parent)
    : QObject(parent)
    , m_pages(pages.begin(), pages.end())
{
    m_since.start();
    for (Page* page : pages)
        page->stopRunning();
    m_timer.setInterval(kDepartureLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Departure::look);
    m_timer.start();
}

void Departure::look()
{
    const bool isBusy = std::any_of(m_pages.begin(), m_pages.end(),
        [](const QPointer<Page>& page) { return page && !page->running().isEmpty(); });
    if (!isBusy || m_since.hasExpired(kGoAfterMs)) {
        m_timer.stop();
        Q_EMIT ended();
        return;
    }
    if (!m_since.hasExpired(kAbandonAfterMs) || std::exchange(m_isAbandoned, true))
        return;
    for (const QPointer<Page>& page : m_pages)
        if (page)
            page->abandonRunning();
}

}
