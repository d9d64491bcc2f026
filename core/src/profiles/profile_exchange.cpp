// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/profiles/profile_exchange.h>

#include <tuplewright/configuration/setting.h>

#include "profiles/profile_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Without what only means something, or does something, on the computer it was written on.
ConnectionProfile portable(ConnectionProfile profile)
{
    if (profile.passwordPlace == PasswordPlace::Command)
        profile.passwordPlace = PasswordPlace::Session;
    profile.passwordCommand.clear();
    profile.receiptsAsked = false;
    profile.isDefault = false;
    for (const Setting& setting : Setting::all()) {
        if (setting.secret)
            profile.config.options.remove(setting.key);
    }
    return profile;
}

std::unexpected<Error> unreadable(const QString& why)
{
    return fail(ErrorKind::Configuration,
        u"No connections can be read from the file: %1"_s.arg(why), {},
        u"Choose a file that was exported from Tuplewright."_s);
}

}

QByteArray exportedProfiles(const QList<ConnectionProfile>& profiles)
{
    QJsonArray array;
    for (const ConnectionProfile& profile : profiles)
        array.append(profileJson(portable(profile), {}));
    return QJsonDocument(QJsonObject{{"profiles"_L1, array}}).toJson(QJsonDocument::Indented);
}

Result<QList<ConnectionProfile>> importedProfiles(const QByteArray& bytes)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(error.errorString() + u'.');
    const QJsonValue array = json.object().value("profiles"_L1);
    if (!array.isArray())
        return unreadable(u"it has no list \"profiles\"."_s);
    const std::expected<QList<ConnectionProfile>, QString> read = profilesOf(array.toArray());
    if (!read)
        return unreadable(read.error());
    QList<ConnectionProfile> profiles;
    for (const ConnectionProfile& profile : *read)
        profiles.append(portable(profile));
    return profiles;
}

ConnectionProfile duplicateOf(const ConnectionProfile& profile, const QString& name)
{
    ConnectionProfile copy = profile;
    copy.id = QUuid::createUuid();
    copy.name = name;
    copy.isDefault = false;
    return copy;
}

}
