// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/connection/connection.h>

#include "query/literal.h"

#include <tuplewright/base/redaction.h>
#include <tuplewright/query/dialect.h>
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

QStringList hidden(const ErrorFacts& facts)
{
    return QStringList(facts.parameters.size(), u"***"_s);
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
    QStringList columns;
    for (const QString& column : target.columns)
        columns.append(Dialect::quote(column));
    const QString sql
        = u"COPY %1 (%2) FROM STDIN"_s.arg(Dialect::quote(target.table), columns.join(u", "_s));
    TW_TRY(const StatementOutcome outcome,
        watched({sql, {}}, options,
            [&](const CallOptions& both) { return executeLoad(sql, rows, both); }));
    return outcome.rowsAffected.value_or(0);
}

Result<StatementOutcome> Connection::executeLoad(const QString&, RowSource&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"Rows cannot be streamed into a table here."_s);
}

Error Connection::explained(Error error, const Statement& statement)
{
    error.locate(statement.sql);
    error.amend([&](ErrorFacts& facts) {
        const auto count = std::min(statement.values.size(), kMostNamedValues);
        facts.parameters = m_label.hideParameters ? QStringList(count, u"***"_s)
                                                  : literalsOf(statement.values.first(count));
        facts.transactionState = stateName(transactionState());
        facts.profile = m_label.profile;
    });
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

Result<QList<TablePtr>> Connection::describeAll(const RelationScope&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine describes one relation at a time."_s);
}

Result<QList<RelationDetailsPtr>> Connection::details(
    const RelationScope&, DetailDepth, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine tells no details of relations."_s);
}

Result<QString> Connection::definition(const ObjectReference&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine does not tell how objects are made."_s);
}

Result<ObjectDependencies> Connection::dependencies(const ObjectReference&, const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine tells no dependencies."_s);
}

Result<QList<DatabaseSummary>> Connection::databases(const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine does not list databases."_s);
}

Result<SchemaNotes> Connection::schemaNotes(const QString&, const CallOptions&)
{
    return SchemaNotes();
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

Result<QString> Connection::catalogFingerprint(const CallOptions&)
{
    return fail(ErrorKind::Unsupported, u"This engine does not tell whether it changed."_s);
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
        record.error = outcome.error();
        if (record.parametersHidden)
            record.error->amend([](ErrorFacts& facts) { facts.parameters = hidden(facts); });
    }
    record.startedAt = QDateTime::currentDateTimeUtc().addMSecs(-elapsed.count() / 1'000'000);
    m_label.observer->statementEnded(record);
}

}
