// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/handle/sqlite_interrupt.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using std::chrono::milliseconds;

constexpr int kStepsBetweenLooks = 10'000; ///< instructions of SQLite's machine, about 1 ms
constexpr milliseconds kLongestNap{25};

}

SqliteInterrupt::SqliteInterrupt(
    sqlite3* database, const CallOptions& options, milliseconds lockTimeout)
    : m_database(database)
    , m_options(options)
    , m_lockTimeout(lockTimeout)
    , m_onStop(options.stop, Interrupter{database})
{
    // sqlite3_interrupt() is forgotten by a statement that begins just after it; the progress
    // handler is not, and it keeps the deadline as well.
    sqlite3_progress_handler(database, kStepsBetweenLooks, onProgress, this);
    sqlite3_busy_handler(database, onBusy, this);
}

SqliteInterrupt::~SqliteInterrupt()
{
    sqlite3_busy_handler(m_database, nullptr, nullptr);
    sqlite3_progress_handler(m_database, 0, nullptr, nullptr);
}

std::optional<Error> SqliteInterrupt::reason() const
{
    if (m_options.stop.stop_requested())
        return Error{ErrorKind::Cancelled, u"The statement was cancelled."_s};
    if (m_options.deadline.hasExpired())
        return Error{ErrorKind::Timeout, u"The statement did not end in time."_s};
    return std::nullopt;
}

Error SqliteInterrupt::explain(Error error) const
{
    const int primary = error.nativeCode & 0xFF;
    if (primary == SQLITE_INTERRUPT || primary == SQLITE_BUSY) {
        if (std::optional<Error> cause = reason()) {
            cause->nativeCode = error.nativeCode;
            return *std::move(cause);
        }
    }
    return error;
}

void SqliteInterrupt::Interrupter::operator()() const noexcept
{
    sqlite3_interrupt(database);
}

int SqliteInterrupt::onProgress(void* self)
{
    return static_cast<SqliteInterrupt*>(self)->mustEnd() ? 1 : 0;
}

int SqliteInterrupt::onBusy(void* self, int tries)
{
    return static_cast<SqliteInterrupt*>(self)->waitForLock(tries) ? 1 : 0;
}

bool SqliteInterrupt::mustEnd() const
{
    return m_options.stop.stop_requested() || m_options.deadline.hasExpired();
}

bool SqliteInterrupt::waitForLock(int tries)
{
    if (tries == 0)
        m_waiting.start();
    const milliseconds left = m_lockTimeout - milliseconds(m_waiting.elapsed());
    if (left <= milliseconds::zero() || mustEnd())
        return false;
    milliseconds nap = std::min({milliseconds(tries + 1), kLongestNap, left});
    if (!m_options.deadline.isForever())
        nap = std::min(nap, milliseconds(m_options.deadline.remainingTime()));
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, m_options.stop, nap, [] { return false; });
    return true;
}

}
