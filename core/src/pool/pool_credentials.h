// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/connection_pool.h>

namespace tw {

/// The password of a pool. A secret that the server refused is not tried again, since repeated
/// failures lock accounts. Thread-safe.
class PoolCredentials
{
public:
    PoolCredentials(Secret secret, PasswordSource source);

    /// The secret to connect with. Fails with what the server said to it before, or with what the
    /// source says.
    [[nodiscard]] Result<Secret> secret();

    /// From now on; the refusal of the former secret is forgotten.
    void replace(Secret secret);

    /// Remembers the secret when the error says that it was refused.
    void judge(const Secret& secret, const Error& error);

    /// True when a wrong secret could be sent, so that attempts must not run side by side before
    /// one of them has succeeded.
    [[nodiscard]] bool mayBeRefused() const;

private:
    struct Refusal
    {
        Secret secret;
        Error error;
    };

    const PasswordSource m_source;
    mutable std::mutex m_mutex;
    Secret m_secret;
    std::optional<Refusal> m_refusal;
};

}
