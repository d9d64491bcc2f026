// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret_vault.h"

#include <tuplewright/async/executor.h>
#include <tuplewright/profiles/profile_store.h>

#include <QObject>

namespace tw {

/// Finds the password of a profile where the profile says it is, and keeps it there. Holds none.
/// Returns at once from every call.
class PasswordKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Null: this program has no keychain.
    explicit PasswordKeeper(std::shared_ptr<SecretVault> vault, QObject* parent = nullptr);

    /// True when a password has to be fetched before connecting.
    [[nodiscard]] static bool hasToFetch(const ConnectionProfile& profile);

    /// An unset secret: none is kept, the server may let us in without. Fails with Authentication
    /// when a person must be asked: the profile wants it, or the keychain cannot be read.
    void fetch(const ConnectionProfile& profile, SecretVault::Found found);

    /// Writes the password, or tells kept() that it could not. Only Keychain keeps anything.
    void keep(const ConnectionProfile& profile, const Secret& password);

    /// Removes the entry of a profile that had one.
    void forget(const ConnectionProfile& profile);

    void probe(QObject* receiver, SecretVault::Done done);

Q_SIGNALS:
    /// A keychain did not do what it was asked for.
    void failed(const QUuid& profile, const tw::Error& error);

private:
    void fetchFromVault(const ConnectionProfile& profile, SecretVault::Found found);
    void runCommand(const ConnectionProfile& profile, SecretVault::Found found);

    std::shared_ptr<SecretVault> m_vault;
    Executor m_commands;
};

}
