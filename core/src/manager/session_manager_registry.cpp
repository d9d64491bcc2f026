// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/manager/session_manager_registry.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> checkProfile(const QUuid& profile)
{
    if (profile.isNull())
        return fail(ErrorKind::InvalidArgument, u"A profile must be named by its id."_s);
    return {};
}

Error notFound(const QUuid& profile)
{
    return {ErrorKind::NotFound,
        u"The profile %1 has no session manager."_s.arg(profile.toString(QUuid::WithoutBraces))};
}

/// `kind`: whose mistake it is, the caller's or the factory's.
Result<void> checkManager(const std::shared_ptr<SessionManager>& manager, ErrorKind kind)
{
    if (!manager)
        return fail(kind, u"That is no session manager."_s);
    return {};
}

}

SessionManagerRegistry::SessionManagerRegistry(Factory factory)
    : m_factory(std::move(factory))
{ }

std::shared_ptr<SessionManagerRegistry::Entry> SessionManagerRegistry::entry(const QUuid& profile)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Entry>& entry = m_entries[profile];
    if (!entry)
        entry = std::make_shared<Entry>();
    return entry;
}

Result<std::shared_ptr<SessionManager>> SessionManagerRegistry::get(const QUuid& profile)
{
    TW_TRY_VOID(checkProfile(profile));
    const std::shared_ptr<Entry> found = entry(profile);
    // The factory may ask a key ring: it holds up those who want this profile, and no others.
    const std::lock_guard lock(found->mutex);
    if (found->manager)
        return found->manager;
    if (!m_factory)
        return fail(notFound(profile));
    TW_TRY(std::shared_ptr<SessionManager> made, m_factory(profile));
    TW_TRY_VOID(checkManager(made, ErrorKind::InvalidEntityType));
    found->manager = std::move(made);
    return found->manager;
}

Result<void> SessionManagerRegistry::set(
    const QUuid& profile, std::shared_ptr<SessionManager> manager)
{
    TW_TRY_VOID(checkProfile(profile));
    TW_TRY_VOID(checkManager(manager, ErrorKind::InvalidArgument));
    const std::shared_ptr<Entry> found = entry(profile);
    const std::lock_guard lock(found->mutex);
    found->manager = std::move(manager);
    return {};
}

Result<void> SessionManagerRegistry::reset(const QUuid& profile, std::chrono::milliseconds grace)
{
    TW_TRY(const std::shared_ptr<SessionManager> manager, remove(profile));
    manager->close(grace);
    return {};
}

Result<std::shared_ptr<SessionManager>> SessionManagerRegistry::remove(const QUuid& profile)
{
    TW_TRY_VOID(checkProfile(profile));
    const std::shared_ptr<Entry> found = entry(profile);
    const std::lock_guard lock(found->mutex);
    if (!found->manager)
        return fail(notFound(profile));
    return std::exchange(found->manager, nullptr);
}

void SessionManagerRegistry::closeAll(std::chrono::milliseconds grace)
{
    for (const QUuid& profile : profiles())
        static_cast<void>(reset(profile, grace));
}

QList<QUuid> SessionManagerRegistry::profiles() const
{
    std::map<QUuid, std::shared_ptr<Entry>> entries;
    {
        const std::lock_guard lock(m_mutex);
        entries = m_entries;
    }
    QList<QUuid> profiles;
    for (const auto& [profile, entry] : entries) {
        const std::lock_guard lock(entry->mutex);
        if (entry->manager)
            profiles.append(profile);
    }
    return profiles;
}

}
