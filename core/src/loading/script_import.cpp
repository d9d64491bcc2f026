// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/loading/script_import.h>

#include "applying/work_end.h"
#include "loading/script_feed.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/sql/statement_kind.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// One script on its way. Used once.
class ScriptImport
{
public:
    ScriptImport(const Adapter& adapter, const ImportFile& file, const ScriptImportOptions& options,
        const CallOptions& call)
        : m_dialect(adapter.dialect())
        , m_session(adapter.pool(), u"import"_s)
        , m_file(file)
        , m_options(options)
        , m_call(call)
    { }

    ScriptImportReport run()
    {
        WorkEnd end = endWork(m_session, runAll(), m_options.save, m_call);
        m_report.outcome = end.outcome;
        m_report.error = std::move(end.error);
        m_report.lostCommit = std::move(end.lostCommit);
        return std::move(m_report);
    }

private:
    Result<void> runAll();
    Result<void> runOne(const FedStatement& statement);
    Result<bool> isLeftOut(const FedStatement& statement) const;
    Result<void> begin();

    const Dialect& m_dialect;
    Session m_session;
    const ImportFile& m_file;
    const ScriptImportOptions& m_options;
    const CallOptions& m_call;
    ScriptImportReport m_report;
};

/// A dump's rows may come before those that they name.
Result<void> ScriptImport::begin()
{
    TW_TRY_VOID(m_session.begin({}, m_call));
    const QString defer = m_dialect.engineStatements().deferConstraints();
    if (defer.isEmpty())
        return {};
    TW_TRY_VOID(m_session.run({defer, {}}, nullptr, m_call, StatementOrigin::Library));
    return {};
}

Result<void> ScriptImport::runAll()
{
    TW_TRY(ByteSource text, m_file.text());
    ScriptFeed feed(std::move(text), m_dialect.syntax());
    TW_TRY_VOID(begin());
    FedStatement statement;
    for (;;) {
        TW_TRY(const bool more, feed.next(statement));
        if (!more)
            return {};
        if (Result<void> done = runOne(statement); !done) {
            Error error = std::move(done).error();
            error.message = u"Line %1: %2"_s.arg(QString::number(statement.line), error.message);
            return fail(std::move(error));
        }
        if (m_options.progress)
            m_options.progress(m_report.statements);
    }
}

/// The import is the transaction.
Result<bool> ScriptImport::isLeftOut(const FedStatement& statement) const
{
    const StatementKind kind = classifyStatement(statement.sql, m_dialect.syntax());
    if (kind.transaction == TransactionCommand::Begin
        || kind.transaction == TransactionCommand::Commit)
        return true;
    const bool ends = kind.transaction == TransactionCommand::Rollback
        || kind.transaction == TransactionCommand::Prepare || kind.refusesTransaction;
    if (ends)
        return fail(ErrorKind::InvalidState,
            u"%1 cannot be part of one transaction, which an import is."_s.arg(kind.verb));
    return false;
}

Result<void> ScriptImport::runOne(const FedStatement& statement)
{
    TW_TRY(const bool isLeft, isLeftOut(statement));
    if (isLeft) {
        ++m_report.leftOut;
        return {};
    }
    TW_TRY(const StatementOutcome outcome,
        statement.data ? m_session.copyIn(statement.sql, *statement.data, m_call)
                       : m_session.run({statement.sql, {}}, nullptr, m_call));
    ++m_report.statements;
    m_report.rows += outcome.rowsAffected.value_or(0);
    return {};
}

}

ScriptImportReport importScript(const Adapter& adapter, const ImportFile& file,
    const ScriptImportOptions& options, const CallOptions& call)
{
    return ScriptImport(adapter, file, options, call).run();
}

}
