// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../arguments/arguments.h"

namespace tw::cli {

/// What can stand behind an option.
struct ValueWords
{
    QStringList choices; ///< one of these; empty: anything
    bool isFile = false;
    bool isProfile = false; ///< the name of a saved connection
    bool isOptional = false; ///< the option may stand alone
};

[[nodiscard]] ValueWords valueWords(const Option& option);
[[nodiscard]] bool takesValue(const Option& option);

/// True for operands like FILE and CHANGES.json.
[[nodiscard]] bool isFile(const QString& placeholder);

/// The commands that begin with the same word, as "profiles list" and "profiles add".
struct CommandGroup
{
    QString word;
    QList<Syntax> commands;

    [[nodiscard]] bool isSplit() const; ///< a second word tells which one
};

/// In the order of the table.
[[nodiscard]] QList<CommandGroup> commandGroups(const QList<Syntax>& commands);

[[nodiscard]] QString secondWord(const Syntax& command); ///< empty: it has one word

/// In single quotes, as all three shells read them.
[[nodiscard]] QString quoted(const QString& text);

}
