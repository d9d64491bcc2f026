// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/notice.h>
#include <tuplewright/connection/prepared_counts.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_log.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/values/row_source.h>

#include "connection/hidden_values.h"
#include "query/literal.h"

#include <tuplewright/base/redaction.h>
#include <tuplewright/results/result_set.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kLoggedValueLength = 1'000;
constexpr qsizetype kMostNamedValues = 100;
constexpr qsizetype kMostKeptBytes = qsizetype(16) * 1024; ///< of the values of one statement

QStringList literalsOf(const QList<Value>& values)
{
    QStringList texts;
    texts.reserve(values.size());
    for (const Value& value : values)
        texts.append(shortLiteral(value, kLoggedValueLength));
    return texts;
}

/// Unset when they are too much to be kept for each statement of a log.
std::optional<QList<Value>> keepable(const QList<Value>& values)
{
    qsizetype bytes = 0;
    for (const Value& value : values)
        bytes += value.bytes().size();
    if (bytes > kMostKeptBytes)
        return {};
    return values;
}

QString stateName(TransactionState state)
{
    switch (state) {
    case TransactionState::Idle:
        return u"idle"_s;
    case TransactionState::Active:
        return u"active"_s;
    case TransactionState::Failed:
        return u"failed"_s;
    case TransactionState::Unknown:
        break;
    }
    return u"unknown"_s;
}

}

Connection::~Connection() = default;

Connection::OwnedCall::OwnedCall(const Connection& connection, const CallOptions& options)
    : m_options(options)
{
    if (!options.onSilence)
        m_options.onSilence = connection.m_onSilence;
    if (!connection.m_abandon.stop_possible())
        return;
    if (!options.abandon.stop_possible()) {
        m_options.abandon = connection.m_abandon;
        return;
    }
    m_either = std::stop_source();
    m_byCaller.emplace(options.abandon, Insist{&m_either});
    m_byOwner.emplace(connection.m_abandon, Insist{&m_either});
    m_options.abandon = m_either.get_token();
}

template <class Work>
Result<StatementOutcome> Connection::watched(
    const Statement& statement, const CallOptions& options, Work&& work)
{
    const auto started = std::chrono::steady_clock::now();
    if (transactionState() != TransactionState::Failed)
        m_firstFailure.reset();
    Result<StatementOutcome> outcome = work(OwnedCall(*this, options).options());
    if (!outcome)
        outcome = fail(explained(std::move(outcome).error(), statement));
    if (outcome && outcome->prepared && m_label.prepared) {
        ++m_label.prepared->asked;
        m_label.prepared->found += *outcome->prepared ? 1 : 0;
    }
    note(statement, outcome, std::chrono::steady_clock::now() - started);
    return outcome;
}

Result<StatementOutcome> Connection::run(
    const Statement& statement, RowSink* sink, const CallOptions& options)
{
    return watched(statement, options,
        [&](const CallOptions& both) { return execute(statement, sink, both); });
}

Result<ManyOutcome> Connection::runMany(const ManyRows& many, const CallOptions& options)
{
    ManyOutcome all;
    const auto runAll = [&](const CallOptions& both) -> Result<StatementOutcome> {
        TW_TRY(all, executeMany(many, both));
        StatementOutcome outcome;
        outcome.rowsAffected = all.affected;
        outcome.rowsReturned = all.returned.size();
        return outcome;
    };
    TW_TRY_VOID(watched({many.sql, {}}, options, runAll));
    return all;
}

Result<ManyOutcome> Connection::executeMany(const ManyRows& many, const CallOptions& options)
{
    ManyOutcome all{0, true, {}};
    for (const QList<Value>& values : many.rows) {
        const auto answer = std::make_shared<ResultSet>();
        TW_TRY(const StatementOutcome outcome, execute({many.sql, values}, answer.get(), options));
        const qint64 affected = outcome.rowsAffected.value_or(outcome.rowsReturned);
        all.affected += affected;
        all.eachOnce = all.eachOnce && affected == 1;
        if (all.eachOnce && answer->columnCount() > 0)
            all.returned.append({answer, 0, answer->columnCount()});
    }
    if (!all.eachOnce)
        all.returned.clear();
    return all;
}

