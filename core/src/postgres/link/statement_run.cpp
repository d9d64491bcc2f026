// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/statement_run.h"

#include "postgres/link/copy_feed.h"
#include "postgres/link/postgres_error.h"
#include "postgres/link/pq_wait.h"
#include "postgres/values/postgres_types.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

// How long rows wait for company before a silent server makes them be handed over.
constexpr auto kIdlePatience = 5ms;

// Packets of a large result are let gather before they are waited for: the server is held up by
// waking its reader for each of them.
constexpr qint64 kLargeResult = 1000;
constexpr auto kGatherTime = 100us;

ResultHeader headerOf(const PGresult* result)
{
    ResultHeader header;
    const int columns = PQnfields(result);
    header.columns.reserve(columns);
    for (int column = 0; column < columns; ++column)
        header.columns.append(
            {QString::fromUtf8(PQfname(result, column)), columnTypeOf(PQftype(result, column))});
    return header;
}

/// libpq has no codes for what it finds itself.
Error protocolViolation(const Error& found)
{
    Error error;
    if (found.message.contains("out of memory"_L1)) {
        error.kind = ErrorKind::OutOfMemory;
        error.message = u"There is not enough memory for the answer."_s;
        error.hint = u"Ask for fewer or smaller values at a time."_s;
        return error;
    }
    error.kind = ErrorKind::ConnectionLost;
    error.message = u"The server broke the protocol, so the connection was closed."_s;
    error.detail = found.message;
    return error;
}

Error misunderstood(qint64 rows, int columns)
{
    Error error;
    error.kind = ErrorKind::ConnectionLost;
    error.message = u"The server's answer cannot be understood, so the connection was closed."_s;
    error.detail = u"It has %1 rows of %2 columns, which is not what was asked for."_s.arg(
        QString::number(rows), QString::number(columns));
    return error;
}

bool isOutdatedPlan(const Error& error)
{
    return error.sqlState == "0A000"_L1 || error.sqlState == "26000"_L1;
}

Error copyRefused()
{
    return {ErrorKind::Unsupported,
        u"COPY from or to the client is not available; use an export or import."_s};
}

}

Result<StatementOutcome> StatementRun::run(const Statement& statement)
{
    TW_TRY_VOID(mayGoOn(m_options));
    m_start = Clock::now();
    m_shape = statement.answer;
    static_cast<void>(m_link.takeNotices());
    if (Result<void> posted = m_link.post(statement, m_options); !posted) {
        if (posted.error().invalidatesConnection())
            m_link.close();
        return fail(std::move(posted).error());
    }
    m_sent = true;

    Result<void> read = m_link.flush(m_options);
    if (read)
        read = readResults();
    if (!read)
        return giveUp(std::move(read).error());
    if (m_feedError && !m_link.isBroken())
        return fail(*std::move(m_feedError));
    // Every error of a server has a code. One without was found by libpq in what the server sent.
    if (m_error && m_error->sqlState.isEmpty() && !m_link.isBroken())
        m_error = protocolViolation(*m_error);
    if (!m_error)
        checkShape();
    if (!m_error)
        return finish();
    if (m_error->invalidatesConnection())
        m_link.close();
    if (m_link.wasPrepared() == true && isOutdatedPlan(*m_error))
        return runAgain(statement);
    return fail(*std::move(m_error));
}

/// Another client has changed a table since, or someone let go of all that was prepared. Outside of
/// a transaction nothing is lost by asking again.
Result<StatementOutcome> StatementRun::runAgain(const Statement& statement)
{
    if (m_error->sqlState == "26000"_L1)
        m_link.forgetPrepared();
    else
        m_link.outdatePrepared();
    if (PQtransactionStatus(m_link.handle()) != PQTRANS_IDLE || m_hasRows)
        return fail(*std::move(m_error));
    return StatementRun(m_link, m_sink, m_options).run(statement);
}

void StatementRun::checkShape()
{
    const bool fits = (m_shape.columns == 0 || m_columns == m_shape.columns)
        && (!m_shape.isOneRow || m_outcome.rowsReturned == 1);
    if (!fits)
        m_error = misunderstood(m_outcome.rowsReturned, m_columns);
}

Result<StatementOutcome> StatementRun::runCopy(const QString& sql, CopyFeed& feed)
{
    m_feed = &feed;
    return run({sql, {}});
}

Result<void> StatementRun::feedCopy()
{
    const Result<void> fed = m_feed->sendTo(m_link, m_options);
    m_feed = nullptr;
    if (!fed)
        m_feedError = fed.error();
    if (m_link.isBroken())
        return fed;
    // The server undoes what a COPY with an error message for its end has brought.
    if (PQputCopyEnd(m_link.handle(), fed ? nullptr : "the rows ended in an error") < 0)
        return fail(linkError(m_link.handle()));
    return m_link.flush(m_options);
}

