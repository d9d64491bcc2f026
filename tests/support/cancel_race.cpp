// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancel_race.h"

#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>

#include <QRandomGenerator>

#include <condition_variable>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLatestMicroseconds = 2000;
// Often over before it is stopped, often not.
const QString kShort = u"SELECT pg_sleep(0.001)"_s;

/// Requests a stop at a given moment, from one thread of its own.
class Stopper
{
public:
    Stopper()
        : m_thread([this](const std::stop_token& end) { serve(end); })
    { }

    /// The token of a stop to come.
    StopToken stopAt(Clock::time_point due)
    {
        const std::lock_guard lock(m_mutex);
        m_source = std::stop_source();
        m_due = due;
        m_changed.notify_one();
        return m_source.get_token();
    }

private:
    void serve(const std::stop_token& end)
    {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, end, [this] { return m_due.has_value(); })) {
            const Clock::time_point due = *std::exchange(m_due, std::nullopt);
            std::stop_source source = m_source;
            // Until then, or until the next round has begun.
            m_changed.wait_until(lock, end, due, [this] { return m_due.has_value(); });
            lock.unlock();
            source.request_stop();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::stop_source m_source;
    std::optional<Clock::time_point> m_due;
    std::jthread m_thread;
};

}

CancelTally raceCancels(const ConnectionConfig& config, int rounds)
{
    auto opened = makePostgresBackend()->open(config, {}, {}, {});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toText()));
    Connection& connection = **opened;
    CancelTally tally;
    Stopper stopper;
    for (; tally.rounds < rounds; ++tally.rounds) {
        const auto offset
            = std::chrono::microseconds(QRandomGenerator::global()->bounded(kLatestMicroseconds));
        CallOptions options;
        options.stop = stopper.stopAt(Clock::now() + offset);
        const auto hunted = connection.run({kShort, {}}, nullptr, options);
        ++(hunted ? tally.completed : tally.cancelled);
        const auto innocent = connection.run({u"SELECT 'mine'"_s, {}}, nullptr, {});
        if (!innocent && tally.foreign++ == 0)
            tally.firstForeign = innocent.error().toText();
        if (connection.isBroken())
            break;
    }
    return tally;
}
