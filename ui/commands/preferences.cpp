// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "models/journal/owner_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace tw {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kLayout = QStringLiteral("window/layout");
const QString kSession = QStringLiteral("session/open");
const QString kLastFolder = QStringLiteral("files/lastFolder");
const QString kZoneName = QStringLiteral("appearance/zoneName");
const QString kKeys = QStringLiteral("keys");

constexpr const char* kOn = "on";

constexpr std::array kOnOff{
    PreferenceChoice{kOn, QT_TRANSLATE_NOOP("tw::Preferences", "On")},
    PreferenceChoice{"off", QT_TRANSLATE_NOOP("tw::Preferences", "Off")},
};

constexpr std::array kOffOn{
    PreferenceChoice{"off", QT_TRANSLATE_NOOP("tw::Preferences", "Off")},
    PreferenceChoice{kOn, QT_TRANSLATE_NOOP("tw::Preferences", "On")},
};

// In the order of ThemeName.
constexpr std::array kThemes{
    PreferenceChoice{"system", QT_TRANSLATE_NOOP("tw::Preferences", "Follow system")},
    PreferenceChoice{"light", QT_TRANSLATE_NOOP("tw::Preferences", "Light")},
    PreferenceChoice{"dark", QT_TRANSLATE_NOOP("tw::Preferences", "Dark")},
    PreferenceChoice{"high-contrast", QT_TRANSLATE_NOOP("tw::Preferences", "High contrast")},
};

// In the order of Density.
constexpr std::array kDensities{
    PreferenceChoice{"normal", QT_TRANSLATE_NOOP("tw::Preferences", "Normal")},
    PreferenceChoice{"compact", QT_TRANSLATE_NOOP("tw::Preferences", "Compact")},
    PreferenceChoice{"comfortable", QT_TRANSLATE_NOOP("tw::Preferences", "Comfortable")},
};

// The usual one first, as everywhere; stepZoom() orders them.
constexpr std::array kZooms{
    PreferenceChoice{"100", "100 %"},
    PreferenceChoice{"75", "75 %"},
    PreferenceChoice{"90", "90 %"},
    PreferenceChoice{"110", "110 %"},
    PreferenceChoice{"125", "125 %"},
    PreferenceChoice{"150", "150 %"},
    PreferenceChoice{"175", "175 %"},
    PreferenceChoice{"200", "200 %"},
};

constexpr std::array kRowModes{
    PreferenceChoice{"continuous", QT_TRANSLATE_NOOP("tw::Preferences", "Without pages")},
    PreferenceChoice{"pages", QT_TRANSLATE_NOOP("tw::Preferences", "In pages")},
};

// In the order of ZoneChoice.
constexpr std::array kZones{
    PreferenceChoice{"server", QT_TRANSLATE_NOOP("tw::Preferences", "As the server writes them")},
    PreferenceChoice{"utc", QT_TRANSLATE_NOOP("tw::Preferences", "In UTC")},
    PreferenceChoice{"local", QT_TRANSLATE_NOOP("tw::Preferences", "In the zone of this computer")},
    PreferenceChoice{"named", QT_TRANSLATE_NOOP("tw::Preferences", "In another time zone")},
};

// Each language in its own words, so that everybody finds the way back.
constexpr std::array kLanguages{
    PreferenceChoice{"system", QT_TRANSLATE_NOOP("tw::Preferences", "Follow system")},
    PreferenceChoice{"en", "English"},
    PreferenceChoice{"de", "Deutsch"},
    PreferenceChoice{"fa", "فارسی"},
};

