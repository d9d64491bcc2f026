// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_list.h"

#include "link_observer.h"

#include <tuplewright/profiles/profile_exchange.h>

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace tw {

using State = ConnectionEntry::State;

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;

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
    for (const auto& slot : m_slots)
        release(*slot);
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
    return m_slots.at(size_t(index))->entry;
}

int ConnectionList::indexOf(const QUuid& id) const
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(),
        [&id](const auto& slot) { return slot->entry.profile.id == id; });
    return found == m_slots.end() ? -1 : int(found - m_slots.begin());
}

const ConnectionEntry* ConnectionList::find(const QUuid& id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &at(index);
}

ConnectionList::Slot* ConnectionList::slotOf(const QUuid& id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : m_slots.at(size_t(index)).get();
}

ConnectionList::Slot* ConnectionList::slotOf(const QUuid& id, quint64 attempt)
{
    Slot* slot = slotOf(id);
    return slot && slot->attempt == attempt ? slot : nullptr;
}

int ConnectionList::append(ConnectionProfile profile, bool isStored, const Secret& password)
{
    auto slot = std::make_unique<Slot>();
    slot->entry.profile = std::move(profile);
    slot->entry.isStored = isStored;
    slot->password = password;
    m_slots.push_back(std::move(slot));
    Q_EMIT added(count() - 1);
    return count() - 1;
}

QUuid ConnectionList::add(const ConnectionConfig& config, const Secret& password)
{
    for (const auto& slot : m_slots) {
        if (slot->entry.profile.config != config)
            continue;
        if (password.isSet())
            slot->password = password;
        return slot->entry.profile.id;
    }
    const ConnectionProfile profile{QUuid::createUuid(), config.title(), config};
    append(profile, false, password);
    return profile.id;
}

QUuid ConnectionList::addSibling(const QUuid& id, const QString& database)
{
    const Slot* slot = slotOf(id);
    if (!slot)
        return {};
    ConnectionConfig config = slot->entry.profile.config;
    config.database = database;
    return add(config, slot->password);
}

AsyncAdapter* ConnectionList::readerOf(const QUuid& id)
{
    const Slot* slot = slotOf(id);
    return slot && slot->entry.state == State::Open ? slot->reader.get() : nullptr;
}

Result<void> ConnectionList::store(const ConnectionProfile& profile, const Secret& password)
{
    TW_TRY_VOID(m_store.save(profile));
    m_passwords.keep(profile, password);
    Slot* slot = slotOf(profile.id);
    if (!slot) {
        append(profile, true, password);
        return {};
    }
    const bool isElsewhere = slot->entry.profile.config != profile.config;
    if (profile.passwordPlace != PasswordPlace::Keychain)
        m_passwords.forget(slot->entry.profile);
    slot->entry.profile = profile;
    slot->entry.isStored = true;
    if (password.isSet())
        slot->password = password;
    if (isElsewhere)
        close(profile.id);
    else
        notify(*slot);
    return {};
}

Result<void> ConnectionList::setMaskedColumns(const QUuid& id, const QString& columns)
{
    Slot* slot = slotOf(id);
    if (!slot || !slot->entry.isStored)
        return fail(ErrorKind::NotFound, tr("Only a connection that is stored keeps masks."));
    const Secret password = slot->password;
    const bool wasOpen = slot->entry.state == State::Open;
    ConnectionProfile profile = slot->entry.profile;
    profile.config.session.maskedColumns = columns;
    TW_TRY_VOID(store(profile, {}));
    slot->password = password;
    if (wasOpen)
        open(id);
    return {};
}

Result<void> ConnectionList::reconfigure(const QUuid& id, const ConnectionConfig& config)
{
    Slot* slot = slotOf(id);
    if (!slot)
        return fail(ErrorKind::NotFound, tr("The connection is gone."));
    ConnectionProfile changed = slot->entry.profile;
    changed.config = config;
    if (slot->entry.isStored)
        return store(changed, slot->password);
    slot->entry.profile = changed;
    close(id);
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
    for (const auto& slot : m_slots)
        if (slot->entry.isStored)
            profiles.append(slot->entry.profile);
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
        return fail(ErrorKind::NotFound, tr("The connection is gone."));
    const ConnectionProfile copy = duplicateOf(entry->profile, entry->profile.name);
    TW_TRY(const QList<ConnectionProfile> added, m_store.add({copy}));
    append(added.constFirst(), true, {});
    return added.constFirst().id;
}

Result<void> ConnectionList::remove(const QUuid& id)
{
    Slot* slot = slotOf(id);
    if (!slot)
        return {};
    if (slot->entry.isStored)
        TW_TRY_VOID(m_store.remove(slot->entry.profile.name));
    m_passwords.forget(slot->entry.profile);
    release(*slot);
    const int index = indexOf(id);
    Q_EMIT aboutToBeRemoved(index);
    m_slots.erase(m_slots.begin() + index);
    Q_EMIT removed(index);
    return {};
}

void ConnectionList::open(const QUuid& id)
{
    Slot* slot = slotOf(id);
    const bool isIdle
        = slot && (slot->entry.state == State::Closed || slot->entry.state == State::Failed);
    if (!isIdle)
        return;
    const quint64 attempt = ++slot->attempt;
    slot->entry.state = State::Opening;
    slot->entry.error.reset();
    if (slot->password.isSet() || !PasswordKeeper::hasToFetch(slot->entry.profile))
        return connectTo(*slot, slot->password);
    notify(*slot);
    m_passwords.fetch(slot->entry.profile, [this, id, attempt](const Result<Secret>& password) {
        if (Slot* waiting = slotOf(id, attempt))
            connectTo(*waiting, password);
    });
}

