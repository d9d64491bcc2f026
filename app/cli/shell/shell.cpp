// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell.h"

#include "../output/row_printer.h"
#include "../writing/production_guard.h"
#include "input_lines.h"
#include "shell_completion.h"
#include "terminal_editor.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

std::unique_ptr<LineEditor> makeEditor(const CommandContext& context, const Adapter& adapter,
    const StatementGatherer& gatherer, bool isPerson)
{
    if (!isPerson)
        return makeInputLines(context.options.stop);
    const auto completion = std::make_shared<ShellCompletion>(adapter, context.options.stop);
    return makeTerminalEditor(
        [completion, &gatherer](const QString& line, qsizetype caret) {
            return completion->at(gatherer.text(), line, caret);
        },
        context.options.stop);
}

}

Shell::Shell(const CommandContext& context, const Adapter& adapter, bool isPerson)
    : m_context(context)
    , m_adapter(adapter)
    , m_isPerson(isPerson)
    , m_session(adapter.pool(), u"shell"_s)
    , m_display{context.arguments.value(u"format"_s, u"table"_s)}
    , m_runner(context, m_session, m_display)
    , m_gatherer(adapter.dialect().syntax())
    , m_history(ShellHistory::defaultPath())
    , m_editor(makeEditor(context, adapter, m_gatherer, isPerson))
    , m_state{context, adapter, m_session, m_display,
          [this](const QList<ScriptPart>& parts) { return runParts(parts); }}
{ }

Shell::~Shell() = default;

Result<void> Shell::run()
{
    TW_TRY_VOID(makeRowPrinter(m_display.format, m_context.reporter));
    TW_TRY_VOID(m_session.pin(m_context.options));
    if (m_isPerson) {
        loadHistory();
        m_context.reporter.note(u"\\? lists the commands, \\q leaves."_s);
    }
    while (!m_state.isOver) {
        TW_TRY(const TypedLine line, m_editor->read(prompt()));
        const Result<void> done = take(line);
        if (done)
            continue;
        if (!m_isPerson || m_context.options.stop.stop_requested())
            return done;
        m_context.reporter.report(done.error());
    }
    return {};
}

void Shell::interrupt()
{
    if (!m_runner.stop())
        m_editor->interrupt();
}

Result<void> Shell::take(const TypedLine& line)
{
    switch (line.kind) {
    case TypedLine::Kind::Interrupted:
        m_gatherer.clear();
        return {};
    case TypedLine::Kind::End:
        return takeEnd();
    case TypedLine::Kind::Text:
        break;
    }
    m_isEndTold = false;
    // What is pasted comes as one.
    for (const QString& each : line.text.split(u'\n'))
        TW_TRY_VOID(takeLine(each));
    return {};
}

Result<void> Shell::takeLine(const QString& line)
{
    if (m_gatherer.isEmpty() && isShellCommand(line)) {
        remember(line);
        return runShellCommand(line, m_state);
    }
    if (m_gatherer.isEmpty() && line.trimmed().isEmpty())
        return {};
    m_gatherer.add(line);
    return m_gatherer.isWhole() ? runGathered() : Result<void>();
}

/// Of a file the last statement may lack its semicolon.
Result<void> Shell::takeEnd()
{
    if (!m_isPerson && !m_gatherer.isEmpty())
        TW_TRY_VOID(runGathered());
    if (!m_session.isInTransaction() || std::exchange(m_isEndTold, true)) {
        m_state.isOver = true;
        return {};
    }
    if (m_isPerson)
        return usage(u"A transaction is open."_s,
            u"COMMIT or ROLLBACK it first; Ctrl+D once more rolls it back and leaves."_s);
    TW_TRY_VOID(m_session.rollback(m_context.options));
    return fail(ErrorKind::Transaction,
        u"The input ended inside of a transaction, which was rolled back."_s);
}

Result<void> Shell::runGathered()
{
    remember(m_gatherer.text());
    return runParts(m_gatherer.take());
}

Result<void> Shell::runParts(const QList<ScriptPart>& parts)
{
    TW_TRY(const bool isAllowed, allows(parts));
    if (isAllowed)
        return m_runner.run(parts);
    m_context.reporter.note(u"Nothing ran."_s);
    return {};
}

Result<bool> Shell::allows(const QList<ScriptPart>& parts)
{
    const QList<RunWarning> warnings
        = runWarnings(parts, m_adapter.dialect().syntax(), m_adapter.pool()->config().guard);
    if (warnings.isEmpty())
        return true;
    if (m_isPerson) {
        m_context.reporter.warn(warningLines(warnings));
        TW_TRY(const TypedLine answer, m_editor->read(u"Run it? [y/N] "_s));
        return answer.text.trimmed().compare(u"y"_s, Qt::CaseInsensitive) == 0
            || answer.text.trimmed().compare(u"yes"_s, Qt::CaseInsensitive) == 0;
    }
    TW_TRY_VOID(checkRunConsent(m_context, m_adapter, warnings));
    return true;
}

QString Shell::prompt() const
{
    if (!m_isPerson)
        return {};
    if (m_gatherer.readsData())
        return u"data> "_s;
    const ConnectionConfig config = m_adapter.pool()->config();
    QString prompt = config.title();
    if (config.guard.isProduction())
        prompt += u" (production)"_s;
    switch (m_session.state()) {
    case SessionState::Idle:
        break;
    case SessionState::Active:
        prompt += u'*';
        break;
    case SessionState::Failed:
        prompt += u'!';
        break;
    }
    return prompt + (m_gatherer.isEmpty() ? u"> "_s : u"-> "_s);
}

void Shell::loadHistory()
{
    const Result<QStringList> entries = m_history.load();
    if (!entries) {
        m_context.reporter.warn(entries.error().message);
        return;
    }
    for (const QString& entry : *entries)
        m_editor->remember(entry);
}

void Shell::remember(const QString& entry)
{
    if (!m_isPerson || !m_history.takes(entry))
        return;
    m_editor->remember(entry);
    if (const Result<void> kept = m_history.append(entry); !kept)
        m_context.reporter.warn(kept.error().message);
}

}
