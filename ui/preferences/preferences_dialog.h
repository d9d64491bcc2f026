// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/preferences.h"
#include "toolkit/context.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace tw {

class Actions;
class PreferenceRow;
class ShortcutPage;

/// Everything that can be set, by section, with a search over all of it. What is chosen holds at
/// once. Deletes itself when closed.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog.
    PreferencesDialog(UiContext context, Preferences& preferences, const Actions& actions,
        QWidget* parent = nullptr);

    void showShortcuts();

private:
    struct Section
    {
        QString title;
        QList<PreferenceRow*> rows; ///< of the page of keys: none
    };

    void createPages();
    [[nodiscard]] QWidget* createPage(Section& section, PreferenceSection id);
    void createLayout();
    void search(const QString& text);

    UiContext m_context;
    Preferences& m_preferences;
    const Actions& m_actions;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QStackedWidget* m_pages = nullptr;
    ShortcutPage* m_shortcuts = nullptr;
    QList<Section> m_sections; ///< in the order of the list
};

}
