// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kReceiptSpecs{
    CommandSpec{.id = WindowCommand::UndoSave,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Undo sa&ve…"),
        .icon = "history",
        .keys = "Ctrl+Shift+R",
        .menu = Menu::Edit,
        .place = 10,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no save of this database can be undone")},
    CommandSpec{.id = WindowCommand::ShowHistory,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "History of &saves"),
        .icon = "history",
        .keys = "Ctrl+Shift+H",
        .menu = Menu::View,
        .place = 122,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is open")},
};

constexpr std::array kHistorySpecs{
    CommandSpec{.id = PageCommand::UndoReceipt,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Undo the selected save…"),
        .icon = "arrow-back-up",
        .menu = Menu::Trash,
        .place = 100,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no save of the history is selected")},
    CommandSpec{.id = PageCommand::ResolveReceipt,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Look up the outcome"),
        .icon = "search",
        .menu = Menu::Trash,
        .place = 102,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no save with an unknown outcome is selected")},
    CommandSpec{.id = PageCommand::ExportReceipt,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Export the selected receipt…"),
        .icon = "download",
        .menu = Menu::Trash,
        .place = 105,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no save of the history is selected")},
    CommandSpec{.id = PageCommand::CopyReceipt,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Copy the s&tatements of the save"),
        .icon = "copy",
        .menu = Menu::CopyAs,
        .place = 210,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no save of the history is selected")},
};

}

void addReceiptCommands(CommandSet& commands)
{
    commands.add(kReceiptSpecs);
}

void addHistoryCommands(CommandSet& commands)
{
    commands.add(kHistorySpecs);
}

}
