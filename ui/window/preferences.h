// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QByteArray>
#include <QSettings>

namespace tw {

/// What the window remembers between two starts. Unreadable or foreign values read as the default.
class Preferences final
{
public:
    /// `path` is an INI file, made when something is first remembered.
    explicit Preferences(const QString& path);

    /// settings.ini in the user's configuration folder of the program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] ThemeName theme() const;
    void setTheme(ThemeName theme);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowLayout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);

    /// Where the user last chose a file.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

private:
    QSettings m_settings;
};

}
