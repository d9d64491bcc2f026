// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/async/worker_queue.h>

#include "async/worker_state.h"

namespace tw {

WorkerQueue::WorkerQueue(std::shared_ptr<WorkerPool> pool)
    : m_pool(std::move(pool))
    , m_owner(m_pool->m_state->newOwner())
{ }

WorkerQueue::~WorkerQueue()
{
    m_pool->m_state->end(m_owner);
}

std::function<void()> WorkerQueue::post(Lane lane, Job job)
{
    const std::shared_ptr<WorkerState>& state = m_pool->m_state;
    const quint64 id = state->post(m_owner, lane, std::move(job));
    // Whoever still holds this when the pool has ended must not keep its threads alive.
    return [weak = std::weak_ptr(state), id] {
        if (const auto alive = weak.lock())
            alive->drop(id);
    };
}

StopToken WorkerQueue::abandonToken(Lane lane) const
{
    return lane == Lane::Writes ? StopToken() : m_pool->m_state->abandonToken();
}

}
