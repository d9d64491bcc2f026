// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_dialogs.h"

#include "about_box.h"
#include "handbook/handbook.h"
#include "health/health_dialog.h"
#include "palette/command_palette.h"
#include "palette/palette_commands.h"
#include "preferences/preference_commands.h"
#include "preferences/preferences_dialog.h"
#include "preferences/shortcut_sheet.h"
#include "preferences/zone_dialog.h"
#include "shell/commands/window_commands.h"
#include "tabs/page_opener.h"

#include <QMainWindow>

namespace tw {

WindowDialogs::WindowDialogs(const Parts& parts)
    : QObject(&parts.window)
    , m_parts(parts)
{
    addCommands(parts.actions.ofWindow());
}

void WindowDialogs::addCommands(CommandTable& table)
{
    table.add(WindowCommand::QuickOpen, {[this] { togglePalette(PaletteModel::First::Objects); }});
    table.add(
        WindowCommand::CommandPalette, {[this] { togglePalette(PaletteModel::First::Commands); }});
    table.add(WindowCommand::Preferences, {[this] { preferences().show(); }});
    table.add(WindowCommand::Shortcuts, {[this] { showShortcuts(); }});
    table.add(WindowCommand::Handbook, {[this] { showHandbook(); }});
    table.add(WindowCommand::Health, {[this] { showHealth(); }});
    table.add(WindowCommand::About, {[this] { showAboutBox(&m_parts.window); }});
    table.add(WindowCommand::ZoneNamed,
        {[this] { askForZone(); }, {},
            [this] {
                return m_parts.preferences.choice(Preference::TimeZone) == int(ZoneChoice::Named);
            }});
}

void WindowDialogs::togglePalette(PaletteModel::First first)
{
    palette().toggle(first, m_parts.opener.uses());
}

void WindowDialogs::showHealth()
{
    (new HealthDialog(m_parts.stalls, m_parts.journal, m_parts.connections, &m_parts.window))
        ->open();
}

CommandPalette& WindowDialogs::palette()
{
    if (m_palette)
        return *m_palette;
    m_palette = new CommandPalette(
        m_parts.context, m_parts.actions, m_parts.connections, &m_parts.window);
    connect(m_palette, &CommandPalette::connectionChosen, this, &WindowDialogs::connectionChosen);
    connect(m_palette, &CommandPalette::pageChosen, this, &WindowDialogs::pageChosen);
    connect(m_palette, &CommandPalette::objectChosen, this, &WindowDialogs::objectChosen);
    return *m_palette;
}

PreferencesDialog& WindowDialogs::preferences()
{
    if (!m_preferencesDialog)
        m_preferencesDialog = new PreferencesDialog(
            m_parts.context, m_parts.preferences, m_parts.actions, &m_parts.window);
    m_preferencesDialog->raise();
    return *m_preferencesDialog;
}

void WindowDialogs::showShortcuts()
{
    auto* sheet = new ShortcutSheet(m_parts.actions, &m_parts.window);
    connect(sheet, &ShortcutSheet::changeRequested, this, [this] {
        preferences().show();
        preferences().showShortcuts();
    });
    sheet->open();
}

// The menu marked the command as chosen when it was given; only an answer makes it so.
void WindowDialogs::askForZone()
{
    auto* dialog
        = new ZoneDialog(m_parts.context, m_parts.preferences.displayZone(), &m_parts.window);
    connect(dialog, &ZoneDialog::chosen, &m_parts.preferences, &Preferences::chooseZone);
    connect(dialog, &QDialog::finished, &m_parts.actions, &Actions::refresh);
    dialog->open();
}

/// Stays open beside the work; there is one.
void WindowDialogs::showHandbook()
{
    if (!m_handbook)
        m_handbook = new Handbook(&m_parts.window);
    m_handbook->show();
    m_handbook->raise();
    m_handbook->activateWindow();
}

}
