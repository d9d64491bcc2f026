// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tw {

class CommandTable;
class Preferences;
class Theme;

/// Has the table carry out the commands that choose a preference. All must live as long as it is
/// used.
void chooseByCommands(CommandTable& table, Preferences& preferences, const Theme& theme);

}
