// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kPagesSpecs{
    CommandSpec{.id = PageCommand::Undo,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Undo"),
        .icon = "arrow-back-up",
        .keys = "Ctrl+Z",
        .menu = Menu::Edit,
        .place = 0,
        .scope = CommandSpec::Scope::Page,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there is nothing to undo")},
    CommandSpec{.id = PageCommand::Redo,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Redo"),
        .icon = "arrow-forward-up",
        .keys = "Ctrl+Shift+Z; Ctrl+Y",
        .menu = Menu::Edit,
        .place = 5,
        .scope = CommandSpec::Scope::Page,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there is nothing to redo")},
    CommandSpec{.id = PageCommand::Copy,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Copy"),
        .icon = "copy",
        .keys = "Ctrl+C",
        .menu = Menu::Edit,
        .place = 100,
        .scope = CommandSpec::Scope::Page,
        .startsGroup = true},
    CommandSpec{.id = PageCommand::Refresh,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Refresh"),
        .icon = "refresh",
        .keys = "F5; Ctrl+R",
        .menu = Menu::Data,
        .place = 0,
        .tool = ToolSpec{.name = "toolbar.refresh.button",
            .place = 0,
            .kind = "icon",
            .startsGroup = true}},
    CommandSpec{.id = PageCommand::Stop,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "S&top"),
        .icon = "player-stop",
        .keys = "Ctrl+.; Ctrl+Pause",
        .menu = Menu::Data,
        .place = 5,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "nothing is running"),
        .tool = ToolSpec{.name = "toolbar.stop.button", .place = 10, .kind = "icon"}},
    CommandSpec{.id = PageCommand::Save,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Save changes"),
        .icon = "device-floppy",
        .keys = "Ctrl+S; Ctrl+Return",
        .menu = Menu::Data,
        .place = 100,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there are no unsaved changes"),
        .iconColor = Token::AccentText,
        .tool = ToolSpec{.name = "toolbar.save.button",
            .place = 100,
            .text = "",
            .kind = "primary",
            .startsGroup = true}},
    CommandSpec{.id = PageCommand::Review,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Re&view changes…"),
        .icon = "eye-check",
        .keys = "F8",
        .menu = Menu::Data,
        .place = 105,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there are no unsaved changes"),
        .tool = ToolSpec{.name = "toolbar.review.button",
            .place = 110,
            .text = QT_TRANSLATE_NOOP("tw::MainToolBar", "Review"),
            .isClear = true}},
    CommandSpec{.id = PageCommand::Discard,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Discard changes"),
        .icon = "arrow-back-up",
        .menu = Menu::Data,
        .place = 110,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there are no unsaved changes"),
        .tool = ToolSpec{.name = "toolbar.discard.button",
            .place = 120,
            .text = QT_TRANSLATE_NOOP("tw::MainToolBar", "Discard"),
            .isClear = true}},
};

}

void addPageCommands(CommandSet& commands)
{
    commands.add(kPagesSpecs);
}

}
