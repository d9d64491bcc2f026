// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QHashFunctions>
#include <QString>

#include <optional>
#include <string_view>

namespace tw {

/// Names one of a kind of things; points to a text that lives as long as the program.
template <typename Kind>
class NameId
{
public:
    constexpr NameId() = default;
    constexpr explicit NameId(const char* name)
        : m_name(name)
    { }

    [[nodiscard]] constexpr const char* name() const { return m_name; }
    [[nodiscard]] constexpr bool isNull() const { return !*m_name; }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_name); }

    friend constexpr bool operator==(const NameId& a, const NameId& b)
    {
        return std::string_view(a.m_name) == b.m_name;
    }
    friend size_t qHash(const NameId& id, size_t seed = 0)
    {
        return ::qHash(QLatin1StringView(id.m_name), seed);
    }

private:
    const char* m_name = "";
};

/// The object name of the command's action, under which the keys are kept that a person chose.
using CommandId = NameId<struct CommandKind>;

/// The object name of a menu.
using MenuId = NameId<struct MenuKind>;

/// The button of a command in the tool bar.
struct ToolSpec
{
    const char* name; ///< object name
    int place; ///< in the bar, from its beginning
    const char* text = nullptr; ///< source text for MainToolBar::tr(); empty: that of the command;
                                ///< null: the icon alone
    const char* kind = ""; ///< which rules of the style sheet it follows
    bool startsGroup = false; ///< a separator stands before it
    bool isClear = false; ///< by its icon alone, where there is no room for words
    bool isAtEnd = false; ///< of the bar, behind all room that is left
};

/// A command as data, declared by the feature that carries it out.
struct CommandSpec
{
    enum class Scope
    {
        Window, ///< the keys work wherever the focus is
        Page, ///< the keys work while the focus is in a page
        Console, ///< the keys work while the focus is in a console; pages of rows may share them
        Log, ///< the keys work while the focus is in the log
    };

    CommandId id;
    const char* text; ///< source text for Actions::tr()
    const char* icon = ""; ///< of `:/icons`; empty: none
    const char* keys = ""; ///< portable, separated by "; "
    MenuId menu;
    int place; ///< in the menu, from its top
    Scope scope = Scope::Window;
    bool startsGroup = false; ///< a separator stands before it
    bool isCheckable = false;
    const char* choice = nullptr; ///< names the choice it is one answer to; null: to none
    const char* reason = nullptr; ///< source text: why it is off when it is; null: a general one
    Token iconColor = Token::Icon;
    std::optional<ToolSpec> tool = {};
};

/// A menu as data.
struct MenuSpec
{
    MenuId id;
    const char* text; ///< source text for Actions::tr()
    int place; ///< in the parent, among its commands, or in the bar
    MenuId parent = {}; ///< the menu it is a part of; null: it stands in the bar
};

}
