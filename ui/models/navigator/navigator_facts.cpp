// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_facts.h"

namespace tw {

NavigatorFacts::NavigatorFacts(ConnectionList& connections, QObject* parent)
    : QObject(parent)
    , m_connections(connections)
{
    connect(&connections, &ConnectionList::changed, this, &NavigatorFacts::onChanged);
}

void NavigatorFacts::onChanged(int index)
{
    const ConnectionEntry& entry = m_connections.at(index);
    const auto known = m_known.constFind(entry.profile.id);
    if (known != m_known.cend() && known->catalog != entry.catalog)
        m_known.erase(known);
}

const NavigatorFacts::Known* NavigatorFacts::find(const QUuid& connection) const
{
    const auto known = m_known.constFind(connection);
    return known == m_known.cend() ? nullptr : &*known;
}

const SchemaNotes* NavigatorFacts::notes(const QUuid& connection, const QString& schema) const
{
    const Known* known = find(connection);
    if (!known)
        return nullptr;
    const auto notes = known->notes.constFind(schema);
    return notes == known->notes.cend() ? nullptr : &*notes;
}

bool NavigatorFacts::mayAskNotes(const QUuid& connection, const QString& schema) const
{
    const ConnectionEntry* entry = m_connections.find(connection);
    const Known* known = find(connection);
    return entry && entry->catalog && !(known && known->asked.contains(schema));
}

void NavigatorFacts::askNotes(const QUuid& connection, const QString& schema)
{
    AsyncAdapter* reader = m_connections.readerOf(connection);
    if (!reader || !mayAskNotes(connection, schema))
        return;
    const CatalogPtr catalog = m_connections.find(connection)->catalog;
    Known& asking = m_known[connection];
    asking.catalog = catalog;
    asking.asked.insert(schema);
    reader
        ->call([schema](const Adapter& adapter, const CallOptions& options) {
            return adapter.schemaNotes(schema, options);
        })
        .then(this, [this, connection, schema, catalog](const Result<SchemaNotes>& notes) {
            const auto known = m_known.find(connection);
            // A tree without notes is complete; whoever wants to know why finds it in the log.
            if (!notes || known == m_known.end() || known->catalog != catalog)
                return;
            known->notes.insert(schema, *notes);
            Q_EMIT notesCame(connection, schema);
        });
}

const NavigatorFacts::Databases* NavigatorFacts::databases(const QUuid& connection) const
{
    const Known* known = find(connection);
    return known && known->databases ? &*known->databases : nullptr;
}

bool NavigatorFacts::mayAskDatabases(const QUuid& connection) const
{
    const ConnectionEntry* entry = m_connections.find(connection);
    const Known* known = find(connection);
    return entry && entry->catalog && !(known && known->askedDatabases);
}

void NavigatorFacts::askDatabases(const QUuid& connection)
{
    AsyncAdapter* reader = m_connections.readerOf(connection);
    if (!reader)
        return;
    const CatalogPtr catalog = m_connections.find(connection)->catalog;
    Known& asking = m_known[connection];
    asking.catalog = catalog;
    asking.askedDatabases = true;
    reader
        ->call([](const Adapter& adapter, const CallOptions& options) {
            return adapter.databases(options);
        })
        .then(this, [this, connection, catalog](const Databases& databases) {
            const auto known = m_known.find(connection);
            if (known == m_known.end() || known->catalog != catalog)
                return;
            known->databases = databases;
            Q_EMIT databasesCame(connection);
        });
}

}
