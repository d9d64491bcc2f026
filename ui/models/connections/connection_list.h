// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link_watch.h"
#include "password_keeper.h"
#include "receipt_policy.h"
#include "sleep_watch.h"

#include <tuplewright/manager/session_manager.h>

#include <QObject>

#include <vector>

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
    CatalogPtr catalog; ///< set while Open
};

/// The connections of the navigator: the stored profiles, and those opened for this session.
/// Connects and reads catalogues on the threads of each connection; passwords are in memory, and
/// where their profiles say.
class ConnectionList final : public QObject
{
    Q_OBJECT

public:
    /// Makes what works with a configuration, without connecting; its pool tells the observer.
    using SessionFactory
        = std::function<Result<std::shared_ptr<SessionManager>>(const ConnectionConfig& config,
            const Secret& password, const std::shared_ptr<PoolObserver>& observer)>;

    /// Without a vault no password is kept beyond the end of the program.
    ConnectionList(ProfileStore store, SessionFactory factory,
        std::shared_ptr<SecretVault> vault = nullptr, QObject* parent = nullptr);
    ~ConnectionList() override; ///< closes all pools

    /// Adds the stored profiles.
    [[nodiscard]] Result<void> loadProfiles();

    [[nodiscard]] int count() const { return int(m_slots.size()); }
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

    /// Changes which columns a stored connection masks, see SessionOptions::maskedColumns. An open
    /// one is opened anew, with the password it had.
    [[nodiscard]] Result<void> setMaskedColumns(const QUuid& id, const QString& columns);

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
    [[nodiscard]] AsyncAdapter* readerOf(const QUuid& id);

    /// The link of an open connection; null while it is not open. Not to be kept.
    [[nodiscard]] LinkWatch* linkOf(const QUuid& id) const;

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
    void linkChanged(const QUuid& id); ///< lost, counting down, silent, back, or closed
    /// The server answers again. `wasDown`: the user had been told that it did not.
    void linkRestored(const QUuid& id, bool wasDown);

private:
    struct Slot
    {
        ConnectionEntry entry;
        Secret password;
        bool isPasswordNew = false; ///< typed, and not accepted by the server yet
        std::shared_ptr<SessionManager> sessions;
        std::unique_ptr<AsyncAdapter> reader;
        std::unique_ptr<AsyncAdapter> prober; ///< asks whether the server is there
        std::unique_ptr<LinkWatch> link; ///< while open
        quint64 attempt = 0;
    };

    [[nodiscard]] Slot* slotOf(const QUuid& id) const;
    [[nodiscard]] Slot* slotOf(const QUuid& id, quint64 attempt);
    int append(ConnectionProfile profile, bool isStored, const Secret& password);
    void connectTo(Slot& slot, const Result<Secret>& password);
    void readServer(Slot& slot);
    void readCatalog(Slot& slot);
    void finish(Slot& slot, const Result<CatalogPtr>& catalog);
    void enter(Slot& slot, const CatalogPtr& catalog);
    void failed(Slot& slot, const Error& error);
    void watchLink(Slot& slot);
    void onRestored(const QUuid& id, const ServerInfo& server, bool wasDown);
    void release(Slot& slot);
    void reap(std::shared_ptr<SessionManager> sessions);
    void notify(const Slot& slot);

    ProfileStore m_store;
    SessionFactory m_factory;
    PasswordKeeper m_passwords;
    ReceiptPolicy m_receipts;
    std::vector<std::unique_ptr<Slot>> m_slots;
    SleepWatch m_sleep;
    Executor m_reaper; ///< where threads end: that can take as long as a name look-up
};

}
