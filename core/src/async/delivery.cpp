// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/async/delivery.h>

namespace tw {

/// Lives as a child of the receiver and breaks the link before the receiver is gone.
class Delivery::Target final : public QObject
{
public:
    Target(std::shared_ptr<Link> link, QObject* receiver)
        : QObject(receiver)
        , m_link(std::move(link))
    { }

    ~Target() override
    {
        const std::lock_guard lock(m_link->mutex);
        m_link->target = nullptr;
    }

private:
    std::shared_ptr<Link> m_link;
};

Delivery::Delivery(QObject* receiver)
    : m_link(std::make_shared<Link>())
{
    m_link->target = new Target(m_link, receiver);
}

bool Delivery::post(std::function<void()> call) const
{
    if (!m_link)
        return false;
    // Held while posting: the target cannot die in between, and Qt drops the events of dead
    // objects.
    const std::lock_guard lock(m_link->mutex);
    return m_link->target
        && QMetaObject::invokeMethod(m_link->target, std::move(call), Qt::QueuedConnection);
}

}
