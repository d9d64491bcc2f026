// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/manager/session_manager.h>

#include <QUuid>

#include <map>

namespace tw {

/// Session managers by the id of their profile. A missing one is made by the factory when it is
/// first asked for, once. Owned by whoever needs it and handed on; there is no global one.
/// Thread-safe.
class TW_CORE_EXPORT SessionManagerRegistry
{
public:
    using Factory = std::function<Result<std::shared_ptr<SessionManager>>(const QUuid& profile)>;

    /// Without a factory only what was set can be had.
    explicit SessionManagerRegistry(Factory factory = {});

    /// Fails with InvalidArgument for a null id, with NotFound without a factory, with
    /// InvalidEntityType when the factory made nothing, or with the factory's own error, after
    /// which the next call tries again.
    [[nodiscard]] Result<std::shared_ptr<SessionManager>> get(const QUuid& profile);

    /// Replaces the manager; the one before is not closed. Fails with InvalidArgument for a null
    /// id and for no manager.
    [[nodiscard]] Result<void> set(const QUuid& profile, std::shared_ptr<SessionManager> manager);

    /// Closes the manager, which the next get() makes anew. Fails with InvalidArgument for a null
    /// id, with NotFound when there is none.
    [[nodiscard]] Result<void> reset(const QUuid& profile, std::chrono::milliseconds grace);

    /// Forgets the manager without closing it, and gives it to the caller. Fails as reset() does.
    [[nodiscard]] Result<std::shared_ptr<SessionManager>> remove(const QUuid& profile);

    /// Closes and forgets all.
    void closeAll(std::chrono::milliseconds grace);

    /// Those that have a manager.
    [[nodiscard]] QList<QUuid> profiles() const;

private:
    struct Entry
    {
        std::mutex mutex;
        std::shared_ptr<SessionManager> manager;
    };

    std::shared_ptr<Entry> entry(const QUuid& profile);

    const Factory m_factory;
    mutable std::mutex m_mutex;
    std::map<QUuid, std::shared_ptr<Entry>> m_entries;
};

}
