// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/script_run.h>

#include <tuplewright/query/dialect.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/sql/statement_kind.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// One script on its way. Used once.
class ScriptRun
{
public:
    ScriptRun(Session& session, const ScriptOptions& options, const CallOptions& call)
        : m_session(session)
        , m_options(options)
        , m_call(call)
        , m_isWhole(options.mode == ScriptMode::OneTransaction)
    { }

    ScriptReport run(const QString& script)
    {
        const QList<ScriptPart> parts
            = readScript(script, m_session.pool()->backend().dialect().syntax());
        m_report.statements = parts.size();
        const Result<void> ran = runAll(parts);
        if (!ran)
            m_report.error = ran.error();
        return m_report;
    }

private:
    Result<void> runAll(const QList<ScriptPart>& parts)
    {
        if (parts.isEmpty())
            return fail(ErrorKind::InvalidArgument, u"There is no statement to run."_s);
        if (m_session.isInTransaction())
            return fail(ErrorKind::InvalidState,
                u"A script runs outside of other transactions; one is open."_s);
        if (m_isWhole) {
            TW_TRY_VOID(checkWhole(parts));
            TW_TRY_VOID(m_session.begin({}, m_call));
        }
        // What a statement sets is still so for the next one.
        const bool wasPinned = m_session.isPinned();
        TW_TRY_VOID(m_session.pin(m_call));
        Result<void> ran = runParts(parts);
        const Result<void> ended = end(ran.has_value());
        if (!wasPinned)
            m_session.unpin();
        return ran ? ended : ran;
    }

    /// Looked at before anything runs: what is noticed halfway has been done in vain.
    [[nodiscard]] Result<void> checkWhole(const QList<ScriptPart>& parts) const
    {
        const SqlSyntax syntax = m_session.pool()->backend().dialect().syntax();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const StatementKind kind = classifyStatement(parts[i].sql, syntax);
            const bool ends = kind.transaction == TransactionCommand::Begin
                || kind.transaction == TransactionCommand::Commit
                || kind.transaction == TransactionCommand::Rollback
                || kind.transaction == TransactionCommand::Prepare;
            if (!ends && !kind.refusesTransaction)
                continue;
            return fail(at(i, parts[i],
                {ErrorKind::InvalidState, u"%1 cannot be part of one transaction."_s.arg(kind.verb),
                    {}, u"Run the script statement by statement."_s}));
        }
        return {};
    }

    Result<void> runParts(const QList<ScriptPart>& parts)
    {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            m_wasInTransaction = m_session.isInTransaction();
            Result<void> done = runPart(i, parts[i]);
            if (done)
                continue;
            m_isUnknown = done.error().kind == ErrorKind::OutcomeUnknown;
            return fail(at(i, parts[i], std::move(done).error()));
        }
        return {};
    }

    Result<void> runPart(qsizetype number, const ScriptPart& part)
    {
        RowSink* const sink = m_options.sinkFor ? m_options.sinkFor(number) : nullptr;
        ScriptStep step{number, part.line, part.sql, {}};
        TW_TRY(step.outcome,
            part.copyData ? m_session.copyIn(part.sql, *part.copyData, m_call)
                          : m_session.run({part.sql, {}}, sink, m_call));
        // Whoever is told of it cannot undo it.
        ++m_report.done;
        m_wasInTransaction = m_session.isInTransaction();
        return m_options.afterEach ? m_options.afterEach(step) : Result<void>();
    }

    Result<void> end(bool hasWorked)
    {
        if (!m_session.isInTransaction()) {
            m_report.outcome = outcomeOutside(hasWorked);
            return {};
        }
        if (!hasWorked || !m_isWhole) {
            TW_TRY_VOID(m_session.rollback(m_call));
            return hasWorked ? fail(ErrorKind::InvalidState,
                                   u"The script left a transaction open, which was rolled back."_s)
                             : Result<void>();
        }
        const Result<void> committed = m_session.commit(m_call);
        if (committed)
            m_report.outcome = Outcome::Saved;
        else if (committed.error().kind == ErrorKind::OutcomeUnknown)
            m_report.outcome = Outcome::Unknown;
        if (!committed && m_session.isInTransaction())
            static_cast<void>(m_session.rollback(m_call));
        return committed;
    }

    /// The statement that failed may have ended the transaction that it was part of.
    [[nodiscard]] Outcome outcomeOutside(bool hasWorked) const
    {
        if (m_isUnknown)
            return Outcome::Unknown;
        const bool isLost = !hasWorked && m_wasInTransaction;
        return m_report.done > 0 && !isLost ? Outcome::Saved : Outcome::NotSaved;
    }

    static Error at(qsizetype index, const ScriptPart& part, Error error)
    {
        error.message = u"Statement %1, line %2: %3"_s.arg(
            QString::number(index + 1), QString::number(part.line), error.message);
        return error;
    }

    Session& m_session;
    const ScriptOptions& m_options;
    const CallOptions& m_call;
    bool m_isWhole;
    bool m_wasInTransaction = false; ///< before the statement that is on its way
    bool m_isUnknown = false; ///< whether the COMMIT that failed last has saved
    ScriptReport m_report;
};

}

ScriptReport executeScript(
    Session& session, const QString& script, const ScriptOptions& options, const CallOptions& call)
{
    return ScriptRun(session, options, call).run(script);
}

}
