// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The links of open connections, while ConnectionList's other file opens and closes them.

#include "connection_list.h"

namespace tw {

void ConnectionList::watchLink(Slot& slot)
{
    const QUuid id = slot.entry.profile.id;
    slot.link
        = std::make_unique<LinkWatch>([prober = slot.prober.get()] { return prober->server(); });
    connect(slot.link.get(), &LinkWatch::changed, this, [this, id] { Q_EMIT linkChanged(id); });
    connect(slot.link.get(), &LinkWatch::restored, this,
        [this, id](const ServerInfo& server, bool wasDown) { onRestored(id, server, wasDown); });
    connect(slot.link.get(), &LinkWatch::refused, this, [this, id](const Error& error) {
        if (error.kind == ErrorKind::Authentication)
            Q_EMIT passwordNeeded(id, error);
    });
}

void ConnectionList::onRestored(const QUuid& id, const ServerInfo& server, bool wasDown)
{
    Slot* slot = slotOf(id);
    slot->entry.server = server;
    if (std::exchange(slot->isPasswordNew, false))
        m_passwords.keep(slot->entry.profile, slot->password);
    notify(*slot);
    if (wasDown)
        readCatalog(*slot);
    Q_EMIT linkRestored(id, wasDown);
}

LinkWatch* ConnectionList::linkOf(const QUuid& id) const
{
    const Slot* slot = slotOf(id);
    return slot ? slot->link.get() : nullptr;
}

void ConnectionList::revalidate()
{
    for (const auto& slot : m_slots) {
        if (!slot->link)
            continue;
        slot->sessions->pool()->invalidateAll();
        slot->link->suspect();
    }
}

}
