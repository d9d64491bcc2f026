// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace tw {

/// Threads that open connections, each for one. Thread-safe.
class OpeningThreads
{
public:
    OpeningThreads() = default;
    ~OpeningThreads();
    OpeningThreads(const OpeningThreads&) = delete;
    OpeningThreads& operator=(const OpeningThreads&) = delete;

    /// Runs an attempt to connect on a thread of its own.
    void start(std::function<void()> open);

    /// Waits for all of them. No other may be started meanwhile.
    void join();

private:
    struct Entry
    {
        std::thread thread;
        bool isDone = false;
    };

    void removeDone();

    std::mutex m_mutex;
    std::list<Entry> m_entries;
};

}
