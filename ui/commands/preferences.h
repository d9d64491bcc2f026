// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_options.h"
#include "theme/theme.h"

#include <QByteArray>
#include <QHash>
#include <QSettings>

#include <span>

namespace tw {

/// What a person can set for the whole program.
enum class Preference
{
    RestoreSession,
    ConnectAtStart,
    KeepEdits,
    Language,
    RowMode,
    Theme,
    Density,
    Zoom,
    ColumnTypes,
    ReferenceLabels,
    ChildRows,
    TimeZone,
};

/// Choices of Preference::TimeZone.
enum class ZoneChoice
{
    Server, ///< as it writes them
    Utc,
    Local,
    Named,
};

enum class PreferenceSection
{
    General,
    Appearance,
};

struct PreferenceChoice
{
    const char* stored;
    const char* label; ///< source text for tr() of Preferences
};

/// One line of the table of preferences.
struct PreferenceSpec
{
    Preference id;
    PreferenceSection section;
    const char* name; ///< in the file, and what its widgets are named after: "general.session"
    const char* label; ///< source text for tr() of Preferences
    const char* hint; ///< source text: what it is good for
    std::span<const PreferenceChoice> choices; ///< the first is the default
};

/// What the window remembers between two starts. Unreadable or foreign values read as the default.
/// Lives in the GUI thread.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// `path` is an INI file, made when something is first remembered.
    explicit Preferences(const QString& path, QObject* parent = nullptr);

    /// settings.ini in the user's configuration folder of the program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] static std::span<const PreferenceSpec> specs();
    [[nodiscard]] static const PreferenceSpec& spec(Preference id);

    /// The choice in force, as an index into those of the table.
    [[nodiscard]] int choice(Preference id) const;
    void choose(Preference id, int choice);
    [[nodiscard]] bool isDefault(Preference id) const { return choice(id) == 0; }

    [[nodiscard]] bool isOn(Preference id) const; ///< of those that are on or off
    void toggle(Preference id); ///< likewise

    /// A file of another kind that is kept beside this one.
    [[nodiscard]] QString besideIt(const QString& name) const;

    [[nodiscard]] PageOptions pageOptions() const;
    [[nodiscard]] ThemeName theme() const;
    void setTheme(ThemeName theme);
    [[nodiscard]] Density density() const;
    [[nodiscard]] int zoom() const; ///< of tables, in percent
    void stepZoom(int steps); ///< larger or smaller, as far as there are sizes
    [[nodiscard]] DisplayZone displayZone() const;
    void chooseZone(const QByteArray& name); ///< an IANA name
    [[nodiscard]] QString language() const; ///< ISO code, or "system"

    /// Keys the user gave to commands, portable and separated by "; ", by the name of the command.
    [[nodiscard]] QHash<QString, QString> keys() const;
    void setKeys(const QString& command, const QString& keys);
    void resetKeys(const QString& command);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowLayout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);

    /// What was open, as JSON; empty: the program was never left.
    [[nodiscard]] QByteArray session() const;
    void setSession(const QByteArray& json);

    /// Where the user last chose a file.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

Q_SIGNALS:
    void changed(tw::Preference id);
    void keysChanged();

private:
    QSettings m_settings;
};

}
