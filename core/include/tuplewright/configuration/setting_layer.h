// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/problem.h>
#include <tuplewright/configuration/setting.h>

namespace tw {

/// Where values come from. A later one of this list beats an earlier one.
enum class Origin
{
    Default,
    PasswordFile, ///< ~/.pgpass
    PgVariable, ///< libpq's environment variables
    ServiceFile, ///< pg_service.conf
    Profile,
    EnvFile, ///< a .env file
    Environment, ///< a family of variables
    Explicit, ///< an argument, an edited field, a URL that was named
};

/// The stable spelling of an origin, as used in JSON and listings.
[[nodiscard]] TW_CORE_EXPORT QString originName(Origin origin);

/// A value as its source spells it, not yet checked.
class TW_CORE_EXPORT SettingText
{
public:
    /// The text of a secret setting is kept as a Secret. `detail` names the variable, line or
    /// option.
    SettingText(const Setting& setting, QString text, QString detail);

    /// The table's entry, which lives as long as the process.
    [[nodiscard]] const Setting& setting() const { return *m_setting; }
    /// Where it was read from, such as `.env:12` or `--host`.
    [[nodiscard]] const QString& detail() const { return m_detail; }

    /// The value itself. Show shown() instead.
    [[nodiscard]] const QString& text() const;
    /// The value for people; secretMask() for a secret.
    [[nodiscard]] QString shown() const;
    /// The value of a secret setting; not set for others.
    [[nodiscard]] const Secret& secret() const { return m_secret; }

    /// Two spellings of one value are the same.
    [[nodiscard]] bool agreesWith(const SettingText& other) const;

private:
    const Setting* m_setting;
    QString m_text; ///< empty when the setting is a secret
    Secret m_secret;
    QString m_detail; ///< the variable, file and line, or option it was read from
};

/// What one source says.
struct TW_CORE_EXPORT SettingLayer
{
    Origin origin = Origin::Explicit;
    bool isUrl = false; ///< a URL loses to single fields of the same origin
    bool isUnused = false; ///< kept to tell what it would have said
    QList<SettingText> values; ///< at most one of a setting
    QList<Problem> problems; ///< what could not be understood

    /// Adds, or replaces what was said before.
    void set(const Setting& setting, QString text, const QString& detail);
    /// Takes a setting out, as if its source had not named it.
    void unset(const Setting& setting);
    /// Null when the source does not name the setting.
    [[nodiscard]] const SettingText* find(const Setting& setting) const;
};

/// What differs from the defaults, as one layer.
[[nodiscard]] TW_CORE_EXPORT SettingLayer layerOf(
    const ConnectionConfig& config, Origin origin, const QString& detail);

}
