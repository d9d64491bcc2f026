// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sources/config_sources.h>
#include <tuplewright/sources/environment.h>

#include <optional>

namespace tw {

/// A value and the source it came from.
struct OriginatedText
{
    SettingText value;
    Origin origin = Origin::Default;
};

/// What counts for one setting, and what it beat.
struct ResolvedSetting
{
    OriginatedText used;
    QList<OriginatedText> overridden; ///< strongest first
};

/// One configuration out of many sources, with the origin of every value.
class TW_CORE_EXPORT ResolvedConfig
{
public:
    /// Every setting of the engine, in the order of the table; those nobody named by their default.
    [[nodiscard]] const QList<ResolvedSetting>& settings() const { return m_settings; }

    /// Null for a setting the engine does not have.
    [[nodiscard]] const ResolvedSetting* find(const Setting& setting) const;

    /// All problems: texts nobody could understand, bad values, contradictions, advice.
    [[nodiscard]] const QList<Problem>& validate() const { return m_problems; }

    /// Fails with Configuration listing all errors that validate() tells.
    [[nodiscard]] Result<ParsedUrl> toConnection() const;

private:
    friend class ConfigResolver;

    QList<ResolvedSetting> m_settings;
    QList<Problem> m_problems;
    ConnectionConfig m_config;
};

/// Merges the layers: a later Origin beats an earlier one, a single field beats a URL of the same
/// origin, the first layer beats the others. Two layers of one origin that disagree are a warning
/// that names both values.
[[nodiscard]] TW_CORE_EXPORT ResolvedConfig resolve(const QList<SettingLayer>& layers);

/// What a person named to connect by.
struct ConfigRequest
{
    QList<SettingLayer> layers; ///< URLs, profiles, edited fields
    std::optional<QString> family; ///< read the environment; empty: the family that is set
    QString envFile; ///< empty: none
    QString service; ///< of pg_service.conf; empty: the one other sources name, if any
};

/// Reads all sources of the request and libpq's surroundings, then merges them. What cannot be read
/// is among the problems. Reads files; opens no connection.
[[nodiscard]] TW_CORE_EXPORT ResolvedConfig gather(
    const ConfigRequest& request, const Surroundings& surroundings);

}
