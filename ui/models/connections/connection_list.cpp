// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_list.h"

#include <tuplewright/profiles/profile_exchange.h>
#include <tuplewright/schema/lifecycle_choices.h>

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace tw {

namespace {

constexpr qint64 kMostBytes = qint64(64) * 1024 * 1024;

ConnectionConfig withLifecycles(ConnectionConfig config, const QString& choices)
{
    if (choices.isEmpty())
        config.options.remove(LifecycleChoices::kOption);
    else
        config.options.insert(LifecycleChoices::kOption, choices);
    return config;
}

/// What was chosen in the window belongs to the connection that is there.
bool leadsTo(const ConnectionConfig& known, const ConnectionConfig& wanted)
{
    return known == wanted || withLifecycles(known, {}) == wanted;
}

/// Opens it anew if it was open, with the password it had.
Result<void> reopen(
    ConnectionList& list, ManagedConnection& connection, const ConnectionConfig& config)
{
    const Secret password = connection.password();
    const bool wasOpen = connection.isOpen();
    ConnectionProfile profile = connection.entry().profile;
    profile.config = config;
    if (connection.entry().isStored) {
        TW_TRY_VOID(list.store(profile, {}));
    } else {
        connection.setProfile(profile, false);
        connection.close();
    }
    connection.setPassword(password);
    if (wasOpen)
        connection.open();
    return {};
}

}

ConnectionList::ConnectionList(
    ProfileStore store, SessionFactory factory, std::shared_ptr<SecretVault> vault, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_factory(std::move(factory))
    , m_passwords(std::move(vault))
    , m_receipts(m_store)
    , m_reaper(QStringLiteral("reaper"))
{
    connect(&m_sleep, &SleepWatch::woke, this, &ConnectionList::revalidate);
}

ConnectionList::~ConnectionList()
{
    for (const auto& connection : m_connections)
        connection->shutDown();
}

Result<void> ConnectionList::loadProfiles()
{
    TW_TRY(const QList<ConnectionProfile> profiles, m_store.load());
    for (const ConnectionProfile& profile : profiles)
        append(profile, true, {});
    return {};
}

const ConnectionEntry& ConnectionList::at(int index) const
{
    return m_connections.at(size_t(index))->entry();
}

int ConnectionList::indexOf(const QUuid& id) const
{
    const auto found = std::ranges::find_if(
        m_connections, [&id](const auto& connection) { return connection->id() == id; });
    return found == m_connections.end() ? -1 : int(found - m_connections.begin());
}

const ConnectionEntry* ConnectionList::find(const QUuid& id) const
{
    const ManagedConnection* connection = connectionOf(id);
    return connection ? &connection->entry() : nullptr;
}

ManagedConnection* ConnectionList::connectionOf(const QUuid& id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : m_connections.at(size_t(index)).get();
}

ManagedConnection& ConnectionList::append(
    ConnectionProfile profile, bool isStored, const Secret& password)
{
    const ManagedConnection::Services services{m_factory, m_passwords, m_receipts, m_reaper};
    m_connections.push_back(
        std::make_unique<ManagedConnection>(services, std::move(profile), isStored, password));
    ManagedConnection& connection = *m_connections.back();
    connectSignals(connection);
    Q_EMIT added(count() - 1);
    return connection;
}

void ConnectionList::connectSignals(const ManagedConnection& connection)
{
    const QUuid id = connection.id();
    connect(&connection, &ManagedConnection::changed, this,
        [this, id] { Q_EMIT changed(indexOf(id)); });
    connect(&connection, &ManagedConnection::passwordNeeded, this,
        [this, id](const Error& error) { Q_EMIT passwordNeeded(id, error); });
    connect(&connection, &ManagedConnection::reloadFailed, this,
        [this, id](const Error& error) { Q_EMIT reloadFailed(id, error); });
    connect(&connection, &ManagedConnection::watchChanged, this,
        [this, id] { Q_EMIT watchChanged(id); });
    connect(&connection, &ManagedConnection::restored, this,
        [this, id](bool wasDown) { Q_EMIT restored(id, wasDown); });
}

QUuid ConnectionList::add(const ConnectionConfig& config, const Secret& password)
{
    for (const auto& connection : m_connections) {
        if (!leadsTo(connection->entry().profile.config, config))
            continue;
        if (password.isSet())
            connection->setPassword(password);
        return connection->id();
    }
    return append({QUuid::createUuid(), config.title(), config}, false, password).id();
}

QUuid ConnectionList::addSibling(const QUuid& id, const QString& database)
{
    const ManagedConnection* connection = connectionOf(id);
    if (!connection)
        return {};
    ConnectionConfig config = connection->entry().profile.config;
    config.database = database;
    return add(config, connection->password());
}

Result<void> ConnectionList::store(const ConnectionProfile& profile, const Secret& password)
{
    TW_TRY_VOID(m_store.save(profile));
    m_passwords.keep(profile, password);
    ManagedConnection* connection = connectionOf(profile.id);
    if (!connection) {
        append(profile, true, password);
        return {};
    }
    const ConnectionProfile before = connection->entry().profile;
    if (profile.passwordPlace != PasswordPlace::Keychain)
        m_passwords.forget(before);
    connection->setProfile(profile, true);
    if (password.isSet())
        connection->setPassword(password);
    if (before.config != profile.config)
        connection->close();
    else
        Q_EMIT changed(indexOf(profile.id));
    return {};
}

Result<void> ConnectionList::setDefault(const QUuid& id, bool isDefault)
{
    ManagedConnection* connection = connectionOf(id);
    if (!connection || !connection->entry().isStored)
        return fail(
            ErrorKind::NotFound, tr("Only a connection that is stored can be the default."));
    ConnectionProfile profile = connection->entry().profile;
    profile.isDefault = isDefault;
    TW_TRY_VOID(m_store.save(profile));
    connection->setProfile(profile, true);
    Q_EMIT changed(indexOf(id));
    if (isDefault)
        takeDefaultFromOthers(id);
    return {};
}

void ConnectionList::takeDefaultFromOthers(const QUuid& id)
{
    for (int index = 0; index < count(); ++index) {
        ManagedConnection& connection = *m_connections.at(size_t(index));
        ConnectionProfile profile = connection.entry().profile;
        if (connection.id() == id || !std::exchange(profile.isDefault, false))
            continue;
        connection.setProfile(profile, connection.entry().isStored);
        Q_EMIT changed(index);
    }
}

QUuid ConnectionList::defaultConnection() const
{
    const auto found = std::ranges::find_if(m_connections,
        [](const auto& connection) { return connection->entry().profile.isDefault; });
    return found == m_connections.end() ? QUuid() : (*found)->id();
}

Result<void> ConnectionList::setMaskedColumns(const QUuid& id, const QString& columns)
{
    ManagedConnection* connection = connectionOf(id);
    if (!connection || !connection->entry().isStored)
        return fail(ErrorKind::NotFound, tr("Only a connection that is stored keeps masks."));
    ConnectionConfig config = connection->entry().profile.config;
    config.session.maskedColumns = columns;
    return reopen(*this, *connection, config);
}

Result<void> ConnectionList::setLifecycles(const QUuid& id, const QString& choices)
{
    ManagedConnection* connection = connectionOf(id);
    if (!connection)
        return fail(ErrorKind::NotFound, tr("The connection no longer exists."));
    return reopen(*this, *connection, withLifecycles(connection->entry().profile.config, choices));
}

Result<void> ConnectionList::reconfigure(const QUuid& id, const ConnectionConfig& config)
{
    ManagedConnection* connection = connectionOf(id);
    if (!connection)
        return fail(ErrorKind::NotFound, tr("The connection no longer exists."));
    ConnectionProfile changed = connection->entry().profile;
    changed.config = config;
    if (connection->entry().isStored)
        return store(changed, connection->password());
    connection->setProfile(changed, false);
    connection->close();
    return {};
}

Result<void> ConnectionList::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    TW_TRY(const QList<ConnectionProfile> profiles, importedProfiles(file.read(kMostBytes)));
    TW_TRY(const QList<ConnectionProfile> added, m_store.add(profiles));
    for (const ConnectionProfile& profile : added)
        append(profile, true, {});
    return {};
}

Result<void> ConnectionList::exportTo(const QString& path) const
{
    QList<ConnectionProfile> profiles;
    for (const auto& connection : m_connections)
        if (connection->entry().isStored)
            profiles.append(connection->entry().profile);
    const QByteArray bytes = exportedProfiles(profiles);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit();
    if (!isWritten)
        return fail(ErrorKind::File, tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Result<QUuid> ConnectionList::duplicate(const QUuid& id)
{
    const ConnectionEntry* entry = find(id);
    if (!entry)
        return fail(ErrorKind::NotFound, tr("The connection no longer exists."));
    const ConnectionProfile copy = duplicateOf(entry->profile, entry->profile.name);
    TW_TRY(const QList<ConnectionProfile> added, m_store.add({copy}));
    return append(added.constFirst(), true, {}).id();
}

Result<void> ConnectionList::remove(const QUuid& id)
{
    ManagedConnection* connection = connectionOf(id);
    if (!connection)
        return {};
    const ConnectionProfile profile = connection->entry().profile;
    if (connection->entry().isStored)
        TW_TRY_VOID(m_store.remove(profile.name));
    m_passwords.forget(profile);
    connection->shutDown();
    const int index = indexOf(id);
    Q_EMIT aboutToBeRemoved(index);
    static_cast<void>(m_connections.at(size_t(index)).release()); // deleted below
    m_connections.erase(m_connections.begin() + index);
    connection->disconnect(this);
    connection->setParent(this);
    connection->deleteLater(); // it may be the one whose signal led here
    Q_EMIT removed(index);
    return {};
}

void ConnectionList::open(const QUuid& id)
{
    if (ManagedConnection* connection = connectionOf(id))
        connection->open();
}

void ConnectionList::openWithPassword(const QUuid& id, const Secret& password)
{
    if (ManagedConnection* connection = connectionOf(id))
        connection->openWithPassword(password);
}

void ConnectionList::close(const QUuid& id)
{
    if (ManagedConnection* connection = connectionOf(id))
        connection->close();
}

void ConnectionList::reloadCatalog(const QUuid& id)
{
    if (ManagedConnection* connection = connectionOf(id))
        connection->reloadCatalog();
}

AsyncAdapter* ConnectionList::readerOf(const QUuid& id) const
{
    const ManagedConnection* connection = connectionOf(id);
    return connection ? connection->reader() : nullptr;
}

ConnectionWatch* ConnectionList::watchOf(const QUuid& id) const
{
    const ManagedConnection* connection = connectionOf(id);
    return connection ? connection->watch() : nullptr;
}

void ConnectionList::revalidate()
{
    for (const auto& connection : m_connections)
        connection->revalidate();
}

}
