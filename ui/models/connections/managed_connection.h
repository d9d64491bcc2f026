// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_watch.h"
#include "password_keeper.h"
#include "receipt_policy.h"

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/manager/session_manager.h>

#include <QObject>

namespace tw {

/// A place to connect to, and what is known about it now.
struct ConnectionEntry
{
    enum class State
    {
        Closed,
        Opening,
        Open,
        Failed
    };

    ConnectionProfile profile;
    bool isStored = false; ///< kept in the profile file; the others end with the program
    State state = State::Closed;
    std::optional<Error> error; ///< set when Failed
    std::shared_ptr<const Adapter> adapter; ///< set while Open
    ServerInfo server;
    Capabilities capabilities; ///< of the server, once it was connected to
    CatalogPtr catalog; ///< set while Open
};

/// One connection of the list: opens and closes it, reads its catalogue and watches its server, on
/// the threads of the connection. Lives in the GUI thread.
class ManagedConnection final : public QObject
{
    Q_OBJECT

public:
    /// Makes what works with a configuration, without connecting; its pool tells the observer.
    using SessionFactory
        = std::function<Result<std::shared_ptr<SessionManager>>(const ConnectionConfig& config,
            const Secret& password, const std::shared_ptr<PoolObserver>& observer)>;

    /// What all connections share; must outlive them.
    struct Services
    {
        SessionFactory factory;
        PasswordKeeper& passwords;
        ReceiptPolicy& receipts;
        Executor& reaper; ///< where threads end: that can take as long as a name look-up
    };

    ManagedConnection(
        const Services& services, ConnectionProfile profile, bool isStored, const Secret& password);
    ~ManagedConnection() override;

    [[nodiscard]] const ConnectionEntry& entry() const { return m_entry; }
    [[nodiscard]] const QUuid& id() const { return m_entry.profile.id; }
    [[nodiscard]] bool isOpen() const { return m_entry.state == ConnectionEntry::State::Open; }

    /// Takes another profile over without closing the connection.
    void setProfile(const ConnectionProfile& profile, bool isStored);

    [[nodiscard]] const Secret& password() const { return m_password; }
    void setPassword(const Secret& password) { m_password = password; } ///< for the next opening

    /// Connects and reads the catalogue, unless that is done or under way.
    void open();

    /// Opens with another password, which is kept where the profile says once the server took it.
    /// A connection that is open goes on with it.
    void openWithPassword(const Secret& password);
    void close();

    /// Ends the threads and connections to the server and tells nobody but those who watch it.
    void shutDown();

    /// Reads the catalogue again, unless the server says that nothing has changed; keeps the one
    /// there is when that fails. Does nothing while the connection is not open.
    void reloadCatalog();

    /// Replaces all connections to the server at their next use and asks whether it is still there.
    void revalidate();

    /// Asks for what stands in the catalogue; null while the connection is not open. Not to be
    /// kept.
    [[nodiscard]] AsyncAdapter* reader() const { return isOpen() ? m_reader.get() : nullptr; }

    /// Watches the server; null while the connection is not open. Not to be kept.
    [[nodiscard]] ConnectionWatch* watch() const { return m_watch.get(); }

Q_SIGNALS:
    void changed(); ///< something of entry()
    void passwordNeeded(const tw::Error& error);
    void reloadFailed(const tw::Error& error);
    void watchChanged(); ///< lost, counting down, silent, back, or closed
    /// The server answers again. `wasDown`: the user had been told that it did not.
    void restored(bool wasDown);

private:
    void connectToServer(const Result<Secret>& password);
    void readServer();
    void readCatalog();
    void onServerRead(const ServerInfo& server, const Capabilities& capabilities);
    void onCatalogRead(const Result<CatalogPtr>& catalog);
    void decideReceipts(const CatalogPtr& catalog);
    void enter(const CatalogPtr& catalog);
    void onRestored(const ServerInfo& server, bool wasDown);
    void onFailed(const Error& error);
    void startWatch();
    void keepNewPassword();
    void endThreads();

    const Services m_services;
    ConnectionEntry m_entry;
    Secret m_password;
    bool m_isPasswordNew = false; ///< typed, and not accepted by the server yet
    std::shared_ptr<SessionManager> m_sessions;
    std::unique_ptr<AsyncAdapter> m_reader;
    std::unique_ptr<AsyncAdapter> m_prober; ///< asks whether the server is there
    std::unique_ptr<ConnectionWatch> m_watch; ///< while open
    quint64 m_attempt = 0; ///< answers to earlier ones count no more
};

}
