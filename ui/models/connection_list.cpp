// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_list.h"

#include <algorithm>

namespace tw {

using State = ConnectionEntry::State;

ConnectionList::ConnectionList(ProfileStore store, AdapterFactory factory, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_factory(std::move(factory))
    , m_reaper(QStringLiteral("reaper"))
{ }

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

ConnectionList::Slot* ConnectionList::slotOf(const QUuid& id)
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

Result<void> ConnectionList::store(const ConnectionProfile& profile, const Secret& password)
{
    TW_TRY_VOID(m_store.save(profile));
    Slot* slot = slotOf(profile.id);
    if (!slot) {
        append(profile, true, password);
        return {};
    }
    const bool isElsewhere = slot->entry.profile.config != profile.config;
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

Result<void> ConnectionList::remove(const QUuid& id)
{
    Slot* slot = slotOf(id);
    if (!slot)
        return {};
    if (slot->entry.isStored)
        TW_TRY_VOID(m_store.remove(slot->entry.profile.name));
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
    ++slot->attempt;
    const auto adapter = m_factory(slot->entry.profile.config, slot->password);
    if (!adapter)
        return failed(*slot, adapter.error());
    slot->adapter = *adapter;
    slot->reader = std::make_unique<AsyncAdapter>(*adapter, QStringLiteral("catalog"));
    slot->entry.state = State::Opening;
    slot->entry.error.reset();
    readServer(*slot);
    notify(*slot);
}

void ConnectionList::openWithPassword(const QUuid& id, const Secret& password)
{
    if (Slot* slot = slotOf(id))
        slot->password = password;
    open(id);
}

void ConnectionList::close(const QUuid& id)
{
    Slot* slot = slotOf(id);
    if (!slot)
        return;
    release(*slot);
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
        readCatalog(*waiting);
    });
}

void ConnectionList::readCatalog(Slot& slot)
{
    const QUuid id = slot.entry.profile.id;
    const quint64 attempt = slot.attempt;
    slot.reader->catalog().then(this, [this, id, attempt](const Result<CatalogPtr>& catalog) {
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
    slot.entry.adapter = slot.adapter;
    slot.entry.catalog = *catalog;
    slot.entry.state = State::Open;
    notify(slot);
}

void ConnectionList::failed(Slot& slot, const Error& error)
{
    release(slot);
    slot.entry.state = State::Failed;
    slot.entry.error = error;
    notify(slot);
    if (error.kind == ErrorKind::Authentication)
        Q_EMIT passwordNeeded(slot.entry.profile.id, error);
}

void ConnectionList::release(Slot& slot)
{
    ++slot.attempt;
    if (slot.reader)
        m_reaper.post(
            [reader = std::move(slot.reader)](const StopToken&) mutable { reader.reset(); });
    if (slot.adapter)
        slot.adapter->pool()->close();
    slot.adapter.reset();
    slot.entry.adapter.reset();
    slot.entry.catalog.reset();
}

void ConnectionList::notify(const Slot& slot)
{
    Q_EMIT changed(indexOf(slot.entry.profile.id));
}

}
