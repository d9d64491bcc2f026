// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr const char* kNoConsole = QT_TRANSLATE_NOOP("tw::Actions", "no SQL console is in front");
constexpr const char* kNothingToRun
    = QT_TRANSLATE_NOOP("tw::Actions", "there is no statement, or one is running");
constexpr const char* kNoTransaction
    = QT_TRANSLATE_NOOP("tw::Actions", "no transaction is open in a console");

constexpr const char* kNoResult = QT_TRANSLATE_NOOP("tw::Actions", "no result is shown");

constexpr auto kScope = CommandSpec::Scope::Console;

constexpr std::array kConsoleSpecs{
    CommandSpec{.id = PageCommand::RunStatement,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Run statement"),
        .icon = "player-play",
        .keys = "Ctrl+Return",
        .menu = Menu::Query,
        .place = 0,
        .scope = kScope,
        .reason = kNothingToRun},
    CommandSpec{.id = PageCommand::RunAll,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Run &all"),
        .icon = "player-track-next",
        .keys = "F5",
        .menu = Menu::Query,
        .place = 5,
        .scope = kScope,
        .reason = kNothingToRun},
    CommandSpec{.id = PageCommand::TryStatement,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Try it, then roll back"),
        .menu = Menu::Query,
        .place = 10,
        .scope = kScope,
        .reason = QT_TRANSLATE_NOOP(
            "tw::Actions", "there is no statement, or a transaction is open already")},
    CommandSpec{.id = PageCommand::ExplainStatement,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Explain"),
        .icon = "hierarchy",
        .keys = "F7",
        .menu = Menu::Query,
        .place = 15,
        .scope = kScope,
        .reason = kNothingToRun},
    CommandSpec{.id = PageCommand::MeasureStatement,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "E&xplain with true numbers"),
        .keys = "Ctrl+F7",
        .menu = Menu::Query,
        .place = 16,
        .scope = kScope,
        .reason = QT_TRANSLATE_NOOP(
            "tw::Actions", "there is no statement, one is running, or the engine measures none")},
    CommandSpec{.id = PageCommand::OpenPlan,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Plan from the c&lipboard"),
        .menu = Menu::Query,
        .place = 17,
        .scope = kScope,
        .reason = kNoConsole},
    CommandSpec{.id = PageCommand::CommitTransaction,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Commit"),
        .icon = "check",
        .keys = "Ctrl+Alt+Return",
        .menu = Menu::Query,
        .place = 100,
        .scope = kScope,
        .startsGroup = true,
        .reason = kNoTransaction},
    CommandSpec{.id = PageCommand::RollBackTransaction,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Roll &back"),
        .icon = "x",
        .keys = "Ctrl+Alt+R",
        .menu = Menu::Query,
        .place = 105,
        .scope = kScope,
        .reason = kNoTransaction},
    CommandSpec{.id = PageCommand::ManualTransactions,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Manual transactions"),
        .menu = Menu::Query,
        .place = 110,
        .scope = kScope,
        .isCheckable = true,
        .reason = kNoConsole},
    CommandSpec{.id = PageCommand::RunOnAfterErrors,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Go &on after errors"),
        .menu = Menu::Query,
        .place = 200,
        .scope = kScope,
        .startsGroup = true,
        .isCheckable = true,
        .reason = kNoConsole},
    CommandSpec{.id = PageCommand::Complete,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Sho&w completions"),
        .keys = "Ctrl+Space",
        .menu = Menu::Query,
        .place = 202,
        .scope = kScope,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "nothing is known of the database yet")},
    CommandSpec{.id = PageCommand::FormatStatement,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Format statement"),
        .keys = "Ctrl+Shift+F",
        .menu = Menu::Query,
        .place = 203,
        .scope = kScope,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there is no statement")},
    CommandSpec{.id = PageCommand::EditParameters,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Parameters…"),
        .icon = "variable",
        .menu = Menu::Query,
        .place = 205,
        .scope = kScope,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "the statement has no parameters")},
    CommandSpec{.id = PageCommand::ShowHistory,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&History…"),
        .icon = "history",
        .menu = Menu::Query,
        .place = 210,
        .scope = kScope,
        .reason = kNoConsole},
    CommandSpec{.id = PageCommand::PinResult,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Pin re&sult"),
        .icon = "pin",
        .menu = Menu::Query,
        .place = 215,
        .scope = kScope,
        .isCheckable = true,
        .reason = kNoResult},
    CommandSpec{.id = PageCommand::FilterResult,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Filter res&ult"),
        .icon = "filter",
        .keys = "Ctrl+Shift+L",
        .menu = Menu::Query,
        .place = 220,
        .scope = kScope,
        .reason = kNoResult},
};

}

void addConsoleCommands(CommandSet& commands)
{
    commands.add(kConsoleSpecs);
}

}
