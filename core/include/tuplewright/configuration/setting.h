// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/connection_config.h>

#include <QAnyStringView>
#include <QLatin1StringView>

#include <expected>
#include <span>

namespace tw {

enum class SettingKind
{
    Text,
    Ports, ///< a number from 1 to 65535, or a comma list
    Boolean,
    Integer,
    Seconds, ///< with up to three decimals
    Milliseconds,
    Choice,
    Engine, ///< the id of a known engine
};

/// One setting of a connection: how it is called in every source, which values it takes, and where
/// a ConnectionConfig keeps it. The table of all of them is the only place that knows.
struct TW_CORE_EXPORT Setting
{
    QLatin1StringView key; ///< in URLs, connection words and profile files; libpq's keyword, if any
    QLatin1StringView field; ///< behind a prefix in the environment; empty: the key in capitals
    QLatin1StringView variable; ///< libpq's environment variable, if any
    QLatin1StringView engine; ///< the id of the only one that has it; empty: all have it
    SettingKind kind = SettingKind::Text;
    bool secret = false;
    bool isOption = false; ///< kept in ConnectionConfig::options, under its key
    qint64 lowest = 0;
    qint64 highest = 0;
    std::span<const QLatin1StringView> choices; ///< enumerators in their order
    QLatin1StringView fallback; ///< used for a libpq keyword that nobody gives
    QString (*read)(const Setting&, const ConnectionConfig&) = nullptr;
    void (*write)(const Setting&, ConnectionConfig&, const QString& normalized) = nullptr;

    /// The whole table, in the order of listings.
    [[nodiscard]] static std::span<const Setting> all();
    [[nodiscard]] static const Setting* find(QAnyStringView key); ///< null when there is none
    /// The setting that names the engine.
    [[nodiscard]] static const Setting& backend();
    /// The secret that profiles and URLs never hold.
    [[nodiscard]] static const Setting& password();

    /// The key as text, for messages.
    [[nodiscard]] QString name() const { return key; }
    /// Its name behind a prefix in the environment, in capitals.
    [[nodiscard]] QString fieldName() const;
    /// False for a setting that belongs to another engine only.
    [[nodiscard]] bool appliesTo(const QString& backendId) const;
    /// Read by the library alone, whatever the engine, which is not told of it.
    [[nodiscard]] bool isLibrarys() const { return isOption && engine.isEmpty(); }

    /// The text of a default ConnectionConfig; toUrl() and profile files leave it out.
    [[nodiscard]] QString defaultText() const;

    /// The one spelling of a value, or what the setting takes instead ("a whole number from 1").
    [[nodiscard]] std::expected<QString, QString> normalized(const QString& text) const;
};

/// What stands for a secret wherever one would be shown.
[[nodiscard]] TW_CORE_EXPORT QString secretMask();

}
