// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands about connections.
namespace WindowCommand {
inline constexpr CommandId NewConnection("file.newConnection.action");
inline constexpr CommandId NewConsole("file.newConsole.action");
inline constexpr CommandId ShowTrashes("view.trashes.action");
inline constexpr CommandId ShowMigrations("view.migrations.action");
inline constexpr CommandId OpenFile("file.open.action");
inline constexpr CommandId Connect("connection.connect.action");
inline constexpr CommandId Disconnect("connection.disconnect.action");
inline constexpr CommandId DisconnectAll("connection.disconnectAll.action");
inline constexpr CommandId DefaultConnection("connection.default.action");
inline constexpr CommandId EditConnection("connection.edit.action");
inline constexpr CommandId DuplicateConnection("connection.duplicate.action");
inline constexpr CommandId RemoveConnection("connection.remove.action");
inline constexpr CommandId AttachFile("connection.attach.action");
inline constexpr CommandId ImportConnections("connection.import.action");
inline constexpr CommandId ExportConnections("connection.export.action");
}

void addConnectionCommands(CommandSet& commands);

}
