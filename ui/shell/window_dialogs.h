// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "commands/preferences.h"
#include "models/connections/connection_list.h"
#include "models/navigator/page_descriptor.h"
#include "palette/palette_model.h"
#include "toolkit/context.h"

#include <QDialog>
#include <QPointer>

class QMainWindow;

namespace tw {

class CommandPalette;
class JournalFolder;
class PageOpener;
class PreferencesDialog;
class StallLog;

/// What the window shows above itself on demand: the palette and the dialogs about the program.
/// Nothing of it is made before it is wanted.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the dialogs.
    struct Parts
    {
        UiContext context;
        Actions& actions; ///< whose commands show the dialogs
        const ConnectionList& connections;
        Preferences& preferences;
        const PageOpener& opener; ///< knows what was opened
        const StallLog* stalls; ///< null: nobody watches
        const JournalFolder* journal; ///< null: nothing is kept
        QMainWindow& window;
    };

    explicit WindowDialogs(const Parts& parts);

Q_SIGNALS:
    void connectionChosen(const QUuid& id); ///< in the palette
    void pageChosen(const tw::PageDescriptor& page); ///< in the palette

    /// In the palette: a relation to be opened.
    void objectChosen(const QUuid& connection, const tw::QualifiedName& name);

private:
    void addCommands(CommandTable& table);
    void togglePalette(PaletteModel::First first);
    [[nodiscard]] CommandPalette& palette();
    [[nodiscard]] PreferencesDialog& preferences();
    void showShortcuts();
    void showHandbook();
    void showHealth();
    void askForZone();

    Parts m_parts;
    CommandPalette* m_palette = nullptr;
    QPointer<PreferencesDialog> m_preferencesDialog;
    QPointer<QDialog> m_handbook;
};

}
