// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_observer.h"

namespace tw {

ConnectionObserver::ConnectionObserver(
    QObject* receiver, std::function<void(const Report& report)> find)
    : m_delivery(receiver)
    , m_find(std::move(find))
{ }

void ConnectionObserver::closed(quint64 /*connection*/, CloseReason reason)
{
    if (reason == CloseReason::Lost)
        post([](ConnectionWatch& watch) { watch.suspect(); });
}

void ConnectionObserver::openingFailed(const Error& error)
{
    post([error](ConnectionWatch& watch) { watch.fail(error); });
}

void ConnectionObserver::silent(std::chrono::milliseconds silence)
{
    post([silence](ConnectionWatch& watch) { watch.reportSilence(silence); });
}

void ConnectionObserver::post(Report report) const
{
    static_cast<void>(m_delivery.post([find = m_find, call = std::move(report)] { find(call); }));
}

}
