// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_runner.h"

#include "../output/notice_lines.h"
#include "../output/row_printer.h"

#include <tuplewright/sql/statement_kind.h>

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Passes rows on, and knows whether there was a result at all.
class NotedRows final : public RowSink
{
public:
    explicit NotedRows(RowSink& to)
        : m_to(to)
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        m_hasBegun = true;
        return m_to.begin(header);
    }
    Result<void> push(RowChunkPtr chunk) override { return m_to.push(std::move(chunk)); }

    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }

private:
    RowSink& m_to;
    bool m_hasBegun = false;
};

QString milliseconds(qint64 ns)
{
    return QString::number(double(ns) / 1e6, 'f', 1) + u" ms"_s;
}

}

StatementRunner::StatementRunner(
    const CommandContext& context, Session& session, ShellDisplay& display)
    : m_context(context)
    , m_session(session)
    , m_display(display)
{ }

Result<void> StatementRunner::run(const QList<ScriptPart>& parts)
{
    for (const ScriptPart& part : parts)
        TW_TRY_VOID(runOne(part));
    return {};
}

bool StatementRunner::stop()
{
    const std::scoped_lock lock(m_mutex);
    return m_running && m_running->request_stop();
}

CallOptions StatementRunner::begin()
{
    const std::scoped_lock lock(m_mutex);
    m_running.emplace();
    CallOptions call = m_context.options;
    call.stop = m_running->get_token();
    return call;
}

void StatementRunner::end()
{
    const std::scoped_lock lock(m_mutex);
    m_running.reset();
}

Result<void> StatementRunner::runOne(const ScriptPart& part)
{
    TW_TRY(const auto printer, makeRowPrinter(m_display.format, m_context.reporter));
    NotedRows rows(*printer);
    const CallOptions call = begin();
    const auto ended = qScopeGuard([this] { end(); });
    // A signal that ends the program ends the statement as well.
    const std::stop_callback onEnd(m_context.options.stop, [this] { stop(); });
    TW_TRY(const StatementOutcome outcome, send(part, rows, call));
    reportNotices(m_context.reporter, outcome.notices);
    if (rows.hasBegun() || outcome.rowsAffected) {
        TW_TRY_VOID(printer->finish({{}, outcome.rowsAffected}));
    } else if (m_display.format == u"table"_s || m_display.format == u"vertical"_s) {
        const StatementKind kind
            = classifyStatement(part.sql, m_session.pool()->backend().dialect().syntax());
        TW_TRY_VOID(m_context.reporter.print(kind.verb + u'\n'));
    }
    if (m_display.isTimed)
        m_context.reporter.note(u"%1, first row after %2."_s.arg(
            milliseconds(outcome.totalNs), milliseconds(outcome.firstRowNs)));
    return {};
}

Result<StatementOutcome> StatementRunner::send(
    const ScriptPart& part, RowSink& sink, const CallOptions& call)
{
    if (part.copyData)
        return m_session.copyIn(part.sql, *part.copyData, call);
    return m_session.run({.sql = part.sql, .values = {}}, &sink, call);
}

}
