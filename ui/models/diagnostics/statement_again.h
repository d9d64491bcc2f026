// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sql/statement_kind.h>

#include <QObject>

namespace tw {

/// What can be learnt once more about a statement that ran.
enum class AgainKind
{
    Plan, ///< how the server would run it, which it does not
    Rows
};

/// What is sent for that, with the values that were bound; a plan for which the
/// engine does not look at them, stands NULL in for those that were not kept. Fails with what
/// stands in the way: a statement that writes is never run again.
[[nodiscard]] Result<Statement> statementAgain(const StatementRecord& record, AgainKind kind,
    const Dialect& dialect, int serverMajor = kNewestServer);

/// Keeps the first rows of a statement and counts all of them.
class LeadingRows final : public RowSink
{
public:
    static constexpr qint64 kMostRows = 1'000;
    static constexpr qint64 kMostBytes = qint64(64) * 1024 * 1024; ///< looked at before each chunk

    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    [[nodiscard]] const ResultSet& kept() const { return m_kept; }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    ResultSet m_kept;
    qint64 m_count = 0;
};

/// Runs one statement on shared threads, in a transaction that may only read and is never
/// committed: what a called function would change is refused by the server.
class StatementAgain final : public QObject
{
    Q_OBJECT

public:
    StatementAgain(
        std::shared_ptr<const Adapter> adapter, Statement statement, QObject* parent = nullptr);

    void start(); ///< once
    void stop() { m_operation.requestCancel(); }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// After ended(): how it went, and the rows.
    [[nodiscard]] const Result<StatementOutcome>& outcome() const { return m_outcome; }
    [[nodiscard]] const LeadingRows& rows() const { return *m_rows; }

Q_SIGNALS:
    void ended();

private:
    Statement m_statement;
    std::shared_ptr<LeadingRows> m_rows; ///< of the thread until it ended
    Result<StatementOutcome> m_outcome;
    Operation<StatementOutcome> m_operation;
    bool m_isRunning = false;
    AsyncAdapter m_reader;
};

}
