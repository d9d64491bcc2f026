// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "session/attempts.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Work = std::function<Result<void>(Session&)>;

/// Does something when a scope is left by an exception of the caller's work.
template <class F>
class OnUnwind
{
public:
    explicit OnUnwind(F action)
        : m_action(std::move(action))
    { }
    ~OnUnwind()
    {
        if (std::uncaught_exceptions() > m_exceptions)
            m_action();
    }
    OnUnwind(const OnUnwind&) = delete;
    OnUnwind& operator=(const OnUnwind&) = delete;

private:
    F m_action;
    const int m_exceptions = std::uncaught_exceptions();
};

/// The end of the work: an error that it kept to itself counts as well.
Result<void> ending(const Session& session, Result<void> done)
{
    if (!session.isInTransaction())
        return done
            ? fail(ErrorKind::InvalidState, u"The work ended the transaction that it was given."_s)
            : done;
    if (done && session.state() == SessionState::Failed)
        return fail(*session.transaction().cause());
    return done;
}

Result<void> checkSameTransaction(const Session& session, const TransactionOptions& asked)
{
    const TransactionOptions& open = session.transaction().options();
    const bool sameIsolation
        = asked.isolation == Isolation::ServerDefault || asked.isolation == open.isolation;
    if (sameIsolation && (!asked.readOnly || open.readOnly)
        && (!asked.deferrable || open.deferrable))
        return {};
    return fail(ErrorKind::InvalidState,
        u"The transaction has begun already; only its outermost block can choose its isolation "
        "and what it may do."_s);
}

Result<void> join(Session& session, const AtomicOptions& options, const Work& work)
{
    TW_TRY_VOID(checkSameTransaction(session, options.transaction));
    const OnUnwind unwind([&session] {
        session.markFailed({ErrorKind::Transaction, u"A part of the work threw an exception."_s});
    });
    Result<void> done = ending(session, work(session));
    if (!done)
        session.markFailed(done.error());
    return done;
}

Result<void> nest(
    Session& session, const AtomicOptions& options, const Work& work, const CallOptions& call)
{
    TW_TRY_VOID(checkSameTransaction(session, options.transaction));
    const QString name = session.newSavepointName();
    TW_TRY_VOID(session.savepoint(name, call));
    // A savepoint that cannot be gone back to leaves the whole in Failed, which is enough.
    const auto undo = [&session, &name, &call] {
        if (session.rollbackTo(name, call))
            static_cast<void>(session.release(name, call));
    };
    const OnUnwind unwind(undo);
    Result<void> done = ending(session, work(session));
    if (!done)
        undo();
    else
        done = session.release(name, call);
    return done;
}

Result<void> attempt(
    Session& session, const AtomicOptions& options, const Work& work, const CallOptions& call)
{
    TW_TRY_VOID(session.begin(options.transaction, call));
    const auto undo = [&session, &call] {
        if (session.isInTransaction())
            static_cast<void>(session.rollback(call));
    };
    const OnUnwind unwind(undo);
    Result<void> done = ending(session, work(session));
    if (done)
        done = session.commit(call);
    if (done)
        return done;
    // The work may have made another error of the one that is worth another attempt.
    if (options.retry && session.transaction().cause()
        && session.transaction().cause()->isRetryable(options.retry->on))
        done = fail(*session.transaction().cause());
    undo();
    return done;
}

Result<AttemptReport> outermost(
    Session& session, const AtomicOptions& options, const Work& work, const CallOptions& call)
{
    AttemptReport report;
    for (;;) {
        Result<void> done = attempt(session, options, work, call);
        if (done)
            return report;
        if (!options.retry)
            return fail(std::move(done).error());
        TW_TRY_VOID(nextAttempt(*options.retry, report, done.error(), call));
    }
}

Result<void> checkSecondTransaction(const Session& session, const AtomicOptions& options)
{
    if (session.pool()->limit() < 2)
        return fail(ErrorKind::Unsupported,
            u"A transaction of its own needs a second connection, and the pool allows one only."_s);
    const bool bothWrite
        = !session.transaction().options().readOnly && !options.transaction.readOnly;
    if (!bothWrite || !session.connection())
        return {};
    const Capabilities& able = session.connection()->capabilities();
    if (able.has(Feature::ConcurrentWriters))
        return {};
    return fail(ErrorKind::Unsupported,
        u"A second transaction would wait for the first one, which waits for it."_s,
        able.reason(Feature::ConcurrentWriters));
}

Result<AttemptReport> inside(
    Session& session, const AtomicOptions& options, const Work& work, const CallOptions& call)
{
    if (options.propagation == Propagation::RequiresNew) {
        TW_TRY_VOID(checkSecondTransaction(session, options));
        Session second(session.pool(), session.label());
        return outermost(second, options, work, call);
    }
    if (options.propagation == Propagation::Never)
        return fail(ErrorKind::TransactionActive, u"This must not run inside of a transaction."_s);
    if (options.propagation == Propagation::Nested)
        TW_TRY_VOID(nest(session, options, work, call));
    else
        TW_TRY_VOID(join(session, options, work));
    return AttemptReport();
}

}

Result<AttemptReport> runAtomic(
    Session& session, const AtomicOptions& options, const Work& work, const CallOptions& call)
{
    if (session.isInTransaction())
        return inside(session, options, work, call);
    if (options.propagation == Propagation::Mandatory)
        return fail(ErrorKind::NoActiveTransaction, u"This must run inside of a transaction."_s);
    if (options.propagation != Propagation::Never)
        return outermost(session, options, work, call);
    TW_TRY_VOID(work(session));
    return AttemptReport();
}

}
