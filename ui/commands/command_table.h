// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_spec.h"

#include <QHash>

#include <functional>

namespace tw {

/// Whoever carries out commands: a page, or the window.
class CommandTarget
{
public:
    virtual ~CommandTarget() = default;

    [[nodiscard]] virtual bool can(CommandId command) const = 0; ///< now
    virtual void run(CommandId command) = 0; ///< nothing, unless it can

    /// Of commands that switch something on and off.
    [[nodiscard]] virtual bool isOn(CommandId command) const = 0;

    /// Why it cannot now; empty: for the reason that the command names itself.
    [[nodiscard]] virtual QString whyNot(CommandId command) const = 0;

    /// What the command is called now, with its mnemonic; empty: as it is declared.
    [[nodiscard]] virtual QString textOf(CommandId command) const = 0;
};

/// What a feature does with one command.
struct CommandHandler
{
    std::function<void()> run;
    std::function<bool()> can = {}; ///< unset: always
    std::function<bool()> isOn = {}; ///< unset: never
    std::function<QString()> whyNot = {}; ///< unset: see CommandTarget
    std::function<QString()> text = {}; ///< unset: as it is declared
};

/// Carries out commands by the handlers that features add to it.
class CommandTable : public CommandTarget
{
public:
    /// Takes the place of a handler that the command has.
    void add(CommandId command, CommandHandler handler);
    void clear(); ///< for when those go who carry the commands out

    [[nodiscard]] bool has(CommandId command) const { return m_handlers.contains(command); }
    [[nodiscard]] bool can(CommandId command) const override;
    void run(CommandId command) override;
    [[nodiscard]] bool isOn(CommandId command) const override;
    [[nodiscard]] QString whyNot(CommandId command) const override;
    [[nodiscard]] QString textOf(CommandId command) const override;

private:
    QHash<CommandId, CommandHandler> m_handlers;
};

}
