// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/profiles/profile_store.h>

#include "profiles/profile_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

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
    // commit() would not notice that the last bytes found no room.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
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

Result<QList<ConnectionProfile>> toProfiles(const QString& path, const QJsonArray& array)
{
    std::expected<QList<ConnectionProfile>, QString> profiles = profilesOf(array);
    if (!profiles)
        return broken(path, profiles.error());
    return *std::move(profiles);
}

QString freeName(const QString& wanted, const QSet<QString>& taken)
{
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1 (%2)"_s.arg(wanted, QString::number(number));
    return name;
}

void takeDefaultFrom(QJsonArray& profiles)
{
    for (auto profile : profiles) {
        QJsonObject json = profile.toObject();
        json.remove("default"_L1);
        profile = json;
    }
}

std::unexpected<Error> noProfile(const QString& name)
{
    return fail(ErrorKind::NotFound, u"There is no profile %1."_s.arg(name));
}

}

QStringList profileColours()
{
    return {u"red"_s, u"amber"_s, u"green"_s, u"teal"_s, u"blue"_s, u"violet"_s};
}

bool ConnectionProfile::matches(const QString& text) const
{
    const QStringList places
        = QStringList{name, group, config.host, config.database, config.user} + tags;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&places](const QString& word) {
        return std::any_of(places.begin(), places.end(),
            [&word](const QString& place) { return place.contains(word, Qt::CaseInsensitive); });
    });
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

Result<std::optional<ConnectionProfile>> ProfileStore::findDefault() const
{
    TW_TRY(const QList<ConnectionProfile> profiles, load());
    const auto found = std::ranges::find_if(profiles, &ConnectionProfile::isDefault);
    return found == profiles.end() ? std::nullopt : std::optional(*found);
}

Result<void> ProfileStore::save(const ConnectionProfile& profile) const
{
    if (profile.id.isNull() || profile.name.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"A profile needs an id and a name."_s);
    return rewrite(m_path, [this, &profile](QJsonArray& array) -> Result<void> {
        TW_TRY(const QList<ConnectionProfile> known, toProfiles(m_path, array));
        if (profile.isDefault)
            takeDefaultFrom(array);
        qsizetype place = known.size();
        for (qsizetype i = 0; i < known.size(); ++i) {
            if (known[i].id == profile.id)
                place = i;
            else if (known[i].name == profile.name)
                return fail(ErrorKind::AlreadyExists,
                    u"There is a profile %1 already."_s.arg(profile.name));
        }
        if (place == known.size())
            array.append(profileJson(profile, {}));
        else
            array[place] = profileJson(profile, array[place].toObject());
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

Result<QList<ConnectionProfile>> ProfileStore::add(QList<ConnectionProfile> profiles) const
{
    const Result<void> added = rewrite(m_path, [&](QJsonArray& array) -> Result<void> {
        TW_TRY(const QList<ConnectionProfile> known, toProfiles(m_path, array));
        QSet<QString> names;
        QSet<QUuid> ids;
        for (const ConnectionProfile& profile : known) {
            names.insert(profile.name);
            ids.insert(profile.id);
        }
        for (ConnectionProfile& profile : profiles) {
            profile.name = freeName(profile.name, names);
            if (ids.contains(profile.id))
                profile.id = QUuid::createUuid();
            names.insert(profile.name);
            ids.insert(profile.id);
            array.append(profileJson(profile, {}));
        }
        return {};
    });
    if (!added)
        return fail(added.error());
    return profiles;
}

}
