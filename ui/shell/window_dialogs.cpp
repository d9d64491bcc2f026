// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_dialogs.h"

#include "about_box.h"
#include "handbook/handbook.h"
#include "health/health_dialog.h"
#include "palette/command_palette.h"
#include "preferences/preferences_dialog.h"
#include "preferences/shortcut_sheet.h"
#include "preferences/zone_dialog.h"

#include <QMainWindow>

namespace tw {

WindowDialogs::WindowDialogs(UiContext context, const Actions& actions,
    const ConnectionList& connections, Preferences& preferences, const StallLog* stalls,
    const JournalFolder* journal, QMainWindow& window)
    : QObject(&window)
    , m_context(context)
    , m_actions(actions)
    , m_connections(connections)
    , m_preferences(preferences)
    , m_stalls(stalls)
    , m_journal(journal)
    , m_window(window)
{ }

bool WindowDialogs::run(WindowCommand command, const QList<ObjectUse>& uses)
{
    switch (command) {
    case WindowCommand::QuickOpen:
        palette().toggle(PaletteModel::First::Objects, uses);
        return true;
    case WindowCommand::CommandPalette:
        palette().toggle(PaletteModel::First::Commands, uses);
        return true;
    case WindowCommand::Preferences:
        preferences().show();
        return true;
    case WindowCommand::Shortcuts:
        showShortcuts();
        return true;
    case WindowCommand::Handbook:
        showHandbook();
        return true;
    case WindowCommand::Health:
        (new HealthDialog(m_stalls, m_journal, m_connections, &m_window))->open();
        return true;
    case WindowCommand::ZoneNamed:
        askForZone();
        return true;
    case WindowCommand::About:
        showAboutBox(&m_window);
        return true;
    default:
        return false;
    }
}

CommandPalette& WindowDialogs::palette()
{
    if (m_palette)
        return *m_palette;
    m_palette = new CommandPalette(m_context, m_actions, m_connections, &m_window);
    connect(m_palette, &CommandPalette::connectionChosen, this, &WindowDialogs::connectionChosen);
    connect(m_palette, &CommandPalette::pageChosen, this, &WindowDialogs::pageChosen);
    connect(m_palette, &CommandPalette::objectChosen, this, &WindowDialogs::objectChosen);
    return *m_palette;
}

PreferencesDialog& WindowDialogs::preferences()
{
    if (!m_preferencesDialog)
        m_preferencesDialog = new PreferencesDialog(m_context, m_preferences, m_actions, &m_window);
    m_preferencesDialog->raise();
    return *m_preferencesDialog;
}

void WindowDialogs::showShortcuts()
{
    auto* sheet = new ShortcutSheet(m_actions, &m_window);
    connect(sheet, &ShortcutSheet::changeRequested, this, [this] {
        preferences().show();
        preferences().showShortcuts();
    });
    sheet->open();
}

// The menu marked the command as chosen when it was given; only an answer makes it so.
void WindowDialogs::askForZone()
{
    auto* dialog = new ZoneDialog(m_context, m_preferences.displayZone(), &m_window);
    connect(dialog, &ZoneDialog::chosen, &m_preferences, &Preferences::chooseZone);
    connect(dialog, &QDialog::finished, this, [this] {
        m_actions.showChoice(Preference::TimeZone, m_preferences.choice(Preference::TimeZone));
    });
    dialog->open();
}

/// Stays open beside the work; there is one.
void WindowDialogs::showHandbook()
{
    if (!m_handbook)
        m_handbook = new Handbook(&m_window);
    m_handbook->show();
    m_handbook->raise();
    m_handbook->activateWindow();
}

}
