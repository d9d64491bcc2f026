// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that only the page of migrations carries out.
namespace PageCommand {
inline constexpr CommandId MigrationFolder("migrations.folder.action");
inline constexpr CommandId NewMigration("migrations.new.action");
inline constexpr CommandId ApplyMigrations("migrations.applyAll.action");
inline constexpr CommandId ApplyUpToHere("migrations.apply.action");
inline constexpr CommandId TryMigrations("migrations.try.action");
inline constexpr CommandId TakeBackToHere("migrations.takeBack.action");
inline constexpr CommandId VerifyMigrations("migrations.verify.action");
}

void addMigrationCommands(CommandSet& commands);

}
