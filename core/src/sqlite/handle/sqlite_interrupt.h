// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/error.h>

#include <QElapsedTimer>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

struct sqlite3;

namespace tw {

/// Lets one call on a connection be stopped: by its token from any thread, by its deadline, and
/// while it waits for a lock, which it does at most `lockTimeout`. Lives as long as the call.
class SqliteInterrupt
{
public:
    SqliteInterrupt(
        sqlite3* database, const CallOptions& options, std::chrono::milliseconds lockTimeout);
    ~SqliteInterrupt();
    SqliteInterrupt(const SqliteInterrupt&) = delete;
    SqliteInterrupt& operator=(const SqliteInterrupt&) = delete;

    /// Why the call has to end, if it has to.
    [[nodiscard]] std::optional<Error> reason() const;

    /// The error of the call: the reason where the call ended because of it.
    [[nodiscard]] Error explain(Error error) const;

private:
    struct Interrupter
    {
        sqlite3* database;
        void operator()() const noexcept;
    };

    static int onProgress(void* self);
    static int onBusy(void* self, int tries);
    [[nodiscard]] bool mustEnd() const;
    bool waitForLock(int tries);

    sqlite3* m_database;
    const CallOptions& m_options;
    std::chrono::milliseconds m_lockTimeout;
    QElapsedTimer m_waiting;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::stop_callback<Interrupter> m_onStop;
};

}
