// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forced_shutdown.h"

#include "pages/running_page.h"

#include <utility>

namespace tw {

namespace {

constexpr int kDepartureLookEveryMs = 20;
constexpr int kAbandonAfterMs = 1'500;
constexpr int kGoAfterMs = 1'900;

}

ForcedShutdown::ForcedShutdown(const QList<Page*>& pages, QObject* parent)
    : QObject(parent)
    , m_pages(pages.begin(), pages.end())
{
    m_since.start();
    for (Page* page : pages)
        page->keepTyped();
    stopRunningOn(m_pages);
    m_timer.setInterval(kDepartureLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ForcedShutdown::check);
    m_timer.start();
}

void ForcedShutdown::check()
{
    if (runningOn(m_pages).isEmpty() || m_since.hasExpired(kGoAfterMs)) {
        m_timer.stop();
        Q_EMIT ended();
        return;
    }
    if (!m_since.hasExpired(kAbandonAfterMs) || std::exchange(m_isAbandoned, true))
        return;
    abandonRunningOn(m_pages);
}

}
