// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

#include <tuplewright/session/session.h>
#include <tuplewright/sql/script.h>

#include <mutex>

namespace tw::cli {

/// How the shell prints.
struct ShellDisplay
{
    QString format; ///< of rows, as --format has it
    bool isTimed = false;
};

/// Runs statements in one session, prints what they give, and can be stopped by Ctrl+C. Used by one
/// thread, but for stop().
class StatementRunner
{
public:
    /// All must outlive it.
    StatementRunner(const CommandContext& context, Session& session, ShellDisplay& display);

    /// Runs them in order up to the first that fails.
    [[nodiscard]] Result<void> run(const QList<ScriptPart>& parts);

    /// Asks the server to end the statement that runs. Any thread. False: none runs.
    bool stop();

private:
    [[nodiscard]] Result<void> runOne(const ScriptPart& part);
    [[nodiscard]] Result<StatementOutcome> send(
        const ScriptPart& part, RowSink& sink, const CallOptions& call);
    [[nodiscard]] CallOptions begin();
    void end();

    const CommandContext& m_context;
    Session& m_session;
    ShellDisplay& m_display;
    std::mutex m_mutex;
    std::optional<std::stop_source> m_running; ///< of the statement that runs
};

}
