// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/async/shared_workers.h>

namespace tw {

std::shared_ptr<WorkerPool> SharedWorkers::get()
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<WorkerPool> pool = m_pool.lock();
    if (!pool) {
        pool = std::make_shared<WorkerPool>();
        m_pool = pool;
    }
    return pool;
}

}
