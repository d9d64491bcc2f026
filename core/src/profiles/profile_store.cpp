// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/profiles/profile_store.h>

#include "profiles/checks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int kLockWaitMs = 5000;

std::unexpected<Error> broken(const QString& path, const QString& what)
{
    return fail(ErrorKind::Configuration,
        u"The profiles in %1 cannot be understood: %2"_s.arg(path, what), {},
        u"Correct the file, or move it away to start afresh."_s);
}

std::unexpected<Error> unwritable(const QString& path, const QString& reason)
{
    return fail(ErrorKind::File, u"The profiles in %1 cannot be saved: %2"_s.arg(path, reason));
}

/// The file as it was found; what the program does not know stays in it.
struct Document
{
    QJsonObject root;
    QJsonArray profiles;
};

Result<Document> readDocument(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Document{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File,
            u"The profiles in %1 cannot be read: %2"_s.arg(path, file.errorString()));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return broken(path,
            error.error == QJsonParseError::NoError ? u"it is no JSON object."_s
                                                    : error.errorString() + u'.');
    Document document{json.object(), {}};
    const QJsonValue profiles = document.root.value("profiles"_L1);
    if (!profiles.isArray() && !profiles.isUndefined())
        return broken(path, u"\"profiles\" is no array."_s);
    document.profiles = profiles.toArray();
    return document;
}

/// The folder of the profiles is for its owner alone, if this made it.
Result<void> makeFolder(const QString& path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (folder.isDir())
        return {};
    if (!QDir().mkpath(folder.path())
        || !QDir().mkdir(folder.filePath(), kOwnerOnly | QFileDevice::ExeOwner))
        return unwritable(path, u"its folder cannot be made."_s);
    return {};
}

Result<void> writeDocument(const QString& path, const Document& document)
{
    QJsonObject root = document.root;
    root.insert("profiles"_L1, document.profiles);
    QSaveFile file(path);
    // The permissions come before the first byte, and whatever the umask says.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly))
        return unwritable(path, file.errorString());
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Indented);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return unwritable(path, file.errorString());
    return {};
}

/// Reads, changes and writes the file while no other program does.
template <class Change>
Result<void> rewrite(const QString& path, Change change)
{
    TW_TRY_VOID(makeFolder(path));
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(kLockWaitMs))
        return unwritable(path, u"another program keeps it locked."_s);
    TW_TRY(Document document, readDocument(path));
    TW_TRY_VOID(change(document.profiles));
    return writeDocument(path, document);
}

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

QJsonObject toJson(const ConnectionProfile& profile, QJsonObject json)
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
    return json;
}

Result<ConnectionProfile> toProfile(const QString& path, const QJsonValue& value)
{
    const QJsonObject json = value.toObject();
    ConnectionProfile profile;
    profile.id = QUuid::fromString(json.value("id"_L1).toString());
    profile.name = json.value("name"_L1).toString();
    profile.config.backend = json.value("backend"_L1).toString();
    if (profile.id.isNull() || profile.name.isEmpty() || profile.config.backend.isEmpty())
        return broken(path, u"a profile lacks its id, name or backend."_s);
    profile.config.host = json.value("host"_L1).toString();
    profile.config.port = json.value("port"_L1).toString();
    profile.config.database = json.value("database"_L1).toString();
    profile.config.user = json.value("user"_L1).toString();
    readOptions(json.value("options"_L1).toObject(), profile.config);
    return profile;
}

Result<QList<ConnectionProfile>> toProfiles(const QString& path, const QJsonArray& array)
{
    QList<ConnectionProfile> profiles;
    for (const auto& value : array) {
        TW_TRY(ConnectionProfile profile, toProfile(path, value));
        profiles.append(std::move(profile));
    }
    return profiles;
}

std::unexpected<Error> noProfile(const QString& name)
{
    return fail(ErrorKind::NotFound, u"There is no profile %1."_s.arg(name));
}

}

ProfileStore::ProfileStore(QString path)
    : m_path(std::move(path))
{ }

QString ProfileStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/tuplewright/profiles.json"_s;
}

Result<QList<ConnectionProfile>> ProfileStore::load() const
{
    TW_TRY(const Document document, readDocument(m_path));
    return toProfiles(m_path, document.profiles);
}

Result<ConnectionProfile> ProfileStore::find(const QString& name) const
{
    TW_TRY(const QList<ConnectionProfile> profiles, load());
    for (const ConnectionProfile& profile : profiles) {
        if (profile.name == name)
            return profile;
    }
    return noProfile(name);
}

Result<void> ProfileStore::save(const ConnectionProfile& profile) const
{
    if (profile.id.isNull() || profile.name.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"A profile needs an id and a name."_s);
    return rewrite(m_path, [this, &profile](QJsonArray& array) -> Result<void> {
        TW_TRY(const QList<ConnectionProfile> known, toProfiles(m_path, array));
        qsizetype place = known.size();
        for (qsizetype i = 0; i < known.size(); ++i) {
            if (known[i].id == profile.id)
                place = i;
            else if (known[i].name == profile.name)
                return fail(ErrorKind::AlreadyExists,
                    u"There is a profile %1 already."_s.arg(profile.name));
        }
        if (place == known.size())
            array.append(toJson(profile, {}));
        else
            array[place] = toJson(profile, array[place].toObject());
        return {};
    });
}

Result<void> ProfileStore::remove(const QString& name) const
{
    return rewrite(m_path, [this, &name](QJsonArray& array) -> Result<void> {
        TW_TRY(const QList<ConnectionProfile> known, toProfiles(m_path, array));
        for (qsizetype i = 0; i < known.size(); ++i) {
            if (known[i].name == name) {
                array.removeAt(i);
                return {};
            }
        }
        return noProfile(name);
    });
}

}
