// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_observer.h"

namespace tw {

LinkObserver::LinkObserver(QObject* receiver, std::function<void(const Tell& tell)> find)
    : m_delivery(receiver)
    , m_find(std::move(find))
{ }

void LinkObserver::closed(quint64 /*connection*/, CloseReason reason)
{
    if (reason == CloseReason::Lost)
        post([](LinkWatch& link) { link.suspect(); });
}

void LinkObserver::openingFailed(const Error& error)
{
    post([error](LinkWatch& link) { link.fail(error); });
}

void LinkObserver::silent(std::chrono::milliseconds silence)
{
    post([silence](LinkWatch& link) { link.noteSilence(silence); });
}

void LinkObserver::post(Tell tell) const
{
    static_cast<void>(m_delivery.post([find = m_find, call = std::move(tell)] { find(call); }));
}

}
