// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/secret_vault.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace tw::test {

/// A keychain that can be looked into, and told to fail. Answers from the event loop.
class FakeVault final : public SecretVault
{
public:
    QHash<QUuid, QString> entries;
    std::optional<Error> refusal;

    void probe(QObject* receiver, Done done) override { answer(receiver, std::move(done)); }
    void read(const QUuid& profile, QObject* receiver, Found found) override
    {
        QTimer::singleShot(0, receiver, [this, profile, found = std::move(found)] {
            if (refusal)
                return found(fail(*refusal));
            if (!entries.contains(profile))
                return found(fail(ErrorKind::NotFound, QStringLiteral("none")));
            found(Secret(entries.value(profile)));
        });
    }
    void write(const QUuid& profile, const Secret& secret, QObject* receiver, Done done) override
    {
        if (!refusal)
            entries.insert(profile, secret.reveal());
        answer(receiver, std::move(done));
    }
    void remove(const QUuid& profile, QObject* receiver, Done done) override
    {
        entries.remove(profile);
        answer(receiver, std::move(done));
    }

private:
    void answer(QObject* receiver, Done done)
    {
        QTimer::singleShot(0, receiver, [this, done = std::move(done)] {
            done(refusal ? Result<void>(fail(*refusal)) : Result<void>());
        });
    }
};

}
