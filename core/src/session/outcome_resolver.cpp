// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/outcome_resolver.h>

#include "session/row_comparison.h"

#include <tuplewright/session/atomic.h>

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using std::chrono::milliseconds;

Resolution unknown(QString reason, bool isOver = false)
{
    return {Outcome::Unknown, std::move(reason), isOver, {}};
}

Resolution verdict(const CommitStatus status, bool canTell)
{
    switch (status) {
    case CommitStatus::Committed:
        return {Outcome::Saved, {}, true, {}};
    case CommitStatus::RolledBack:
        return {Outcome::NotSaved, {}, true, {}};
    case CommitStatus::InProgress:
        return unknown(u"The server had not finished the transaction yet."_s);
    case CommitStatus::Untold:
        break;
    }
    return canTell ? unknown(u"The server no longer knows the transaction: it was restarted, "
                             "replaced by another one, or asked too late."_s,
                         true)
                   : unknown(u"The server does not tell what became of a transaction."_s);
}

bool isFinal(const Result<CommitStatus>& status)
{
    if (status)
        return *status != CommitStatus::InProgress;
    // Asking again would not help, and may lock the account.
    const ErrorKind kind = status.error().kind;
    return kind == ErrorKind::Authentication || kind == ErrorKind::Permission
        || kind == ErrorKind::PoolClosed || kind == ErrorKind::Configuration;
}

/// What to ask for again, and how long it was asked for.
QString askedText(const CommitEvidence& evidence, qint64 elapsedMs)
{
    return u"Transaction %1 was asked about for %2 s."_s.arg(
        evidence.transactionId, QString::number(double(elapsedMs) / 1000, 'f', 1));
}

bool all(const QList<RowFinding>& rows, RowFinding wanted)
{
    return std::all_of(rows.begin(), rows.end(), [wanted](RowFinding row) {
        return row == wanted || row == RowFinding::AsBoth || row == RowFinding::NotLooked;
    });
}

}

OutcomeResolver::OutcomeResolver(std::shared_ptr<ConnectionPool> pool, ResolveOptions options)
    : m_pool(std::move(pool))
    , m_options(options)
{ }

Resolution OutcomeResolver::resolve(
    const std::optional<CommitEvidence>& evidence, const CallOptions& options) const
{
    if (!evidence)
        return unknown(u"The server does not name its transactions."_s);
    CallOptions limited = options;
    limited.deadline = std::min(options.deadline, QDeadlineTimer(m_options.limit));
    QElapsedTimer timer;
    timer.start();
    Resolution resolution = poll(*evidence, limited);
    if (resolution.outcome == Outcome::Unknown)
        resolution.reason += u'\n' + askedText(*evidence, timer.elapsed());
    return resolution;
}

Resolution OutcomeResolver::poll(const CommitEvidence& evidence, const CallOptions& options) const
{
    milliseconds delay = m_options.firstDelay;
    for (;;) {
        bool canTell = false;
        const Result<CommitStatus> status = ask(evidence, canTell, options);
        Resolution resolution = status
            ? verdict(*status, canTell)
            : unknown(u"The server could not be asked: "_s + status.error().message);
        if (isFinal(status) || options.deadline.hasExpired())
            return resolution;
        if (!RetryPolicy::waitFor(delay, options.stop))
            return resolution;
        delay = std::min(delay * 2, m_options.longestDelay);
    }
}

Result<CommitStatus> OutcomeResolver::ask(
    const CommitEvidence& evidence, bool& canTell, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"commit outcome"_s}));
    canTell = connection->capabilities().has(Feature::CommitStatus);
    return connection->statusOf(evidence, options);
}

Resolution OutcomeResolver::compareRows(const Resolution& known, const Batch& batch,
    const QList<StepReport>& steps, const CallOptions& options) const
{
    Session session(m_pool, u"compare rows"_s);
    AtomicOptions snapshot;
    snapshot.transaction = {Isolation::RepeatableRead, true};
    const auto looked = atomic(
        session, snapshot,
        [&](Session& inside) { return lookAtRows(inside, batch, steps, options); }, options);
    Resolution resolution = known;
    if (!looked) {
        resolution.reason += u'\n' + looked.error().message;
        return resolution;
    }
    resolution.rows = looked->value;
    if (all(resolution.rows, RowFinding::AsIntended))
        resolution.outcome = Outcome::Saved;
    else if (known.isOver && all(resolution.rows, RowFinding::AsBefore))
        resolution.outcome = Outcome::NotSaved;
    if (resolution.outcome != Outcome::Unknown)
        resolution.reason.clear();
    return resolution;
}

}