Result<qint64> Connection::load(
    const LoadTarget& target, RowSource& rows, const CallOptions& options)
{
    if (!capabilities().has(Feature::Load))
        return fail(ErrorKind::Unsupported, u"Rows cannot be streamed into a table here."_s,
            capabilities().reason(Feature::Load));
    const QString sql = loadSql(target);
    TW_TRY(const StatementOutcome outcome,
        watched({sql, {}}, options,
            [&](const CallOptions& both) { return executeLoad(sql, rows, both); }));
    return outcome.rowsAffected.value_or(0);
}

QString Connection::loadSql(const LoadTarget&) const
{
    return {};
}

Result<StatementOutcome> Connection::executeLoad(const QString&, RowSource&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"Rows cannot be streamed into a table here."_s);
}

Result<StatementOutcome> Connection::copyIn(
    const QString& sql, const QByteArray& data, const CallOptions& options)
{
    return watched(
        {sql, {}}, options, [&](const CallOptions& both) { return executeCopy(sql, data, both); });
}

Result<StatementOutcome> Connection::executeCopy(
    const QString&, const QByteArray&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine copies no data out of scripts."_s);
}

Error Connection::shown(Error error, const Statement& statement) const
{
    return m_label.hideParameters ? withoutValues(std::move(error), statement) : error;
}

Error Connection::explained(Error error, const Statement& statement)
{
    error.locate(statement.sql);
    error.amend([&](ErrorFacts& facts) {
        const auto count = std::min(statement.values.size(), kMostNamedValues);
        facts.parameters = literalsOf(statement.values.first(count));
        facts.transactionState = stateName(transactionState());
        facts.profile = m_label.profile;
    });
    error = shown(std::move(error), statement);
    if (error.kind == ErrorKind::InFailedTransaction && m_firstFailure)
        return inFailedTransaction(std::move(error), *m_firstFailure);
    if (!m_firstFailure && transactionState() == TransactionState::Failed)
        m_firstFailure = error;
    return error;
}

Result<std::optional<CommitEvidence>> Connection::commitEvidence(const CallOptions&)
{
    return std::nullopt;
}

Result<CommitStatus> Connection::statusOf(const CommitEvidence&, const CallOptions&)
{
    return CommitStatus::Untold;
}

Result<QList<LockHolder>> Connection::lockHolders(const QList<qint64>&, const CallOptions&)
{
    return QList<LockHolder>();
}

Result<void> Connection::createDatabase(const QString&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"A database of this engine is made by opening its file."_s,
        {}, u"Name a new file and let it be made."_s);
}

Result<QString> Connection::databaseIdentity(const CallOptions&)
{
    return QString();
}

Result<void> Connection::reset(const CallOptions& options)
{
    if (!m_touched)
        return {};
    TW_TRY_VOID(restoreSession(options));
    m_touched = false;
    return {};
}

Result<void> Connection::restoreSession(const CallOptions&)
{
    return {};
}

void Connection::beginLoan(const QString& purpose, qint64 poolWaitNs)
{
    m_purpose = purpose;
    m_poolWaitNs = poolWaitNs;
}

void Connection::note(const Statement& statement, const Result<StatementOutcome>& outcome,
    std::chrono::nanoseconds elapsed)
{
    if (!m_label.observer)
        return;
    StatementRecord record;
    record.profile = m_label.profile;
    record.url = m_label.url;
    record.connection = m_label.number;
    record.purpose = m_purpose;
    record.sql = redacted(statement.sql);
    record.isMasked = record.sql != statement.sql;
    record.parametersHidden = !m_label.observer->wantsParameters();
    if (!record.parametersHidden) {
        record.parameters = literalsOf(statement.values);
        record.values = keepable(statement.values);
    }
    record.poolWaitNs = std::exchange(m_poolWaitNs, 0);
    record.executeNs = elapsed.count();
    if (outcome) {
        if (outcome->firstRowNs > 0)
            record.executeNs = outcome->firstRowNs;
        record.fetchNs = elapsed.count() - record.executeNs;
        record.rows = outcome->rowsReturned;
        record.rowsAffected = outcome->rowsAffected;
    } else {
        record.error
            = record.parametersHidden ? withoutValues(outcome.error(), statement) : outcome.error();
    }
    record.startedAt = QDateTime::currentDateTimeUtc().addMSecs(-elapsed.count() / 1'000'000);
    m_label.observer->statementEnded(record);
}

}
