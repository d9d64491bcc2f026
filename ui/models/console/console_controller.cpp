// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_controller.h"

#include <algorithm>

namespace tw {

using State = StatementResult::State;

namespace {

std::chrono::milliseconds elapsed(const QElapsedTimer& timer)
{
    return std::chrono::milliseconds(timer.isValid() ? timer.elapsed() : 0);
}

/// What may not be undone by ending it early goes on.
BoundedRows::AtBound atBound(
    const StatementKind& kind, const TransactionFacts& transaction, SessionMode mode, bool isTrial)
{
    const bool isAlone = !transaction.isOpen() && mode == SessionMode::Autocommit && !isTrial;
    return isAlone && kind.effect == StatementEffect::Reads ? BoundedRows::AtBound::StopReading
                                                            : BoundedRows::AtBound::ReadOn;
}

/// As the person asked, who may have insisted.
bool isStop(const Error& error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::ConnectionLost;
}

/// What would end the transaction of a trial is not sent: its work could not be taken back.
std::optional<Error> trialRefusal(const StatementKind& kind)
{
    switch (kind.transaction) {
    case TransactionCommand::Begin:
    case TransactionCommand::Commit:
    case TransactionCommand::Rollback:
    case TransactionCommand::Prepare:
    case TransactionCommand::ResolvePrepared:
        return Error{ErrorKind::InvalidState,
            ConsoleController::tr("%1 cannot be tried: it would end the transaction of the trial.")
                .arg(kind.verb)};
    default:
        return {};
    }
}

/// The statement ended because its rows are not kept beyond the bound.
bool isCut(const StatementResult& result, const Error& error)
{
    return error.kind == ErrorKind::Limit && result.rows && result.rows->isBounded();
}

}

ConsoleController::ConsoleController(
    std::shared_ptr<ConnectionPool> pool, ConsoleStore& store, QString place, QObject* parent)
    : QObject(parent)
    , m_pool(std::move(pool))
    , m_store(store)
    , m_place(std::move(place))
    , m_session(m_pool, store.reaper)
{ }

ConsoleController::~ConsoleController()
{
    m_operation.requestCancel();
}

void ConsoleController::start(Step step, Operation<SessionAnswer> operation)
{
    m_step = step;
    m_operation = std::move(operation);
    m_operation.then(
        this, [this, step](const Result<SessionAnswer>& answer) { onAnswer(step, answer); });
}

void ConsoleController::run(const RunRequest& request)
{
    if (isRunning() || request.parts.isEmpty())
        return;
    m_request = request;
    m_request.isTrial = request.isTrial && !m_transaction.isOpen();
    m_results.clear();
    for (const ScriptPart& part : request.parts)
        m_results.push_back({part, classifyStatement(part.sql, syntax())});
    m_budget = std::make_shared<RowBudget>();
    m_current = -1;
    m_isStopping = false;
    m_runSince.start();
    if (m_request.isTrial)
        start(Step::Begin, m_session.begin());
    else
        runNext();
    Q_EMIT started();
}

void ConsoleController::runNext()
{
    m_step = Step::Statement;
    ++m_current;
    StatementResult& result = current();
    result.state = State::Running;
    m_statementSince.start();
    m_bound = {};
    if (const std::optional<Error> refusal = bindCurrent())
        refuse(*refusal);
    else
        send(result);
    Q_EMIT statementChanged(m_current);
}

std::optional<Error> ConsoleController::bindCurrent()
{
    const StatementResult& result = current();
    if (m_request.isTrial)
        if (const std::optional<Error> refusal = trialRefusal(result.kind))
            return refusal;
    Result<BoundStatement> bound
        = bindParameters(result.part.sql, m_request.values, m_pool->backend().dialect());
    if (!bound)
        return bound.error();
    m_bound = *std::move(bound);
    return {};
}

/// Later, as an answer of the server would come.
void ConsoleController::refuse(const Error& error)
{
    const SessionAnswer refusal{{}, error, m_transaction};
    QMetaObject::invokeMethod(
        this, [this, refusal] { onAnswer(Step::Statement, refusal); }, Qt::QueuedConnection);
}

void ConsoleController::send(StatementResult& result)
{
    result.rows = std::make_shared<ResultRows>(
        m_budget, atBound(result.kind, m_transaction, m_mode, m_request.isTrial));
    result.sent = m_bound.statement;
    start(Step::Statement,
        m_session.run({m_bound.statement, result.part.copyData}, result.rows->sink(), m_mode));
}

Operation<SessionAnswer> ConsoleController::repeat(
    const StatementResult& result, std::shared_ptr<RowSink> sink)
{
    if (isRunning() || !result.isRepeatable())
        return {};
    m_request = {};
    m_repeated = result;
    m_repeated->rows.reset(); // kept as they are
    m_isStopping = false;
    m_runSince.start();
    m_statementSince.start();
    start(Step::Repeat, m_session.run({result.sent, {}}, std::move(sink), m_mode));
    Q_EMIT transactionChanged();
    return m_operation;
}

void ConsoleController::onAnswer(Step step, const Result<SessionAnswer>& answer)
{
    const SessionAnswer known = answer ? *answer : SessionAnswer{{}, answer.error(), m_transaction};
    if (step == Step::Statement)
        return onStatement(known);
    if (step == Step::Begin && !known.error)
        return runNext();
    if (step == Step::Begin) {
        ++m_current;
        endStatement(current(), known);
    }
    if (step == Step::Repeat) {
        m_isStopping = m_isStopping || (known.error && known.error->kind == ErrorKind::Cancelled);
        endStatement(*m_repeated, known);
        recordStatement(*m_repeated);
        m_repeated.reset();
        m_statements += known.transaction.isOpen() ? 1 : 0;
    }
    setTransaction(known.transaction);
    if (known.error && step != Step::Begin && step != Step::Repeat)
        Q_EMIT endingFailed(*known.error);
    endRun();
}

void ConsoleController::onStatement(const SessionAnswer& answer)
{
    StatementResult& result = current();
    endStatement(result, answer);
    if (answer.transaction.isOpen())
        ++m_statements;
    setTransaction(answer.transaction);
    recordStatement(result);
    const bool isLast = m_current + 1 == int(m_results.size());
    const bool goesOn = result.state == State::Done || m_request.goesOn;
    Q_EMIT statementChanged(m_current);
    if (!isLast && goesOn && !m_isStopping)
        return runNext();
    // Rolled back already where a statement of the trial ended its transaction.
    if (m_request.isTrial && m_transaction.isOpen())
        return start(Step::TakeBack, m_session.rollback());
    endRun();
}

void ConsoleController::endStatement(StatementResult& result, const SessionAnswer& answer)
{
    if (result.rows)
        result.rows->takeArrived();
    result.outcome = answer.outcome;
    result.elapsed = elapsed(m_statementSince);
    const bool isGood = !answer.error || isCut(result, *answer.error);
    if (!isGood)
        result.error = answer.error;
    const bool isStopped = !isGood && m_isStopping && isStop(*answer.error);
    result.state = isGood ? State::Done : isStopped ? State::Stopped : State::Failed;
    if (result.rows && !result.rows->hasHeader())
        result.rows.reset();
    if (isGood || answer.error->position <= 0)
        return;
    const QString& sent = m_bound.statement.sql.isEmpty() ? result.part.sql : m_bound.statement.sql;
    result.errorAt
        = result.part.start + m_bound.typedPlace(indexOfCharacter(sent, answer.error->position));
}

void ConsoleController::recordStatement(const StatementResult& result)
{
    using Ending = HistoryEntry::Outcome;
    HistoryEntry entry{QDateTime::currentDateTimeUtc().addMSecs(-result.elapsed.count()), m_place,
        result.part.sql, result.elapsed.count()};
    if (result.rows)
        entry.rows = result.rows->seen();
    else if (result.outcome.rowsAffected)
        entry.rows = *result.outcome.rowsAffected;
    else if (result.outcome.rowsReturned > 0)
        entry.rows = result.outcome.rowsReturned;
    if (result.state != State::Done)
        entry.outcome = result.state == State::Stopped ? Ending::Stopped : Ending::Failed;
    if (result.state == State::Failed)
        entry.error = result.error->message;
    m_store.history.record(entry);
}

void ConsoleController::endRun()
{
    for (StatementResult& result : m_results)
        if (result.state == State::Waiting)
            result.state = State::Skipped;
    m_step = Step::None;
    m_isStopping = false;
    Q_EMIT ended();
}

void ConsoleController::stop()
{
    if (!isRunning())
        return;
    if (std::exchange(m_isStopping, true))
        return m_session.abandon();
    m_operation.requestCancel();
}

void ConsoleController::commit()
{
    if (!isRunning() && m_transaction.isOpen()) {
        m_runSince.start();
        start(Step::Commit, m_session.commit());
    }
}

void ConsoleController::rollback()
{
    if (!isRunning() && m_transaction.isOpen()) {
        m_runSince.start();
        start(Step::Rollback, m_session.rollback());
    }
}

void ConsoleController::setMode(SessionMode mode)
{
    if (std::exchange(m_mode, mode) != mode)
        Q_EMIT transactionChanged();
}

bool ConsoleController::isWriting() const
{
    if (m_step == Step::Commit)
        return true;
    return m_step == Step::Statement
        && m_results[size_t(m_current)].kind.effect != StatementEffect::Reads;
}

std::chrono::milliseconds ConsoleController::runningFor() const
{
    return isRunning() ? elapsed(m_runSince) : std::chrono::milliseconds(0);
}

const StatementResult* ConsoleController::failure() const
{
    const auto found = std::ranges::find(m_results, State::Failed, &StatementResult::state);
    return found == m_results.end() ? nullptr : &*found;
}

void ConsoleController::setTransaction(const TransactionFacts& facts)
{
    m_transaction = facts;
    if (!facts.isOpen())
        m_statements = 0;
    Q_EMIT transactionChanged();
}

bool ConsoleController::isTransactionForgotten() const
{
    return m_transaction.isOpen() && !isRunning() && m_transaction.quietFor() >= m_store.quietLimit;
}

}
