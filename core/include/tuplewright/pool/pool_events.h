// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/statement_log.h>
#include <tuplewright/pool/pool_stats.h>

namespace tw {

/// An attempt to connect failed, and another one follows.
struct ReconnectNotice
{
    int attempt = 0; ///< how many have failed in a row
    std::chrono::milliseconds delay{0}; ///< until the next one
    Error error; ///< of the last one
};

/// PORT. Hears what happens in a pool. Called in the thread in which it happens, never while the
/// pool is locked, by several threads at once; must not throw. The answers come in no fixed order
/// between connections.
class TW_CORE_EXPORT PoolObserver
{
public:
    virtual ~PoolObserver();

    /// A new connection, before anybody uses it. An error closes it and is what opening reports.
    [[nodiscard]] virtual Result<void> opened(Connection& connection, quint64 number);

    /// A loan begins. An error closes the connection and is what the borrower gets.
    [[nodiscard]] virtual Result<void> checkedOut(Connection& connection, const LoanInfo& loan);

    /// A loan ended and its connection came back, whatever becomes of it then.
    virtual void checkedIn(const LoanInfo& loan);

    /// A transaction was left open and has been ended, or settings have been restored.
    virtual void wasReset(const LoanInfo& loan);

    /// A connection was closed, for the reason given.
    virtual void closed(quint64 connection, CloseReason reason);

    /// All connections of earlier generations will be replaced. The error is that of the
    /// connection which was found dead, null when it was asked for.
    virtual void invalidated(quint64 generation, const Error* cause);

    /// A borrower took its connection out of the pool.
    virtual void detached(const LoanInfo& loan);

    /// Somebody has to wait as the n-th in line, counted from 1.
    virtual void waiting(const QString& label, int position);
    /// A borrower gave up waiting; `error` is what it got.
    virtual void timedOut(const Error& error);

    /// A loan exceeded PoolOptions::leakThreshold. Once for each loan.
    virtual void leaked(const LoanInfo& loan);

    /// The server is down and the next attempt to connect is scheduled.
    virtual void reconnecting(const ReconnectNotice& notice);

    /// A connection could not be opened, whether or not another attempt follows.
    virtual void openingFailed(const Error& error);

    /// The server owes an answer for so long. Told about once a second while that lasts, in the
    /// thread that waits; must return at once.
    virtual void silent(std::chrono::milliseconds silence);
};

}
