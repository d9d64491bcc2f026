// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_policy.h"

namespace tw {

ReceiptPolicy::ReceiptPolicy(ProfileStore profiles, QObject* parent)
    : QObject(parent)
    , m_profiles(std::move(profiles))
{ }

ReceiptStore ReceiptPolicy::store() const
{
    return m_book ? m_book->store : ReceiptStore(ReceiptStore::defaultFolder());
}

void ReceiptPolicy::decide(const ConnectionProfile& profile, bool isStored, Decided decided)
{
    const GuardOptions& guard = profile.config.guard;
    const bool mustAsk = m_book && guard.receipts && guard.isProduction() && !profile.receiptsAsked;
    if (!mustAsk)
        return decided(profile, guard.receipts ? m_book : nullptr);
    m_waiting.insert(profile.id, {profile, isStored, std::move(decided)});
    Q_EMIT questionNeeded(profile);
}

void ReceiptPolicy::answer(const QUuid& profile, std::optional<bool> keep)
{
    const auto found = m_waiting.constFind(profile);
    if (found == m_waiting.cend())
        return;
    Waiting waiting = m_waiting.take(profile);
    if (keep) {
        waiting.profile.receiptsAsked = true;
        waiting.profile.config.guard.receipts = *keep;
        const Result<void> kept
            = waiting.isStored ? m_profiles.save(waiting.profile) : Result<void>();
        if (!kept)
            Q_EMIT failed(profile, kept.error());
    }
    waiting.decided(waiting.profile, keep.value_or(false) ? m_book : nullptr);
}

void ReceiptPolicy::withdraw(const QUuid& profile)
{
    if (m_waiting.remove(profile))
        Q_EMIT withdrawn(profile);
}

}
