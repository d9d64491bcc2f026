// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "managed_connection.h"
#include "sleep_watch.h"

#include <vector>

namespace tw {

/// The connections of the navigator: the stored profiles, and those opened for this session.
/// Passwords are in memory, and where their profiles say. Lives in the GUI thread; what each
/// connection does is in ManagedConnection.
class ConnectionList final : public QObject
{
    Q_OBJECT

public:
    using SessionFactory = ManagedConnection::SessionFactory;

    /// Without a vault no password is kept beyond the end of the program.
    ConnectionList(ProfileStore store, SessionFactory factory,
        std::shared_ptr<SecretVault> vault = nullptr, QObject* parent = nullptr);
    ~ConnectionList() override; ///< closes all pools

    /// Adds the stored profiles.
    [[nodiscard]] Result<void> loadProfiles();

    [[nodiscard]] int count() const { return int(m_connections.size()); }
    [[nodiscard]] const ConnectionEntry& at(int index) const;
    [[nodiscard]] int indexOf(const QUuid& id) const; ///< -1 when unknown
    [[nodiscard]] const ConnectionEntry* find(const QUuid& id) const; ///< null when unknown

    /// Adds a connection for this session, or finds the one with the same configuration.
    QUuid add(const ConnectionConfig& config, const Secret& password);

    /// Changes where a connection leads, of a stored profile too, and closes it. Fails with
    /// NotFound.
    [[nodiscard]] Result<void> reconfigure(const QUuid& id, const ConnectionConfig& config);

    /// Adds or changes a stored profile. A changed configuration closes the connection.
    [[nodiscard]] Result<void> store(const ConnectionProfile& profile, const Secret& password);

    /// Whether a stored connection is the one that is meant where none is named; there is one at
    /// most. Fails with NotFound.
    [[nodiscard]] Result<void> setDefault(const QUuid& id, bool isDefault);

    /// Null when no connection is the default.
    [[nodiscard]] QUuid defaultConnection() const;

    /// Changes which columns a stored connection masks, see SessionOptions::maskedColumns. An open
    /// one is opened anew, with the password it had.
    [[nodiscard]] Result<void> setMaskedColumns(const QUuid& id, const QString& columns);

    /// Changes how tables mark deleted rows, see LifecycleChoices; also of a connection that is not
    /// stored. An open one is opened anew, with the password it had. Fails with NotFound.
    [[nodiscard]] Result<void> setLifecycles(const QUuid& id, const QString& choices);

    /// Adds the profiles of a file that was handed on; taken names get a number. Connects to none
    /// and runs nothing. Reads the file at once.
    [[nodiscard]] Result<void> importFrom(const QString& path);

    /// Writes the stored profiles without any secret, for others.
    [[nodiscard]] Result<void> exportTo(const QString& path) const;

    /// Stores a copy under a name that is free. Fails with NotFound.
    [[nodiscard]] Result<QUuid> duplicate(const QUuid& id);

    /// Adds the same server and account with another database, or finds it; null when unknown.
    QUuid addSibling(const QUuid& id, const QString& database);

    [[nodiscard]] Result<void> remove(const QUuid& id);

    /// Connects and reads the catalogue, unless that is done or under way.
    void open(const QUuid& id);
    void close(const QUuid& id);

    /// Asks for what stands in the catalogue of an open connection; null while it is not open. Not
    /// to be kept.
    [[nodiscard]] AsyncAdapter* readerOf(const QUuid& id) const;

    /// Watches the server of an open connection; null while it is not open. Not to be kept.
    [[nodiscard]] ConnectionWatch* watchOf(const QUuid& id) const;

    /// Replaces all connections at their next use and asks each server whether it is still there:
    /// for when the computer slept.
    void revalidate();

    /// Reads the catalogue of an open connection again, unless the server says that nothing has
    /// changed; keeps the one there is when that fails.
    void reloadCatalog(const QUuid& id);

    /// Opens again with another password; kept where the profile says once the server took it.
    void openWithPassword(const QUuid& id, const Secret& password);

    [[nodiscard]] PasswordKeeper& passwords() { return m_passwords; }

    /// What saves over these connections leave behind.
    [[nodiscard]] ReceiptPolicy& receipts() { return m_receipts; }

Q_SIGNALS:
    void added(int index);
    void aboutToBeRemoved(int index);
    void removed(int index);
    void changed(int index);
    void passwordNeeded(const QUuid& id, const tw::Error& error);
    void reloadFailed(const QUuid& id, const tw::Error& error);
    void watchChanged(const QUuid& id); ///< lost, counting down, silent, back, or closed
    /// The server answers again. `wasDown`: the user had been told that it did not.
    void restored(const QUuid& id, bool wasDown);

private:
    [[nodiscard]] ManagedConnection* connectionOf(const QUuid& id) const;
    ManagedConnection& append(ConnectionProfile profile, bool isStored, const Secret& password);
    void connectSignals(const ManagedConnection& connection);
    void takeDefaultFromOthers(const QUuid& id);

    ProfileStore m_store;
    SessionFactory m_factory;
    PasswordKeeper m_passwords;
    ReceiptPolicy m_receipts;
    Executor m_reaper; ///< where threads end: that can take as long as a name look-up
    std::vector<std::unique_ptr<ManagedConnection>> m_connections;
    SleepWatch m_sleep;
};

}
