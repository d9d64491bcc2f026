// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console_session.h"
#include "console_store.h"
#include "statement_parameters.h"
#include "statement_result.h"

#include <QElapsedTimer>
#include <QHash>

namespace tw {

/// What a person asked a console to run.
struct RunRequest
{
    QList<ScriptPart> parts; ///< their starts are places in the editor's text
    QHash<QString, Value> values = {}; ///< of parameters, see statementParameters()
    bool goesOn = false; ///< after a statement that failed
    bool isTrial = false; ///< in a transaction of its own that is rolled back
};

/// Runs statements over a connection of its own, one after another and exactly as typed, and knows
/// the transaction they are in. Lives in the GUI thread and never waits.
class ConsoleController final : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive it. `place` names the connection in the history.
    ConsoleController(std::shared_ptr<ConnectionPool> pool, ConsoleStore& store, QString place,
        QObject* parent = nullptr);
    ~ConsoleController() override;

    /// Replaces the results of the run before. Nothing while one runs.
    void run(const RunRequest& request);

    /// Runs the statement of a result that isRepeatable() once more, exactly as it was sent; its
    /// rows go to `sink` alone, in the session's thread, and the results stay. Counts as a run
    /// until it ends. Invalid while one runs.
    [[nodiscard]] Operation<SessionAnswer> repeat(
        const StatementResult& result, std::shared_ptr<RowSink> sink);

    /// Asks the server to end the statement that runs; those behind it are skipped. The second time
    /// closes the connection under it.
    void stop();
    /// Closes the connection under what runs.
    void abandon() { m_session.abandon(); }

    void commit(); ///< ends the transaction; nothing unless one is open
    void rollback();

    /// In Manual mode a transaction begins with the first statement. Counts from the next one on.
    void setMode(SessionMode mode);
    [[nodiscard]] SessionMode mode() const { return m_mode; }

    [[nodiscard]] bool isRunning() const { return m_step != Step::None; }
    [[nodiscard]] bool isStopping() const { return m_isStopping; }
    /// A COMMIT, or a statement that does more than read, is on its way.
    [[nodiscard]] bool isWriting() const;
    /// Since the run began; 0 while nothing runs.
    [[nodiscard]] std::chrono::milliseconds runningFor() const;

    /// The statements of the last run.
    [[nodiscard]] const std::vector<StatementResult>& results() const { return m_results; }
    /// The first that failed; null: none did.
    [[nodiscard]] const StatementResult* failure() const;
    /// The last run was rolled back, as it was asked to be.
    [[nodiscard]] bool wasTrial() const { return m_request.isTrial; }

    /// As the server had it at the end of the last statement.
    [[nodiscard]] const TransactionFacts& transaction() const { return m_transaction; }
    /// Statements that ran in the open transaction.
    [[nodiscard]] int transactionStatements() const { return m_statements; }
    /// A transaction is open and nothing has run in it for ConsoleStore::quietLimit.
    [[nodiscard]] bool isTransactionForgotten() const;

    /// How this engine's SQL is written.
    [[nodiscard]] const Dialect& dialect() const { return m_pool->backend().dialect(); }
    /// The rules by which it is read.
    [[nodiscard]] SqlSyntax syntax() const { return dialect().syntax(); }
    /// Of the connection.
    [[nodiscard]] const ConnectionConfig& config() const { return m_pool->config(); }

Q_SIGNALS:
    void started(); ///< a run, with other results
    void statementChanged(int number); ///< began or ended
    void ended(); ///< the run
    void transactionChanged(); ///< mode, state, or statements in it
    /// COMMIT or ROLLBACK was refused, or it is not known what came of it.
    void endingFailed(const tw::Error& error);

private:
    enum class Step
    {
        None,
        Begin, ///< of a trial
        Statement,
        Repeat, ///< of a result
        TakeBack, ///< at the end of a trial
        Commit,
        Rollback
    };

    void start(Step step, Operation<SessionAnswer> operation);
    void onAnswer(Step step, const Result<SessionAnswer>& answer);
    void runNext();
    [[nodiscard]] std::optional<Error> bindCurrent(); ///< why it cannot be sent
    void refuse(const Error& error);
    void send(StatementResult& result);
    void onStatement(const SessionAnswer& answer);
    void endStatement(StatementResult& result, const SessionAnswer& answer);
    void recordStatement(const StatementResult& result);
    void endRun();
    void setTransaction(const TransactionFacts& facts);
    [[nodiscard]] StatementResult& current() { return m_results[size_t(m_current)]; }

    std::shared_ptr<ConnectionPool> m_pool;
    ConsoleStore& m_store;
    const QString m_place;
    ConsoleSession m_session;
    SessionMode m_mode = SessionMode::Autocommit;
    RunRequest m_request;
    std::vector<StatementResult> m_results;
    std::shared_ptr<RowBudget> m_budget;
    BoundStatement m_bound; ///< what is sent for the current statement
    std::optional<StatementResult> m_repeated; ///< while it runs again
    int m_current = -1;
    Step m_step = Step::None;
    bool m_isStopping = false;
    Operation<SessionAnswer> m_operation;
    TransactionFacts m_transaction;
    int m_statements = 0;
    QElapsedTimer m_runSince;
    QElapsedTimer m_statementSince;
};

}