constexpr std::array kPreferencesSpecs{
    PreferenceSpec{Preference::RestoreSession, PreferenceSection::General, "general.session",
        QT_TRANSLATE_NOOP("tw::Preferences", "Reopen tabs from last session"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "With their filter, sorting and page. Starting with a database or a profile opens only "
            "that."),
        kOnOff},
    PreferenceSpec{Preference::ConnectAtStart, PreferenceSection::General, "general.connect",
        QT_TRANSLATE_NOOP("tw::Preferences", "Reconnect at startup"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "To the connections that were open when you quit. When off, tabs wait until you "
            "connect."),
        kOnOff},
    PreferenceSpec{Preference::KeepEdits, PreferenceSection::General, "general.edits",
        QT_TRANSLATE_NOOP("tw::Preferences", "Protect unsaved changes against a crash"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "With their values, and with the texts and the history of SQL consoles, in a folder "
            "that only you can read. When this is off, none of it is written to disk, and what is "
            "unsaved is lost if the program ends unexpectedly."),
        kOnOff},
    PreferenceSpec{Preference::Language, PreferenceSection::General, "general.language",
        QT_TRANSLATE_NOOP("tw::Preferences", "Language"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "Applied at once, or at the next start if there are unsaved changes. Data is never "
            "translated."),
        kLanguages},
    PreferenceSpec{Preference::RowMode, PreferenceSection::General, "general.rows",
        QT_TRANSLATE_NOOP("tw::Preferences", "Rows of tables"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "Without pages all rows can be scrolled through; they are read as they come into sight."
            " What is chosen in the View menu is kept for each table."),
        kRowModes},
    PreferenceSpec{Preference::Theme, PreferenceSection::Appearance, "appearance.theme",
        QT_TRANSLATE_NOOP("tw::Preferences", "Theme"),
        QT_TRANSLATE_NOOP(
            "tw::Preferences", "High contrast shows states with lines and signs instead of tints."),
        kThemes},
    PreferenceSpec{Preference::Density, PreferenceSection::Appearance, "appearance.density",
        QT_TRANSLATE_NOOP("tw::Preferences", "Row density"),
        QT_TRANSLATE_NOOP("tw::Preferences", "Height of the rows in tables."), kDensities},
    PreferenceSpec{Preference::Zoom, PreferenceSection::Appearance, "appearance.zoom",
        QT_TRANSLATE_NOOP("tw::Preferences", "Text size in tables"),
        QT_TRANSLATE_NOOP("tw::Preferences", "Relative to the font size of the desktop."), kZooms},
    PreferenceSpec{Preference::ColumnTypes, PreferenceSection::Appearance, "appearance.types",
        QT_TRANSLATE_NOOP("tw::Preferences", "Types below column names"),
        QT_TRANSLATE_NOOP("tw::Preferences", "When off, headers have one line."), kOnOff},
    PreferenceSpec{Preference::ReferenceLabels, PreferenceSection::Appearance, "appearance.labels",
        QT_TRANSLATE_NOOP("tw::Preferences", "Names beside foreign keys"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "The name of the referenced row. Copies and exports contain only the value."),
        kOnOff},
    PreferenceSpec{Preference::ChildRows, PreferenceSection::Appearance, "appearance.childRows",
        QT_TRANSLATE_NOOP("tw::Preferences", "Child rows below a table"),
        QT_TRANSLATE_NOOP(
            "tw::Preferences", "Rows of other tables that reference the current row."),
        kOffOn},
    PreferenceSpec{Preference::TimeZone, PreferenceSection::Appearance, "appearance.zone",
        QT_TRANSLATE_NOOP("tw::Preferences", "Timestamps with time zone"),
        QT_TRANSLATE_NOOP("tw::Preferences",
            "Always with the offset. Copies, edits and exports keep the value of the server. Other "
            "zones are in the View menu."),
        kZones},
};

QString keyOf(const PreferenceSpec& spec)
{
    return QString::fromLatin1(spec.name).replace(u'.', u'/');
}

QString keyOfKeys(const QString& command)
{
    return kKeys + u'/' + command;
}

}

Preferences::Preferences(const QString& path, QObject* parent)
    : QObject(parent)
    , m_settings(ownerFile(path), QSettings::IniFormat)
{ }

QString Preferences::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/tuplewright/settings.ini");
}

std::span<const PreferenceSpec> Preferences::specs()
{
    return kPreferencesSpecs;
}

const PreferenceSpec& Preferences::spec(Preference id)
{
    return *std::find_if(kPreferencesSpecs.begin(), kPreferencesSpecs.end(),
        [id](const PreferenceSpec& known) { return known.id == id; });
}

int Preferences::choice(Preference id) const
{
    const PreferenceSpec& line = spec(id);
    const QString stored = m_settings.value(keyOf(line)).toString();
    for (size_t index = 0; index < line.choices.size(); ++index)
        if (stored == QLatin1StringView(line.choices[index].stored))
            return int(index);
    return 0;
}

