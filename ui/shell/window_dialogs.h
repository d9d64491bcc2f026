// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "models/connections/connection_list.h"
#include "models/navigator/object_index.h"
#include "models/navigator/page_descriptor.h"

#include <QDialog>
#include <QPointer>

class QMainWindow;

namespace tw {

class CommandPalette;
class JournalFolder;
class PreferencesDialog;
class StallLog;

/// What the window shows above itself on demand: the palette and the dialogs about the program.
/// Nothing of it is made before it is wanted.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the dialogs.
    WindowDialogs(UiContext context, const Actions& actions, const ConnectionList& connections,
        Preferences& preferences, const StallLog* stalls, const JournalFolder* journal,
        QMainWindow& window);

    /// False when the command shows none of them. `uses`: what was opened, latest first.
    [[nodiscard]] bool run(WindowCommand command, const QList<ObjectUse>& uses);

Q_SIGNALS:
    void connectionChosen(const QUuid& id);
    void pageChosen(const tw::PageDescriptor& page);
    void objectChosen(const QUuid& connection, const tw::QualifiedName& name);

private:
    [[nodiscard]] CommandPalette& palette();
    [[nodiscard]] PreferencesDialog& preferences();
    void showShortcuts();
    void showHandbook();
    void askForZone();

    UiContext m_context;
    const Actions& m_actions;
    const ConnectionList& m_connections;
    Preferences& m_preferences;
    const StallLog* m_stalls;
    const JournalFolder* m_journal;
    QMainWindow& m_window;
    CommandPalette* m_palette = nullptr;
    QPointer<PreferencesDialog> m_preferencesDialog;
    QPointer<QDialog> m_handbook;
};

}
