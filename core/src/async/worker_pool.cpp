// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/async/worker_pool.h>

#include "async/worker_state.h"

namespace tw {

WorkerPool::WorkerPool()
    : m_state(std::make_shared<WorkerState>())
{ }

WorkerPool::~WorkerPool()
{
    finish();
}

void WorkerPool::close()
{
    m_state->close();
}

void WorkerPool::finish()
{
    m_state->finish();
}

int WorkerPool::threads() const
{
    return m_state->threads();
}

}
