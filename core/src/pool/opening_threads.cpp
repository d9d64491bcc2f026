// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/opening_threads.h"

#include <algorithm>

namespace tw {

OpeningThreads::~OpeningThreads()
{
    join();
}

void OpeningThreads::start(std::function<void()> open)
{
    const std::lock_guard lock(m_mutex);
    removeDone();
    Entry& entry = m_entries.emplace_back();
    entry.thread = std::thread([this, &entry, open = std::move(open)] {
        open();
        const std::lock_guard doneLock(m_mutex);
        entry.isDone = true;
    });
}

void OpeningThreads::join()
{
    std::list<Entry> entries;
    {
        const std::lock_guard lock(m_mutex);
        entries.swap(m_entries);
    }
    for (Entry& entry : entries)
        entry.thread.join();
}

void OpeningThreads::removeDone()
{
    std::erase_if(m_entries, [](Entry& entry) {
        if (entry.isDone)
            entry.thread.join(); // it has left everything but its own end behind
        return entry.isDone;
    });
}

}