void ConnectionList::connectTo(Slot& slot, const Result<Secret>& password)
{
    if (!password)
        return failed(slot, password.error());
    const auto observer = std::make_shared<LinkObserver>(
        this, [this, id = slot.entry.profile.id, attempt = slot.attempt](const auto& tell) {
            if (const Slot* open = slotOf(id, attempt); open && open->link)
                tell(*open->link);
        });
    const auto sessions = m_factory(slot.entry.profile.config, *password, observer);
    if (!sessions)
        return failed(slot, sessions.error());
    slot.password = *password;
    slot.sessions = *sessions;
    slot.reader = slot.sessions->asyncAdapter(Lane::Facts);
    slot.prober = slot.sessions->asyncAdapter(Lane::Control);
    readServer(slot);
    notify(slot);
}

void ConnectionList::openWithPassword(const QUuid& id, const Secret& password)
{
    if (Slot* slot = slotOf(id)) {
        slot->password = password;
        slot->isPasswordNew = true;
        if (slot->link) {
            slot->sessions->pool()->setPassword(password);
            slot->link->tryNow();
        }
    }
    open(id);
}

void ConnectionList::close(const QUuid& id)
{
    Slot* slot = slotOf(id);
    if (!slot)
        return;
    release(*slot);
    if (slot->entry.profile.passwordPlace == PasswordPlace::Ask)
        slot->password = Secret();
    slot->entry.state = State::Closed;
    slot->entry.error.reset();
    notify(*slot);
}

void ConnectionList::reloadCatalog(const QUuid& id)
{
    Slot* slot = slotOf(id);
    if (slot && slot->entry.state == State::Open)
        readCatalog(*slot);
}

void ConnectionList::readServer(Slot& slot)
{
    const QUuid id = slot.entry.profile.id;
    const quint64 attempt = slot.attempt;
    slot.reader->server().then(this, [this, id, attempt](const Result<ServerInfo>& server) {
        Slot* waiting = slotOf(id, attempt);
        if (!waiting)
            return;
        if (!server)
            return failed(*waiting, server.error());
        waiting->entry.server = *server;
        if (std::exchange(waiting->isPasswordNew, false))
            m_passwords.keep(waiting->entry.profile, waiting->password);
        readCatalog(*waiting);
    });
}

void ConnectionList::readCatalog(Slot& slot)
{
    const QUuid id = slot.entry.profile.id;
    const quint64 attempt = slot.attempt;
    const CatalogPtr known = slot.entry.catalog;
    slot.reader
        ->call([known](const Adapter& adapter, const CallOptions& options) {
            // The first one is wanted at once; only what is read again is worth comparing.
            Result<CatalogPtr> catalog
                = known ? adapter.refreshed(known, options) : adapter.catalog(options);
            if (!catalog && catalog.error().kind == ErrorKind::Unsupported)
                return adapter.catalog(options);
            return catalog;
        })
        .then(this, [this, id, attempt](const Result<CatalogPtr>& catalog) {
            if (Slot* waiting = slotOf(id, attempt))
                finish(*waiting, catalog);
        });
}

void ConnectionList::finish(Slot& slot, const Result<CatalogPtr>& catalog)
{
    if (!catalog && slot.entry.state == State::Open) {
        Q_EMIT reloadFailed(slot.entry.profile.id, catalog.error());
        return;
    }
    if (!catalog)
        return failed(slot, catalog.error());
    if (slot.entry.catalog == *catalog)
        return;
    if (slot.entry.state == State::Open)
        return enter(slot, *catalog);
    m_receipts.decide(slot.entry.profile, slot.entry.isStored,
        [this, attempt = slot.attempt, catalog = *catalog](
            const ConnectionProfile& profile, const std::shared_ptr<const ReceiptBook>& book) {
            Slot* waiting = slotOf(profile.id, attempt);
            if (!waiting)
                return;
            waiting->entry.profile = profile;
            waiting->entry.adapter
                = std::make_shared<const Adapter>(waiting->sessions->adapter()->withReceipts(book));
            enter(*waiting, catalog);
        });
}

void ConnectionList::enter(Slot& slot, const CatalogPtr& catalog)
{
    slot.entry.catalog = catalog;
    slot.entry.state = State::Open;
    if (!slot.link) // who reads the names again keeps what is known of the link
        watchLink(slot);
    notify(slot);
}

void ConnectionList::failed(Slot& slot, const Error& error)
{
    release(slot);
    slot.entry.state = State::Failed;
    slot.entry.error = error;
    if (error.kind == ErrorKind::Authentication)
        slot.password = Secret(); // a refused one is not tried again
    notify(slot);
    if (error.kind == ErrorKind::Authentication)
        Q_EMIT passwordNeeded(slot.entry.profile.id, error);
}

void ConnectionList::release(Slot& slot)
{
    ++slot.attempt;
    if (slot.link) {
        slot.link.reset();
        Q_EMIT linkChanged(slot.entry.profile.id);
    }
    slot.reader.reset();
    slot.prober.reset();
    if (slot.sessions)
        reap(std::move(slot.sessions));
    slot.entry.adapter.reset();
    slot.entry.catalog.reset();
}

/// Pages may outlive their connection for a moment: they must not be the last to hold its threads.
void ConnectionList::reap(std::shared_ptr<SessionManager> sessions)
{
    sessions->workers()->close();
    sessions->pool()->close();
    m_reaper.post([sessions = std::move(sessions)](const StopToken&) mutable {
        sessions->workers()->finish();
        sessions.reset();
    });
}

void ConnectionList::notify(const Slot& slot)
{
    Q_EMIT changed(indexOf(slot.entry.profile.id));
}

}