void Preferences::choose(Preference id, int choice)
{
    const PreferenceSpec& line = spec(id);
    if (choice == this->choice(id) || choice < 0 || size_t(choice) >= line.choices.size())
        return;
    if (choice == 0)
        m_settings.remove(keyOf(line));
    else
        m_settings.setValue(keyOf(line), QString::fromLatin1(line.choices[size_t(choice)].stored));
    Q_EMIT changed(id);
}

bool Preferences::isOn(Preference id) const
{
    return spec(id).choices[size_t(choice(id))].stored == kOn;
}

void Preferences::toggle(Preference id)
{
    choose(id, 1 - choice(id));
}

PageOptions Preferences::pageOptions() const
{
    return {.showsLabels = isOn(Preference::ReferenceLabels),
        .showsTypes = isOn(Preference::ColumnTypes),
        .showsChildRows = isOn(Preference::ChildRows),
        .zone = displayZone()};
}

QString Preferences::besideIt(const QString& name) const
{
    return QFileInfo(m_settings.fileName()).dir().filePath(name);
}

ThemeName Preferences::theme() const
{
    return ThemeName(choice(Preference::Theme));
}

void Preferences::setTheme(ThemeName theme)
{
    choose(Preference::Theme, int(theme));
}

Density Preferences::density() const
{
    return Density(choice(Preference::Density));
}

int Preferences::zoom() const
{
    return QByteArray(kZooms.at(size_t(choice(Preference::Zoom))).stored).toInt();
}

void Preferences::stepZoom(int steps)
{
    QList<std::pair<int, int>> sizes; // percent, choice
    for (size_t i = 0; i < kZooms.size(); ++i)
        sizes.append({QByteArray(kZooms.at(i).stored).toInt(), int(i)});
    std::ranges::sort(sizes);
    const qsizetype now = sizes.indexOf(std::pair(zoom(), choice(Preference::Zoom)));
    choose(
        Preference::Zoom, sizes.at(std::clamp<qsizetype>(now + steps, 0, sizes.size() - 1)).second);
}

DisplayZone Preferences::displayZone() const
{
    switch (ZoneChoice(choice(Preference::TimeZone))) {
    case ZoneChoice::Server:
        break;
    case ZoneChoice::Utc:
        return DisplayZone::utc();
    case ZoneChoice::Local:
        return DisplayZone::local();
    case ZoneChoice::Named:
        return DisplayZone::named(m_settings.value(kZoneName, QStringLiteral("UTC")).toByteArray());
    }
    return {};
}

void Preferences::chooseZone(const QByteArray& name)
{
    const DisplayZone before = displayZone();
    m_settings.setValue(kZoneName, QString::fromUtf8(name));
    if (choice(Preference::TimeZone) != int(ZoneChoice::Named))
        choose(Preference::TimeZone, int(ZoneChoice::Named));
    else if (displayZone() != before)
        Q_EMIT changed(Preference::TimeZone);
}

QString Preferences::language() const
{
    return QString::fromLatin1(kLanguages[size_t(choice(Preference::Language))].stored);
}

QHash<QString, QString> Preferences::keys() const
{
    QHash<QString, QString> keys;
    const QString prefix = kKeys + u'/';
    for (const QString& key : m_settings.allKeys())
        if (key.startsWith(prefix))
            keys.insert(key.sliced(prefix.size()), m_settings.value(key).toString());
    return keys;
}

void Preferences::setKeys(const QString& command, const QString& keys)
{
    m_settings.setValue(keyOfKeys(command), keys);
    Q_EMIT keysChanged();
}

void Preferences::resetKeys(const QString& command)
{
    m_settings.remove(keyOfKeys(command));
    Q_EMIT keysChanged();
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray Preferences::windowLayout() const
{
    return m_settings.value(kLayout).toByteArray();
}

void Preferences::setWindow(const QByteArray& geometry, const QByteArray& layout)
{
    m_settings.setValue(kGeometry, geometry);
    m_settings.setValue(kLayout, layout);
}

QByteArray Preferences::session() const
{
    return m_settings.value(kSession).toByteArray();
}

void Preferences::setSession(const QByteArray& json)
{
    if (json != session())
        m_settings.setValue(kSession, json);
}

QString Preferences::lastFolder() const
{
    return m_settings.value(kLastFolder, QDir::homePath()).toString();
}

void Preferences::setLastFolder(const QString& folder)
{
    m_settings.setValue(kLastFolder, folder);
}

}
