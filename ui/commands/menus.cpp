// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "menus.h"

#include <QtGlobal>

#include <array>

namespace tw {

namespace {

constexpr std::array kSharedMenus{
    MenuSpec{Menu::File, QT_TRANSLATE_NOOP("tw::Actions", "&File"), 0},
    MenuSpec{Menu::Edit, QT_TRANSLATE_NOOP("tw::Actions", "&Edit"), 10},
    MenuSpec{Menu::CopyAs, QT_TRANSLATE_NOOP("tw::Actions", "Copy &as"), 105, Menu::Edit},
    MenuSpec{Menu::View, QT_TRANSLATE_NOOP("tw::Actions", "&View"), 20},
    MenuSpec{Menu::Data, QT_TRANSLATE_NOOP("tw::Actions", "&Data"), 30},
    MenuSpec{Menu::Query, QT_TRANSLATE_NOOP("tw::Actions", "&Query"), 35},
    MenuSpec{Menu::Trash, QT_TRANSLATE_NOOP("tw::Actions", "Trash and &history"), 222, Menu::Data},
    MenuSpec{Menu::Connection, QT_TRANSLATE_NOOP("tw::Actions", "&Connection"), 40},
    MenuSpec{Menu::Window, QT_TRANSLATE_NOOP("tw::Actions", "&Window"), 50},
    MenuSpec{Menu::Help, QT_TRANSLATE_NOOP("tw::Actions", "&Help"), 60},
};

}

void addMenus(CommandSet& commands)
{
    commands.addMenus(kSharedMenus);
}

}
