// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link_watch.h"

#include <tuplewright/async/delivery.h>
#include <tuplewright/pool/pool_events.h>

#include <functional>

namespace tw {

/// Carries what a pool tells of its links, in whatever thread, to the LinkWatch in the GUI thread.
class LinkObserver final : public PoolObserver
{
public:
    using Tell = std::function<void(LinkWatch& link)>;

    /// `find` is called in the receiver's thread and calls `Tell` when there is a link to tell.
    LinkObserver(QObject* receiver, std::function<void(const Tell& tell)> find);

    void closed(quint64 connection, CloseReason reason) override;
    void openingFailed(const Error& error) override;
    void silent(std::chrono::milliseconds silence) override;

private:
    void post(Tell tell) const;

    const Delivery m_delivery;
    const std::function<void(const Tell&)> m_find;
};

}
