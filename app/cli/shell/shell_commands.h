// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement_runner.h"

#include <tuplewright/adapter/adapter.h>

#include <span>

namespace tw::cli {

/// What the commands of a shell that begin with a backslash may use.
struct ShellState
{
    const CommandContext& context;
    const Adapter& adapter;
    Session& session;
    ShellDisplay& display;
    std::function<Result<void>(const QList<ScriptPart>&)> run; ///< as if they were typed
    bool isOver = false; ///< the shell is to end
};

struct ShellCommand
{
    QStringView name; ///< without its backslash
    QStringView operand; ///< what may follow; empty: nothing
    QStringView help;
    Result<void> (*run)(ShellState& state, const QString& operand) = nullptr;
};

[[nodiscard]] std::span<const ShellCommand> shellCommands();

/// A line that begins with a backslash.
[[nodiscard]] bool isShellCommand(const QString& line);

/// Carries a command out. Fails with InvalidArgument for one that is unknown or has the wrong
/// words.
[[nodiscard]] Result<void> runShellCommand(const QString& line, ShellState& state);

}
