// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preference_choices.h"

#include "commands/command_table.h"
#include "commands/preferences.h"
#include "preference_commands.h"

#include <array>

namespace tw {

namespace {

/// A command that makes a choice of a preference.
struct ChoiceCommand
{
    CommandId id;
    Preference preference;
    int choice;
};

constexpr std::array kZoneChoices{
    ChoiceCommand{WindowCommand::ZoneServer, Preference::TimeZone, int(ZoneChoice::Server)},
    ChoiceCommand{WindowCommand::ZoneUtc, Preference::TimeZone, int(ZoneChoice::Utc)},
    ChoiceCommand{WindowCommand::ZoneLocal, Preference::TimeZone, int(ZoneChoice::Local)},
};

constexpr std::array kThemeChoices{
    ChoiceCommand{WindowCommand::ThemeSystem, Preference::Theme, int(ThemeName::System)},
    ChoiceCommand{WindowCommand::ThemeLight, Preference::Theme, int(ThemeName::Light)},
    ChoiceCommand{WindowCommand::ThemeDark, Preference::Theme, int(ThemeName::Dark)},
    ChoiceCommand{
        WindowCommand::ThemeHighContrast, Preference::Theme, int(ThemeName::HighContrast)},
};

constexpr std::array kDensityChoices{
    ChoiceCommand{WindowCommand::DensityNormal, Preference::Density, int(Density::Normal)},
    ChoiceCommand{WindowCommand::DensityCompact, Preference::Density, int(Density::Compact)},
    ChoiceCommand{
        WindowCommand::DensityComfortable, Preference::Density, int(Density::Comfortable)},
};

/// Commands that turn a preference on and off; the choice is the one that means on.
constexpr std::array kSwitches{
    ChoiceCommand{WindowCommand::ShowLabels, Preference::ReferenceLabels, 0},
    ChoiceCommand{WindowCommand::ShowTypes, Preference::ColumnTypes, 0},
    ChoiceCommand{WindowCommand::ShowChildRows, Preference::ChildRows, 1},
};

/// `current` tells the choice in force.
void addChoices(CommandTable& table, Preferences& preferences,
    std::span<const ChoiceCommand> choices, const std::function<int()>& current)
{
    for (const ChoiceCommand& each : choices)
        table.add(each.id,
            {[&preferences, each] { preferences.choose(each.preference, each.choice); }, {},
                [each, current] { return current() == each.choice; }});
}

}

void chooseByCommands(CommandTable& table, Preferences& preferences, const Theme& theme)
{
    // A start may ask for another look than the one that is kept.
    addChoices(table, preferences, kThemeChoices, [&theme] { return int(theme.name()); });
    addChoices(table, preferences, kDensityChoices, [&theme] { return int(theme.density()); });
    addChoices(table, preferences, kZoneChoices,
        [&preferences] { return preferences.choice(Preference::TimeZone); });
    for (const ChoiceCommand& each : kSwitches)
        table.add(each.id,
            {[&preferences, each] { preferences.toggle(each.preference); }, {},
                [&preferences, each] {
                    return preferences.choice(each.preference) == each.choice;
                }});
    table.add(WindowCommand::ZoomIn, {[&preferences] { preferences.stepZoom(1); }});
    table.add(WindowCommand::ZoomOut, {[&preferences] { preferences.stepZoom(-1); }});
    table.add(
        WindowCommand::ZoomReset, {[&preferences] { preferences.choose(Preference::Zoom, 0); }});
}

}
