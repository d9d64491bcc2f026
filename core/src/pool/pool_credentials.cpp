// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_credentials.h"

namespace tw {

PoolCredentials::PoolCredentials(Secret secret, PasswordSource source)
    : m_source(std::move(source))
    , m_secret(std::move(secret))
{ }

Result<Secret> PoolCredentials::secret()
{
    std::unique_lock lock(m_mutex);
    Secret secret = m_secret;
    if (m_source && !secret.isSet()) {
        lock.unlock(); // it may ask a person
        TW_TRY(secret, m_source());
        lock.lock();
    }
    if (m_refusal && secret.reveal() == m_refusal->secret.reveal())
        return fail(m_refusal->error);
    return secret;
}

void PoolCredentials::replace(Secret secret)
{
    const std::lock_guard lock(m_mutex);
    m_secret = std::move(secret);
    m_refusal.reset();
}

void PoolCredentials::judge(const Secret& secret, const Error& error)
{
    // Without a secret of ours there is nothing that could be tried too often.
    if (error.kind != ErrorKind::Authentication || !secret.isSet())
        return;
    const std::lock_guard lock(m_mutex);
    m_refusal = {secret, error};
}

bool PoolCredentials::mayBeRefused() const
{
    const std::lock_guard lock(m_mutex);
    return m_source || m_secret.isSet();
}

}