Result<void> StatementRun::readResults()
{
    for (;;) {
        if (m_link.isBusy())
            TW_TRY_VOID(awaitResult());
        const ResultHandle result = m_link.takeResult();
        if (!result)
            return pushRows();
        TW_TRY_VOID(takeResult(result.get()));
    }
}

Result<void> StatementRun::awaitResult()
{
    TW_TRY_VOID(mayGoOn(m_options));
    if (receiveAtOnce())
        return m_link.isBusy() ? m_link.waitForResult(m_options) : Result<void>();
    if (m_builder && !m_builder->isEmpty() && !m_link.receive(kIdlePatience))
        TW_TRY_VOID(pushRows());
    return m_link.waitForResult(m_options);
}

bool StatementRun::receiveAtOnce()
{
    if (m_link.receive(0ms))
        return true;
    if (m_outcome.rowsReturned < kLargeResult)
        return false;
    std::this_thread::sleep_for(kGatherTime);
    return m_link.receive(0ms);
}

Result<void> StatementRun::takeResult(const PGresult* result)
{
    switch (PQresultStatus(result)) {
    case PGRES_SINGLE_TUPLE:
        if (!m_hasRows)
            TW_TRY_VOID(beginRows(result));
        return appendRow(result);
    case PGRES_TUPLES_OK:
        if (!m_hasRows)
            TW_TRY_VOID(beginRows(result));
        noteCompletion(result);
        return {};
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY:
        noteCompletion(result);
        return {};
    case PGRES_COPY_IN:
        return m_feed ? feedCopy() : fail(copyRefused());
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH:
        return fail(copyRefused());
    default:
        // The server's first words name the cause; what follows is only that the link ended.
        if (!m_error)
            m_error = resultError(result, m_link.handle());
        return {};
    }
}

Result<void> StatementRun::beginRows(const PGresult* result)
{
    m_hasRows = true;
    m_columns = PQnfields(result);
    // Who asked could not read it; it is told when all of it has come.
    if (!m_sink || (m_shape.columns > 0 && m_columns != m_shape.columns))
        return {};
    m_builder.emplace(m_columns);
    return m_sink->begin(headerOf(result));
}

Result<void> StatementRun::appendRow(const PGresult* result)
{
    if (m_outcome.rowsReturned++ == 0)
        m_outcome.firstRowNs = elapsedNs();
    if (!m_builder)
        return {};
    for (int column = 0; column < m_columns; ++column) {
        const int size = PQgetlength(result, 0, column);
        if (size == 0 && PQgetisnull(result, 0, column))
            m_builder->appendNull();
        else
            m_builder->append(StorageClass::Text, PQgetvalue(result, 0, column), size_t(size));
    }
    return m_builder->endRow() ? pushRows() : Result<void>();
}

Result<void> StatementRun::pushRows()
{
    if (!m_builder || m_builder->isEmpty())
        return {};
    return m_sink->push(m_builder->seal());
}

void StatementRun::noteCompletion(const PGresult* result)
{
    // PQcmdStatus and PQcmdTuples only read, but their parameter is not const.
    auto* const writable = const_cast<PGresult*>(result);
    m_commandTag = PQcmdStatus(writable);
    m_link.commandEnded(m_commandTag);
    const QByteArray count(PQcmdTuples(writable));
    const bool isQuery = m_hasRows && m_commandTag.startsWith("SELECT");
    if (!count.isEmpty() && !isQuery)
        m_outcome.rowsAffected = count.toLongLong();
}

Result<StatementOutcome> StatementRun::giveUp(Error reason)
{
    const PqLink::Leftover leftover = m_link.endStatement(m_options);
    const bool stopped = reason.kind == ErrorKind::Cancelled || reason.kind == ErrorKind::Timeout;
    if (!stopped || !leftover.ended)
        return fail(std::move(reason));
    if (leftover.error) {
        if (leftover.error->kind != ErrorKind::Cancelled)
            return fail(*leftover.error);
        reason.sqlState = leftover.error->sqlState;
        return fail(std::move(reason));
    }
    return endOvertook(std::move(reason), leftover);
}

Result<StatementOutcome> StatementRun::endOvertook(Error reason, const PqLink::Leftover& leftover)
{
    if (leftover.completion)
        noteCompletion(leftover.completion.get());
    if (leftover.completion && !m_hasRows && leftover.droppedRows == 0)
        return finish();
    if (!m_commandTag.isEmpty() && !m_commandTag.startsWith("SELECT"))
        reason.detail
            = u"The server had carried it out before: %1"_s.arg(QString::fromUtf8(m_commandTag));
    return fail(std::move(reason));
}

StatementOutcome StatementRun::finish()
{
    m_outcome.totalNs = elapsedNs();
    m_outcome.notices = m_link.takeNotices();
    return m_outcome;
}

qint64 StatementRun::elapsedNs() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - m_start).count();
}

}
