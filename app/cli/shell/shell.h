// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_editor.h"
#include "shell_commands.h"
#include "shell_history.h"
#include "statement_gatherer.h"

namespace tw::cli {

/// Reads statements and runs them one after the other, until the input ends. A person is asked
/// before all rows of a table change, and goes on after an error; what comes from a file or a pipe
/// ends at the first error. Used by one thread, but for interrupt().
class Shell
{
public:
    /// The adapter must outlive it. `isPerson`: somebody types and can be asked.
    Shell(const CommandContext& context, const Adapter& adapter, bool isPerson);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    /// Fails with what ended it; with Transaction when the transaction that was left open was
    /// rolled back.
    [[nodiscard]] Result<void> run();

    /// Stops what runs, or else drops what is typed. Any thread.
    void interrupt();

private:
    [[nodiscard]] Result<void> take(const TypedLine& line);
    [[nodiscard]] Result<void> takeLine(const QString& line);
    [[nodiscard]] Result<void> takeEnd();
    [[nodiscard]] Result<void> runGathered();
    [[nodiscard]] Result<void> runParts(const QList<ScriptPart>& parts);
    [[nodiscard]] Result<bool> allows(const QList<ScriptPart>& parts);
    [[nodiscard]] QString prompt() const;
    void remember(const QString& entry);
    void loadHistory();

    const CommandContext& m_context;
    const Adapter& m_adapter;
    const bool m_isPerson;
    Session m_session;
    ShellDisplay m_display;
    StatementRunner m_runner;
    StatementGatherer m_gatherer;
    ShellHistory m_history;
    std::unique_ptr<LineEditor> m_editor;
    ShellState m_state;
    bool m_isEndTold = false; ///< Ctrl+D was refused because of an open transaction
};

}
