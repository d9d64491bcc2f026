// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

namespace tw {

/// A session of a server that holds what another one waits for, as far as the server tells.
struct LockHolder
{
    qint64 backendPid = 0; ///< 0: a prepared transaction, which no session holds
    QString user;
    QString application;
    QString client; ///< its address; empty on the server's own machine
    QString state; ///< in the server's words: "active", "idle in transaction"
    QString statement; ///< its last one, cut, secrets masked
    std::chrono::seconds age{0}; ///< of its transaction
};

}
