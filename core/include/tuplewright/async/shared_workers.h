// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/worker_pool.h>

#include <mutex>

namespace tw {

/// Where all that work over one connection find its threads: made when they are first asked for,
/// gone with the last who holds them. Thread-safe.
class TW_CORE_EXPORT SharedWorkers
{
public:
    /// The pool of threads of this connection; a new one when nobody holds the last.
    [[nodiscard]] std::shared_ptr<WorkerPool> get();

private:
    std::mutex m_mutex;
    std::weak_ptr<WorkerPool> m_pool;
};

}
