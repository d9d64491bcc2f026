// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_link.h"

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>

namespace tw {

class CopyFeed;

/// One statement on a link from sending to its last answer. Used once.
class StatementRun
{
public:
    StatementRun(PqLink& link, RowSink* sink, const CallOptions& options)
        : m_link(link)
        , m_sink(sink)
        , m_options(options)
    { }

    [[nodiscard]] Result<StatementOutcome> run(const Statement& statement);

    /// As run(), of a COPY … FROM STDIN to which `feed` hands its data once the server asks. What
    /// `feed` fails with is the error of the whole.
    [[nodiscard]] Result<StatementOutcome> runCopy(const QString& sql, CopyFeed& feed);

    /// False when the server cannot have seen the statement.
    [[nodiscard]] bool wasSent() const { return m_sent; }

    /// What the server says it did, e.g. "INSERT 0 1"; set after success.
    [[nodiscard]] const QByteArray& commandTag() const { return m_commandTag; }

private:
    using Clock = std::chrono::steady_clock;

    Result<void> readResults();
    Result<void> awaitResult();
    bool receiveAtOnce();
    Result<void> takeResult(const PGresult* result);
    Result<void> beginRows(const PGresult* result);
    Result<void> appendRow(const PGresult* result);
    [[nodiscard]] Result<StatementOutcome> runAgain(const Statement& statement);
    void checkShape();
    Result<void> feedCopy();
    Result<void> pushRows();
    void noteCompletion(const PGresult* result);
    Result<StatementOutcome> giveUp(Error reason);
    /// The statement ended by itself before the wish to stop it arrived: the truth is what it did.
    Result<StatementOutcome> endOvertook(Error reason, const PqLink::Leftover& leftover);
    StatementOutcome finish();
    [[nodiscard]] qint64 elapsedNs() const;

    PqLink& m_link;
    RowSink* m_sink;
    const CallOptions& m_options;
    CopyFeed* m_feed = nullptr;
    std::optional<Error> m_feedError;
    Clock::time_point m_start;
    bool m_sent = false;
    AnswerShape m_shape; ///< of the answer that is expected
    int m_columns = 0;
    std::optional<RowChunkBuilder> m_builder; ///< set once rows are expected by a sink
    bool m_hasRows = false; ///< the statement returns rows, be they none
    std::optional<Error> m_error; ///< the first one the server reported
    QByteArray m_commandTag;
    StatementOutcome m_outcome;
};

}
