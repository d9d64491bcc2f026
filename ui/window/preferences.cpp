// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QDir>
#include <QStandardPaths>

#include <array>

namespace tw {

namespace {

const QString kTheme = QStringLiteral("appearance/theme");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kLayout = QStringLiteral("window/layout");
const QString kLastFolder = QStringLiteral("files/lastFolder");

constexpr std::array kThemes{
    std::pair{ThemeName::System, QStringView(u"system")},
    std::pair{ThemeName::Light, QStringView(u"light")},
    std::pair{ThemeName::Dark, QStringView(u"dark")},
};

}

Preferences::Preferences(const QString& path)
    : m_settings(path, QSettings::IniFormat)
{ }

QString Preferences::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/tuplewright/settings.ini");
}

ThemeName Preferences::theme() const
{
    const QString stored = m_settings.value(kTheme).toString();
    for (const auto& [theme, name] : kThemes)
        if (stored == name)
            return theme;
    return ThemeName::System;
}

void Preferences::setTheme(ThemeName theme)
{
    for (const auto& [known, name] : kThemes)
        if (known == theme)
            m_settings.setValue(kTheme, name.toString());
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

QString Preferences::lastFolder() const
{
    return m_settings.value(kLastFolder, QDir::homePath()).toString();
}

void Preferences::setLastFolder(const QString& folder)
{
    m_settings.setValue(kLastFolder, folder);
}

}
