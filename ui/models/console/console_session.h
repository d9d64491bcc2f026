// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/session/async_session.h>
#include <tuplewright/sql/script.h>

#include <chrono>

namespace tw {

/// What a console shows of its transaction: what the session knows from the answers of the server.
struct TransactionFacts
{
    SessionState state = SessionState::Idle;
    bool isLost = false; ///< the connection ended inside of it
    std::chrono::nanoseconds age{0};
    TransactionOptions options;
    QStringList savepoints;
    std::chrono::steady_clock::time_point knownAt = std::chrono::steady_clock::now();

    /// A transaction is open, in whatever state.
    [[nodiscard]] bool isOpen() const { return state != SessionState::Idle; }
    /// Since this was known, which is when the last statement ended.
    [[nodiscard]] std::chrono::milliseconds quietFor() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - knownAt);
    }
    /// Since the open transaction began.
    [[nodiscard]] std::chrono::milliseconds ageNow() const
    {
        return isOpen() ? std::chrono::duration_cast<std::chrono::milliseconds>(age) + quietFor()
                        : std::chrono::milliseconds(0);
    }
};

/// How a statement ended, and what the transaction is since.
struct SessionAnswer
{
    StatementOutcome outcome;
    std::optional<Error> error;
    TransactionFacts transaction;
};

/// A statement on its way to the server.
struct SessionWork
{
    Statement statement;
    std::optional<QString> copyData; ///< of COPY … FROM STDIN
};

/// The one connection of a console, borrowed from the pool by the first statement and kept until
/// the end, with its settings and temporary tables. Calls return at once; lives in the GUI thread.
class ConsoleSession final
{
public:
    /// The connection is given back on `reaper`, which must outlive it: that may take a while.
    ConsoleSession(std::shared_ptr<ConnectionPool> pool, Executor& reaper);
    ~ConsoleSession(); ///< ends what runs and rolls back, without waiting for it
    ConsoleSession(const ConsoleSession&) = delete;
    ConsoleSession& operator=(const ConsoleSession&) = delete;

    /// Runs a statement exactly as it is. In Manual mode a transaction begins before it unless one
    /// is open.
    [[nodiscard]] Operation<SessionAnswer> run(
        SessionWork work, std::shared_ptr<RowSink> sink, SessionMode mode);
    [[nodiscard]] Operation<SessionAnswer> begin(); ///< a transaction
    [[nodiscard]] Operation<SessionAnswer> commit(); ///< OutcomeUnknown as Session::commit()
    [[nodiscard]] Operation<SessionAnswer> rollback();

    /// Closes the connection under what runs.
    void abandon() { m_abandon.request_stop(); }

private:
    using Work = std::function<Result<StatementOutcome>(Session&, const CallOptions&)>;

    [[nodiscard]] Operation<SessionAnswer> call(Work work);

    Executor& m_reaper;
    std::unique_ptr<AsyncSession> m_session;
    std::stop_source m_abandon;
};

}
