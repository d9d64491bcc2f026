// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_flow.h"

#include "commands/command_table.h"
#include "connections/connection_commands.h"
#include "connections/connection_specs.h"
#include "models/navigator/migrations_target.h"
#include "navigator/navigator_dock.h"
#include "tabs/connection_pages.h"
#include "tabs/page_area.h"
#include "toolkit/notice_bar.h"

namespace tw {

using State = ConnectionEntry::State;

ConnectionFlow::ConnectionFlow(const Parts& parts, CommandTable& table, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectSignals();
    addCommands(table);
}

void ConnectionFlow::connectSignals()
{
    ConnectionCommands& commands = m_parts.commands;
    connect(&commands, &ConnectionCommands::connectRequested, this, &ConnectionFlow::open);
    connect(&commands, &ConnectionCommands::failed, this, &ConnectionFlow::failed);
    connect(&commands, &ConnectionCommands::removeConfirmed, this, &ConnectionFlow::remove);
    connect(
        &commands, &ConnectionCommands::reconfigureRequested, this, &ConnectionFlow::reconfigure);
    connect(&m_parts.navigator, &NavigatorDock::detachRequested, &commands,
        &ConnectionCommands::detachFile);
    ConnectionList& connections = m_parts.connections;
    connect(&connections, &ConnectionList::changed, this, &ConnectionFlow::onChanged);
    connect(&connections, &ConnectionList::watchChanged, this, &ConnectionFlow::changed);
    connect(&connections.passwords(), &PasswordKeeper::failed, this,
        [this](const QUuid& /*id*/, const Error& error) {
            Q_EMIT failed(tr("The keychain reported an error."), error);
        });
    connect(&connections.receipts(), &ReceiptPolicy::failed, this,
        [this](const QUuid& /*id*/, const Error& error) {
            Q_EMIT failed(tr("The answer about receipts could not be stored."), error);
        });
    connect(&connections, &ConnectionList::reloadFailed, this,
        [this](const QUuid& /*id*/, const Error& error) {
            Q_EMIT failed(tr("The list of tables could not be read again."), error);
        });
}

void ConnectionFlow::addCommands(CommandTable& table)
{
    ConnectionCommands& commands = m_parts.commands;
    const auto isOpen = [this] { return selected() && selected()->state == State::Open; };
    const auto isClosed = [this] { return selected() && selected()->state != State::Open; };
    const auto isThere = [this] { return selected() != nullptr; };
    const auto isStored = [this] { return selected() && selected()->isStored; };
    const auto isFile
        = [this] { return selected() && selected()->profile.config.engine().attachesFiles; };
    const auto onSelected
        = [this](auto act) { return [this, act] { act(m_parts.navigator.currentConnection()); }; };
    table.add(WindowCommand::NewConnection, {[&commands] { commands.create(); }});
    table.add(WindowCommand::NewConsole,
        {[this] { openConsole(); },
            [this] { return m_parts.connections.find(inFront()) != nullptr; }});
    const auto isInFront = [this] {
        const ConnectionEntry* entry = m_parts.connections.find(inFront());
        return entry && entry->adapter;
    };
    table.add(WindowCommand::ShowTrashes,
        {[this] { Q_EMIT pageRequested({inFront(), kTrashesPage, {}}); }, isInFront});
    table.add(WindowCommand::ShowMigrations,
        {[this] { Q_EMIT pageRequested(migrationsPage(inFront())); }, isInFront});
    table.add(WindowCommand::OpenFile, {[&commands] { commands.openFile(); }});
    table.add(WindowCommand::ImportConnections, {[&commands] { commands.importProfiles(); }});
    table.add(WindowCommand::ExportConnections, {[&commands] { commands.exportProfiles(); }});
    table.add(
        WindowCommand::Connect, {onSelected([this](const QUuid& id) { open(id); }), isClosed});
    table.add(
        WindowCommand::Disconnect, {onSelected([this](const QUuid& id) { close(id); }), isOpen});
    table.add(WindowCommand::DisconnectAll,
        {[this] { closeAll(); }, [this] { return !openConnections().isEmpty(); }});
    table.add(WindowCommand::DefaultConnection,
        {onSelected([this](const QUuid& id) { toggleDefault(id); }), isStored,
            [this] { return selected() && selected()->profile.isDefault; }});
    table.add(WindowCommand::EditConnection,
        {onSelected([&commands](const QUuid& id) { commands.edit(id); }), isThere});
    table.add(WindowCommand::DuplicateConnection,
        {onSelected([&commands](const QUuid& id) { commands.duplicate(id); }), isThere});
    table.add(WindowCommand::RemoveConnection,
        {onSelected([&commands](const QUuid& id) { commands.remove(id); }), isStored});
    table.add(WindowCommand::AttachFile,
        {onSelected([&commands](const QUuid& id) { commands.attachFile(id); }), isFile});
}

const ConnectionEntry* ConnectionFlow::selected() const
{
    return m_parts.connections.find(m_parts.navigator.currentConnection());
}

QUuid ConnectionFlow::inFront() const
{
    if (const Page* page = m_parts.pages.current())
        return m_parts.pages.connectionOf(page);
    const QUuid selected = m_parts.navigator.currentConnection();
    return selected.isNull() ? m_parts.connections.defaultConnection() : selected;
}

void ConnectionFlow::openConsole()
{
    Q_EMIT pageRequested(PageDescriptor::console(inFront(), QUuid::createUuid()));
}

void ConnectionFlow::open(const QUuid& id)
{
    m_parts.navigator.openConnection(id);
    Q_EMIT changed();
}

void ConnectionFlow::close(const QUuid& id)
{
    m_parts.connectionPages.closeAround({id}, [this, id] {
        m_parts.connections.close(id);
        return false;
    });
}

QList<QUuid> ConnectionFlow::openConnections() const
{
    QList<QUuid> open;
    for (int index = 0; index < m_parts.connections.count(); ++index)
        if (m_parts.connections.at(index).state == State::Open)
            open.append(m_parts.connections.at(index).profile.id);
    return open;
}

void ConnectionFlow::closeAll()
{
    const QList<QUuid> open = openConnections();
    m_parts.connectionPages.closeAround(open, [this, open] {
        for (const QUuid& id : open)
            m_parts.connections.close(id);
        return false;
    });
}

void ConnectionFlow::toggleDefault(const QUuid& id)
{
    const bool wasDefault = m_parts.connections.defaultConnection() == id;
    if (const Result<void> done = m_parts.connections.setDefault(id, !wasDefault); !done)
        Q_EMIT failed(tr("The default connection could not be changed."), done.error());
}

void ConnectionFlow::remove(const QUuid& id)
{
    m_parts.connectionPages.closeAround({id}, [this, id] {
        if (const Result<void> removed = m_parts.connections.remove(id); !removed)
            Q_EMIT failed(tr("The connection could not be removed."), removed.error());
        Q_EMIT changed();
        return false;
    });
}

void ConnectionFlow::reconfigure(const QUuid& id, const ConnectionConfig& config)
{
    m_parts.connectionPages.closeAround({id}, [this, id, config] {
        const ConnectionEntry* entry = m_parts.connections.find(id);
        const bool wasOpen = entry && entry->state == State::Open;
        if (const Result<void> done = m_parts.connections.reconfigure(id, config); !done)
            Q_EMIT failed(tr("The connection could not be changed."), done.error());
        else if (wasOpen)
            open(id);
        return wasOpen;
    });
}

void ConnectionFlow::onChanged(int index)
{
    const ConnectionEntry& entry = m_parts.connections.at(index);
    m_parts.pages.setMark(entry.profile.id, connectionMark(entry));
    if (entry.state == State::Open && m_unreachable == entry.profile.id)
        m_parts.notice.hide();
    if (entry.state == State::Failed)
        m_parts.pages.showEmptyState();
    // A password is asked for by a dialog.
    if (entry.state == State::Failed && entry.error->kind != ErrorKind::Authentication) {
        m_unreachable = entry.profile.id;
        Q_EMIT failed(tr("Could not connect to %1.").arg(entry.profile.name), *entry.error);
    }
    Q_EMIT changed();
}

}
