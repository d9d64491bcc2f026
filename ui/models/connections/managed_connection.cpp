// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "managed_connection.h"

#include "connection_observer.h"

#include <QPointer>

namespace tw {

using State = ConnectionEntry::State;

ManagedConnection::ManagedConnection(
    const Services& services, ConnectionProfile profile, bool isStored, const Secret& password)
    : m_services(services)
    , m_password(password)
{
    m_entry.profile = std::move(profile);
    m_entry.isStored = isStored;
}

ManagedConnection::~ManagedConnection()
{
    shutDown();
}

void ManagedConnection::setProfile(const ConnectionProfile& profile, bool isStored)
{
    m_entry.profile = profile;
    m_entry.isStored = isStored;
}

void ManagedConnection::open()
{
    if (m_entry.state != State::Closed && m_entry.state != State::Failed)
        return;
    const quint64 attempt = ++m_attempt;
    m_entry.state = State::Opening;
    m_entry.error.reset();
    if (m_password.isSet() || !PasswordKeeper::hasToFetch(m_entry.profile))
        return connectToServer(m_password);
    Q_EMIT changed();
    m_services.passwords.fetch(
        m_entry.profile, [self = QPointer(this), attempt](const Result<Secret>& password) {
            if (self && self->m_attempt == attempt)
                self->connectToServer(password);
        });
}

void ManagedConnection::connectToServer(const Result<Secret>& password)
{
    if (!password)
        return onFailed(password.error());
    const auto observer = std::make_shared<ConnectionObserver>(
        this, [this, attempt = m_attempt](const auto& report) {
            if (m_attempt == attempt && m_watch)
                report(*m_watch);
        });
    const auto sessions = m_services.factory(m_entry.profile.config, *password, observer);
    if (!sessions)
        return onFailed(sessions.error());
    m_password = *password;
    m_sessions = *sessions;
    m_reader = m_sessions->asyncAdapter(Lane::Facts);
    m_prober = m_sessions->asyncAdapter(Lane::Control);
    readServer();
    Q_EMIT changed();
}

void ManagedConnection::openWithPassword(const Secret& password)
{
    m_password = password;
    m_isPasswordNew = true;
    if (m_watch) {
        m_sessions->pool()->setPassword(password);
        m_watch->tryNow();
    }
    open();
}

void ManagedConnection::close()
{
    shutDown();
    if (m_entry.profile.passwordPlace == PasswordPlace::Ask)
        m_password = Secret();
    m_entry.state = State::Closed;
    m_entry.error.reset();
    Q_EMIT changed();
}

void ManagedConnection::reloadCatalog()
{
    if (isOpen())
        readCatalog();
}

void ManagedConnection::readServer()
{
    using Answer = std::pair<ServerInfo, Capabilities>;
    m_reader
        ->call([](const Adapter& adapter, const CallOptions& options) -> Result<Answer> {
            Session session(adapter.pool(), QStringLiteral("server"));
            return session.use(options, [](Connection& connection) -> Result<Answer> {
                return Answer{connection.server(), connection.capabilities()};
            });
        })
        .then(this, [this, attempt = m_attempt](const Result<Answer>& answer) {
            if (m_attempt != attempt)
                return;
            if (answer)
                onServerRead(answer->first, answer->second);
            else
                onFailed(answer.error());
        });
}

void ManagedConnection::onServerRead(const ServerInfo& server, const Capabilities& capabilities)
{
    m_entry.server = server;
    m_entry.capabilities = capabilities;
    keepNewPassword();
    readCatalog();
}

void ManagedConnection::readCatalog()
{
    const CatalogPtr known = m_entry.catalog;
    m_reader
        ->call([known](const Adapter& adapter, const CallOptions& options) {
            // The first one is needed at once; only what is read again is worth comparing.
            Result<CatalogPtr> catalog
                = known ? adapter.refreshed(known, options) : adapter.catalog(options);
            if (!catalog && catalog.error().kind == ErrorKind::Unsupported)
                return adapter.catalog(options);
            return catalog;
        })
        .then(this, [this, attempt = m_attempt](const Result<CatalogPtr>& catalog) {
            if (m_attempt == attempt)
                onCatalogRead(catalog);
        });
}

void ManagedConnection::onCatalogRead(const Result<CatalogPtr>& catalog)
{
    if (!catalog && isOpen()) {
        Q_EMIT reloadFailed(catalog.error());
        return;
    }
    if (!catalog)
        return onFailed(catalog.error());
    if (m_entry.catalog == *catalog)
        return;
    if (isOpen())
        enter(*catalog);
    else
        decideReceipts(*catalog);
}

/// A person may have to be asked first: the connection is opening until then.
void ManagedConnection::decideReceipts(const CatalogPtr& catalog)
{
    m_services.receipts.decide(m_entry.profile, m_entry.isStored,
        [self = QPointer(this), attempt = m_attempt, catalog](
            const ConnectionProfile& profile, const std::shared_ptr<const ReceiptBook>& book) {
            if (!self || self->m_attempt != attempt)
                return;
            self->m_entry.profile = profile;
            self->m_entry.adapter
                = std::make_shared<const Adapter>(self->m_sessions->adapter()->withReceipts(book));
            self->enter(catalog);
        });
}

void ManagedConnection::enter(const CatalogPtr& catalog)
{
    m_entry.catalog = catalog;
    m_entry.state = State::Open;
    if (!m_watch) // a catalogue that is read again keeps what is known of the server
        startWatch();
    Q_EMIT changed();
}

void ManagedConnection::onFailed(const Error& error)
{
    shutDown();
    m_entry.state = State::Failed;
    m_entry.error = error;
    if (error.kind == ErrorKind::Authentication)
        m_password = Secret(); // a refused one is not tried again
    Q_EMIT changed();
    if (error.kind == ErrorKind::Authentication)
        Q_EMIT passwordNeeded(error);
}

void ManagedConnection::startWatch()
{
    m_watch
        = std::make_unique<ConnectionWatch>([prober = m_prober.get()] { return prober->server(); });
    connect(m_watch.get(), &ConnectionWatch::changed, this, &ManagedConnection::watchChanged);
    connect(m_watch.get(), &ConnectionWatch::restored, this, &ManagedConnection::onRestored);
    connect(m_watch.get(), &ConnectionWatch::refused, this, [this](const Error& error) {
        if (error.kind == ErrorKind::Authentication)
            Q_EMIT passwordNeeded(error);
    });
}

void ManagedConnection::onRestored(const ServerInfo& server, bool wasDown)
{
    m_entry.server = server;
    keepNewPassword();
    Q_EMIT changed();
    if (wasDown)
        readCatalog();
    Q_EMIT restored(wasDown);
}

void ManagedConnection::revalidate()
{
    if (!m_watch)
        return;
    m_sessions->pool()->invalidateAll();
    m_watch->suspect();
}

/// The server took it, so it is worth keeping.
void ManagedConnection::keepNewPassword()
{
    if (std::exchange(m_isPasswordNew, false))
        m_services.passwords.keep(m_entry.profile, m_password);
}

void ManagedConnection::shutDown()
{
    ++m_attempt;
    if (m_watch) {
        m_watch.reset();
        Q_EMIT watchChanged();
    }
    m_reader.reset();
    m_prober.reset();
    endThreads();
    m_entry.adapter.reset();
    m_entry.catalog.reset();
}

/// Pages may outlive their connection for a moment: they must not be the last to hold its threads.
void ManagedConnection::endThreads()
{
    if (!m_sessions)
        return;
    m_services.receipts.withdraw(id());
    m_sessions->workers()->close();
    m_sessions->pool()->close();
    m_services.reaper.post([sessions = std::move(m_sessions)](const StopToken&) mutable {
        sessions->workers()->finish();
        sessions.reset();
    });
}

}
