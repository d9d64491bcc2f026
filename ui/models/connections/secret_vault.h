// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/secret.h>

#include <QUuid>

#include <functional>

class QObject;

namespace tw {

/// PORT. Where the passwords of profiles rest between runs: the desktop's secret service. Every
/// call returns at once; the answer comes in the receiver's thread from its event loop, or never
/// when the receiver is gone by then. Nothing is ever written elsewhere when the service is
/// missing.
class SecretVault
{
public:
    using Done = std::function<void(const Result<void>&)>;
    using Found = std::function<void(const Result<Secret>&)>;

    SecretVault() = default;
    SecretVault(const SecretVault&) = delete;
    SecretVault& operator=(const SecretVault&) = delete;
    virtual ~SecretVault();

    /// Whether there is a service to keep secrets with. Reads and writes none, so that nobody is
    /// asked for a master password.
    virtual void probe(QObject* receiver, Done done) = 0;

    /// Fails with NotFound when none is kept for the profile.
    virtual void read(const QUuid& profile, QObject* receiver, Found found) = 0;
    virtual void write(const QUuid& profile, const Secret& secret, QObject* receiver, Done done)
        = 0;

    /// Succeeds when there was none.
    virtual void remove(const QUuid& profile, QObject* receiver, Done done) = 0;
};

}
