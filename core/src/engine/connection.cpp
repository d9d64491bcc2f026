// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/engine/connection.h>

#include "query/literal.h"

#include <tuplewright/base/redaction.h>

namespace tw {

namespace {

constexpr qsizetype kLoggedValueLength = 1'000;

QStringList literalsOf(const QList<Value>& values)
{
    QStringList texts;
    texts.reserve(values.size());
    for (const Value& value : values)
        texts.append(shortLiteral(value, kLoggedValueLength));
    return texts;
}

}

Connection::~Connection() = default;

Result<StatementOutcome> Connection::run(
    const Statement& statement, RowSink* sink, const CallOptions& options)
{
    const auto started = std::chrono::steady_clock::now();
    Result<StatementOutcome> outcome = execute(statement, sink, options);
    note(statement, outcome, std::chrono::steady_clock::now() - started);
    return outcome;
}

Result<std::optional<CommitEvidence>> Connection::commitEvidence(const CallOptions&)
{
    return std::nullopt;
}

Result<CommitStatus> Connection::statusOf(const CommitEvidence&, const CallOptions&)
{
    return CommitStatus::Untold;
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
    record.connection = m_label.number;
    record.purpose = m_purpose;
    record.sql = redacted(statement.sql);
    record.parametersHidden = !m_label.observer->wantsParameters();
    if (!record.parametersHidden)
        record.parameters = literalsOf(statement.values);
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
    }
    record.startedAt = QDateTime::currentDateTimeUtc().addMSecs(-elapsed.count() / 1'000'000);
    m_label.observer->statementEnded(record);
}

}
