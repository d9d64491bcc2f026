// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "profiles/profile_json.h"

#include "configuration/checks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// In the order of PasswordPlace.
constexpr std::array kPasswordPlaces{"session"_L1, "keychain"_L1, "ask"_L1, "command"_L1};

/// A person may have written a number or a truth value as such.
void readOptions(const QJsonObject& json, ConnectionConfig& config)
{
    for (auto it = json.begin(); it != json.end(); ++it)
        storeOption(config, it.key(), it.value().toVariant().toString());
}

QJsonObject toJson(const QMap<QString, QString>& options)
{
    QJsonObject json;
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

void insertIf(QJsonObject& json, QLatin1StringView key, bool isSet)
{
    if (isSet)
        json.insert(key, true);
    else
        json.remove(key);
}

void insertUnlessEmpty(QJsonObject& json, QLatin1StringView key, const QString& text)
{
    if (text.isEmpty())
        json.remove(key);
    else
        json.insert(key, text);
}

PasswordPlace passwordPlace(const QString& name)
{
    const auto found = std::find(kPasswordPlaces.begin(), kPasswordPlaces.end(), name);
    return found == kPasswordPlaces.end() ? PasswordPlace::Session
                                          : PasswordPlace(found - kPasswordPlaces.begin());
}

std::expected<ConnectionProfile, QString> profileOf(const QJsonObject& json)
{
    ConnectionProfile profile;
    profile.id = QUuid::fromString(json.value("id"_L1).toString());
    profile.name = json.value("name"_L1).toString();
    profile.config.backend = json.value("backend"_L1).toString();
    if (profile.id.isNull() || profile.name.isEmpty() || profile.config.backend.isEmpty())
        return std::unexpected(u"a profile lacks its id, name or backend."_s);
    profile.config.host = json.value("host"_L1).toString();
    profile.config.port = json.value("port"_L1).toString();
    profile.config.database = json.value("database"_L1).toString();
    profile.config.user = json.value("user"_L1).toString();
    readOptions(json.value("options"_L1).toObject(), profile.config);
    profile.group = json.value("group"_L1).toString();
    profile.colour = json.value("colour"_L1).toString();
    for (const auto& tag : json.value("tags"_L1).toArray())
        profile.tags.append(tag.toString());
    profile.passwordPlace = passwordPlace(json.value("password_from"_L1).toString());
    profile.passwordCommand = json.value("password_command"_L1).toString();
    profile.receiptsAsked = json.value("receipts_asked"_L1).toBool();
    profile.isDefault = json.value("default"_L1).toBool();
    return profile;
}

}

QJsonObject profileJson(const ConnectionProfile& profile, QJsonObject json)
{
    const ConnectionConfig& config = profile.config;
    json.insert("id"_L1, profile.id.toString(QUuid::WithoutBraces));
    json.insert("name"_L1, profile.name);
    json.insert("backend"_L1, config.backend);
    json.insert("host"_L1, config.host);
    json.insert("port"_L1, config.port);
    json.insert("database"_L1, config.database);
    json.insert("user"_L1, config.user);
    json.insert("options"_L1, toJson(config.storableOptions()));
    insertUnlessEmpty(json, "group"_L1, profile.group);
    insertUnlessEmpty(json, "colour"_L1, profile.colour);
    json.remove("tags"_L1);
    if (!profile.tags.isEmpty())
        json.insert("tags"_L1, QJsonArray::fromStringList(profile.tags));
    const bool isDefault = profile.passwordPlace == PasswordPlace::Session;
    insertUnlessEmpty(json, "password_from"_L1,
        isDefault ? QString() : QString(kPasswordPlaces[size_t(profile.passwordPlace)]));
    insertUnlessEmpty(json, "password_command"_L1, profile.passwordCommand);
    insertIf(json, "receipts_asked"_L1, profile.receiptsAsked);
    insertIf(json, "default"_L1, profile.isDefault);
    return json;
}

std::expected<QList<ConnectionProfile>, QString> profilesOf(const QJsonArray& array)
{
    QList<ConnectionProfile> profiles;
    for (const auto& value : array) {
        std::expected<ConnectionProfile, QString> profile = profileOf(value.toObject());
        if (!profile)
            return std::unexpected(std::move(profile).error());
        profiles.append(*std::move(profile));
    }
    return profiles;
}

}
