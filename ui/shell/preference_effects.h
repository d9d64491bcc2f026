// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/preferences.h"

namespace tw {

class Actions;
class Page;
class PageArea;
class PageOpener;

/// Has the window look and work as the preferences say: theme, keys, pages and the commands that
/// choose them.
class PreferenceEffects final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; the opener owns it.
    PreferenceEffects(Preferences& preferences, Theme& theme, Actions& actions, PageArea& pages,
        PageOpener& opener);

private:
    void onChanged(Preference id);
    void onOpened(Page* page);

    Preferences& m_preferences;
    Theme& m_theme;
    Actions& m_actions;
    PageArea& m_pages;
};

}
