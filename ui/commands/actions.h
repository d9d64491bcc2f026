// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_set.h"
#include "command_table.h"
#include "theme/icons.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QPoint;
class QWidget;

namespace tw {

/// The actions of all commands: makes each once, puts them into the menus, and keeps them enabled,
/// marked and explained by what carries them out: the table of the window, or else the page in
/// front. Lives in the GUI thread.
class Actions final : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the actions; `pages` is where the keys of commands of pages work.
    Actions(const Icons& icons, CommandSet commands, QWidget& window, QWidget& pages);

    [[nodiscard]] const CommandSet& commands() const { return m_commands; }

    /// What the window carries out itself, whichever page is in front.
    [[nodiscard]] CommandTable& ofWindow() { return m_ofWindow; }

    [[nodiscard]] QAction* action(CommandId id) const;
    void addTo(QWidget& widget, CommandSpec::Scope scope) const; ///< whose keys work there then
    void fill(QMenuBar& menuBar) const;

    /// Sets what carries out the commands of pages, null: nothing, and shows what is possible.
    void update(CommandTarget* page);
    void refresh(); ///< shows what is possible now

    /// Why the command cannot be given now; empty when it can.
    [[nodiscard]] QString whyNot(CommandId id) const;

    /// What an action is called, without the mark of its mnemonic.
    [[nodiscard]] static QString plainText(const QAction& action);

    [[nodiscard]] QString menuTitle(MenuId id) const;

    [[nodiscard]] static QList<QKeySequence> defaultKeys(const CommandSpec& spec);
    [[nodiscard]] bool hasDefaultKeys(CommandId id) const;

    /// The command that has the key where `except` has its own, which is apart.
    [[nodiscard]] std::optional<CommandId> ownerOf(const QKeySequence& key, CommandId except) const;

    /// Gives commands the keys the user chose, portable, by the name of the command; all others get
    /// their defaults.
    void bind(const QHash<QString, QString>& keys);

    /// Opens a menu of commands at a place on the screen; a null id separates them.
    void showMenu(const QPoint& globalPosition, const QList<CommandId>& ids, QWidget* parent) const;

Q_SIGNALS:
    void keysChanged();

private:
    void create(const CommandSpec& spec, const Icons& icons);
    void run(const CommandSpec& spec);
    void show(const CommandSpec& spec);
    [[nodiscard]] CommandTarget* targetOf(const CommandSpec& spec);
    [[nodiscard]] QString reasonOf(const CommandSpec& spec, const CommandTarget* target) const;

    CommandSet m_commands;
    CommandTable m_ofWindow;
    CommandTarget* m_page = nullptr; ///< the one in front
    QHash<CommandId, QAction*> m_actions;
    QHash<QByteArray, QActionGroup*> m_choices;
};

}
