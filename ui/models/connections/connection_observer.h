// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_watch.h"

#include <tuplewright/async/delivery.h>
#include <tuplewright/pool/pool_events.h>

#include <functional>

namespace tw {

/// Carries the events of a pool, from whatever thread, to the ConnectionWatch in the GUI thread.
class ConnectionObserver final : public PoolObserver
{
public:
    using Report = std::function<void(ConnectionWatch& watch)>;

    /// `find` is called in the receiver's thread and calls `Report` when there is a watch to report
    /// to.
    ConnectionObserver(QObject* receiver, std::function<void(const Report& report)> find);

    void closed(quint64 connection, CloseReason reason) override;
    void openingFailed(const Error& error) override;
    void silent(std::chrono::milliseconds silence) override;

private:
    void post(Report report) const;

    const Delivery m_delivery;
    const std::function<void(const Report&)> m_find;
};

}
