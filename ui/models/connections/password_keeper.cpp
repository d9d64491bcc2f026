// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "password_keeper.h"

#include <tuplewright/async/operation.h>
#include <tuplewright/sources/password_command.h>

namespace tw {

namespace {

constexpr qint64 kCommandMs = 120'000; // it may ask a person for something itself

Error noKeychain()
{
    Error error;
    error.kind = ErrorKind::Configuration;
    error.message = PasswordKeeper::tr("This computer has no keychain that can be used.");
    error.hint = PasswordKeeper::tr("Choose another place for the password.");
    return error;
}

Error mustAsk(const ConnectionProfile& profile)
{
    Error error;
    error.kind = ErrorKind::Authentication;
    error.message
        = PasswordKeeper::tr("%1 is set up to ask for its password each time.").arg(profile.name);
    return error;
}

}

PasswordKeeper::PasswordKeeper(std::shared_ptr<SecretVault> vault, QObject* parent)
    : QObject(parent)
    , m_vault(std::move(vault))
    , m_commands(QStringLiteral("password command"))
{ }

bool PasswordKeeper::hasToFetch(const ConnectionProfile& profile)
{
    return profile.passwordPlace != PasswordPlace::Session;
}

void PasswordKeeper::fetch(const ConnectionProfile& profile, SecretVault::Found found)
{
    switch (profile.passwordPlace) {
    case PasswordPlace::Session:
        return found(Secret());
    case PasswordPlace::Keychain:
        return fetchFromVault(profile, std::move(found));
    case PasswordPlace::Ask:
        return found(fail(mustAsk(profile)));
    case PasswordPlace::Command:
        return runCommand(profile, std::move(found));
    }
}

void PasswordKeeper::fetchFromVault(const ConnectionProfile& profile, SecretVault::Found found)
{
    if (!m_vault)
        return found(fail(mustAsk(profile)));
    m_vault->read(profile.id, this, [found = std::move(found)](const Result<Secret>& secret) {
        if (secret)
            return found(secret);
        if (secret.error().kind == ErrorKind::NotFound)
            return found(Secret());
        Error error = secret.error();
        error.kind = ErrorKind::Authentication; // a person can still type it
        found(fail(std::move(error)));
    });
}

void PasswordKeeper::runCommand(const ConnectionProfile& profile, SecretVault::Found found)
{
    const auto run = Operation<Secret>::start(
        m_commands, [command = profile.passwordCommand](const StopToken& stop) {
            return runPasswordCommand(command, {QDeadlineTimer(kCommandMs), stop});
        });
    run.then(this, std::move(found));
}

void PasswordKeeper::keep(const ConnectionProfile& profile, const Secret& password)
{
    if (profile.passwordPlace != PasswordPlace::Keychain || !password.isSet())
        return;
    const auto done = [this, id = profile.id](const Result<void>& kept) {
        if (!kept)
            Q_EMIT failed(id, kept.error());
    };
    if (m_vault)
        m_vault->write(profile.id, password, this, done);
    else
        done(fail(noKeychain()));
}

void PasswordKeeper::forget(const ConnectionProfile& profile)
{
    if (profile.passwordPlace != PasswordPlace::Keychain || !m_vault)
        return;
    m_vault->remove(profile.id, this, [this, id = profile.id](const Result<void>& removed) {
        if (!removed)
            Q_EMIT failed(id, removed.error());
    });
}

void PasswordKeeper::probe(QObject* receiver, SecretVault::Done done)
{
    if (m_vault)
        return m_vault->probe(receiver, std::move(done));
    done(fail(noKeychain()));
}

}
