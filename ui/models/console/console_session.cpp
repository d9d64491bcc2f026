// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_session.h"

#include <tuplewright/connection/connection.h>
#include <tuplewright/query/dialect.h>

namespace tw {

namespace {

/// How long a server has to answer when a console is closed; then the connection is.
constexpr std::chrono::seconds kGrace(2);

TransactionFacts factsOf(const SessionTransaction& transaction)
{
    return {transaction.state(), transaction.isLost(), transaction.age(), transaction.options(),
        transaction.savepoints().names()};
}

/// The mode counts from the next transaction on.
Result<void> prepare(Session& session, SessionMode mode, const CallOptions& options)
{
    if (session.isInTransaction())
        return {};
    TW_TRY_VOID(session.pin(options));
    return session.setMode(mode);
}

void finish(Session& session, const CallOptions& options)
{
    CallOptions limited = options;
    limited.stop = {};
    limited.deadline = QDeadlineTimer(kGrace);
    if (session.isInTransaction())
        static_cast<void>(session.rollback(limited));
    session.unpin();
}

Result<StatementOutcome> plain(Result<void> done)
{
    if (!done)
        return fail(std::move(done).error());
    return StatementOutcome();
}

}

ConsoleSession::ConsoleSession(std::shared_ptr<ConnectionPool> pool, Executor& reaper)
    : m_reaper(reaper)
    , m_session(std::make_unique<AsyncSession>(std::move(pool), QStringLiteral("console")))
{ }

ConsoleSession::~ConsoleSession()
{
    abandon();
    // Begins on the session's own thread at once; only its end is waited for elsewhere.
    static_cast<void>(m_session->call([](Session& inside, const CallOptions& options) {
        finish(inside, options);
        return Result<bool>(true);
    }));
    m_reaper.post(
        [session = std::move(m_session)](const StopToken& /*stop*/) mutable { session.reset(); });
}

Operation<SessionAnswer> ConsoleSession::call(Work work)
{
    m_abandon = std::stop_source();
    return m_session->call([work = std::move(work), abandon = m_abandon.get_token()](
                               Session& session, const CallOptions& options) {
        CallOptions insistent = options;
        insistent.abandon = abandon;
        Result<StatementOutcome> outcome = work(session, insistent);
        SessionAnswer answer;
        if (outcome)
            answer.outcome = *std::move(outcome);
        else
            answer.error = std::move(outcome).error();
        answer.transaction = factsOf(session.transaction());
        return Result<SessionAnswer>(std::move(answer));
    });
}

Operation<SessionAnswer> ConsoleSession::run(
    SessionWork work, std::shared_ptr<RowSink> sink, SessionMode mode)
{
    return call([work = std::move(work), sink = std::move(sink), mode](
                    Session& session, const CallOptions& options) -> Result<StatementOutcome> {
        TW_TRY_VOID(prepare(session, mode, options));
        if (work.copyData)
            return session.copyIn(work.statement.sql, *work.copyData, options);
        return session.run(work.statement, sink.get(), options);
    });
}

Operation<SessionAnswer> ConsoleSession::begin()
{
    return call([](Session& session, const CallOptions& options) {
        const Result<void> ready = prepare(session, SessionMode::Autocommit, options);
        return plain(ready ? session.begin({}, options) : ready);
    });
}

Operation<SessionAnswer> ConsoleSession::commit()
{
    return call([](Session& session, const CallOptions& options) {
        return plain(session.commit(options));
    });
}

Operation<SessionAnswer> ConsoleSession::rollback()
{
    return call([](Session& session, const CallOptions& options) {
        return plain(session.rollback(options));
    });
}

}
