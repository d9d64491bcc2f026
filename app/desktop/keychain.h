// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/secret_vault.h"

#include <QThread>

#include <memory>

namespace tw {

class KeychainWorker;

/// The keychain of the desktop: libsecret, KWallet, or what the system has. Works on a thread of
/// its own, since finding the service can take as long as the session bus likes.
class Keychain final : public SecretVault
{
public:
    /// Entries stand under this name and the id of a profile.
    static constexpr QLatin1StringView kService{"tuplewright"};

    Keychain();
    ~Keychain() override;

    void probe(QObject* receiver, Done done) override;
    void read(const QUuid& profile, QObject* receiver, Found found) override;
    void write(const QUuid& profile, const Secret& secret, QObject* receiver, Done done) override;
    void remove(const QUuid& profile, QObject* receiver, Done done) override;

private:
    template <class Work>
    void post(Work work);

    std::unique_ptr<QThread> m_thread;
    KeychainWorker* m_worker; ///< lives and ends in the thread
};

}
