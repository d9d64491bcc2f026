// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_context.h"

namespace tw::cli {

struct Command
{
    Syntax syntax;
    Result<void> (*run)(const CommandContext& context) = nullptr;
};

/// Each file of commands lists its own.
[[nodiscard]] QList<Command> catalogCommands(); ///< test, tables, columns
[[nodiscard]] QList<Command> describeCommands();
[[nodiscard]] QList<Command> readCommands(); ///< rows, aggregate, query, export
[[nodiscard]] QList<Command> shellCommand(); ///< shell
[[nodiscard]] QList<Command> rowCommands(); ///< get, delete, soft-delete, restore, purge
[[nodiscard]] QList<Command> lifecycleCommands(); ///< lifecycle
[[nodiscard]] QList<Command> versionCommands(); ///< upsert, archive, versions, restore-version
[[nodiscard]] QList<Command> linkCommands(); ///< link, unlink
[[nodiscard]] QList<Command> relationCommands(); ///< related, deletion-preview
[[nodiscard]] QList<Command> writeCommands(); ///< apply
[[nodiscard]] QList<Command> bulkCommands(); ///< bulk-insert, import
[[nodiscard]] QList<Command> whereCommands(); ///< update-where, delete-where
[[nodiscard]] QList<Command> batchCommands(); ///< batch
[[nodiscard]] QList<Command> receiptCommands(); ///< receipts, undo
[[nodiscard]] QList<Command> historyCommands(); ///< history
[[nodiscard]] QList<Command> schemaDiffCommands();
[[nodiscard]] QList<Command> migrateCommands(); ///< migrate status, up, down, new, verify
[[nodiscard]] QList<Command> profileCommands();
[[nodiscard]] QList<Command> configCommands(); ///< config
[[nodiscard]] QList<Command> completionCommands(); ///< completion

/// All commands in the order of the help text.
[[nodiscard]] QList<Command> allCommands();

}
