// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace tw {

/// Carries a call from any thread into the thread of a receiver, or drops it when the receiver is
/// gone. Copies share the link; posting is thread-safe and never touches a dead object.
class TW_CORE_EXPORT Delivery
{
public:
    Delivery() = default;

    /// Call in the receiver's thread.
    explicit Delivery(QObject* receiver);

    /// Returns false when the receiver no longer exists.
    bool post(std::function<void()> call) const;

private:
    struct Link
    {
        std::mutex mutex;
        QObject* target = nullptr;
    };
    class Target;

    std::shared_ptr<Link> m_link;
};

}
