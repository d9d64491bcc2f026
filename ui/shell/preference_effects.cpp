// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preference_effects.h"

#include "commands/actions.h"
#include "pages/rows_page.h"
#include "preferences/preference_choices.h"
#include "tabs/page_opener.h"

#include <QApplication>

namespace tw {

PreferenceEffects::PreferenceEffects(
    Preferences& preferences, Theme& theme, Actions& actions, PageArea& pages, PageOpener& opener)
    : QObject(&opener)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_actions(actions)
    , m_pages(pages)
{
    chooseByCommands(actions.ofWindow(), preferences, theme);
    connect(&preferences, &Preferences::changed, this, &PreferenceEffects::onChanged);
    connect(&preferences, &Preferences::keysChanged, this,
        [this] { m_actions.bind(m_preferences.keys()); });
    connect(&opener, &PageOpener::opened, this, &PreferenceEffects::onOpened);
    actions.bind(preferences.keys());
}

void PreferenceEffects::onOpened(Page* page)
{
    auto* rows = qobject_cast<RowsPage*>(page);
    if (!rows)
        return;
    rows->setOptions(m_preferences.pageOptions());
    connect(rows, &RowsPage::childRowsClosed, this,
        [this] { m_preferences.toggle(Preference::ChildRows); });
}

void PreferenceEffects::onChanged(Preference id)
{
    if (id == Preference::Theme)
        m_theme.apply(*qApp, m_preferences.theme());
    if (id == Preference::Density)
        m_theme.setDensity(m_preferences.density());
    if (id == Preference::Zoom)
        m_theme.setZoom(m_preferences.zoom());
    m_actions.refresh();
    for (Page* page : m_pages.pages())
        if (auto* rows = qobject_cast<RowsPage*>(page))
            rows->setOptions(m_preferences.pageOptions());
}

}
