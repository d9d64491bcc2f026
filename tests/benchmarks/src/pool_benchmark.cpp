// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// pool_benchmark THREADS look|plain COUNT   borrows and returns a connection so often, with nothing
//                                           run on it; "look" proves it before each loan
#include "measure.h"

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QElapsedTimer>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

/// Listens to everything, as a monitor does.
class Listener final : public tw::PoolObserver
{ };

tw::ConnectionConfig configOf(bool looks)
{
    tw::ConnectionConfig config = serverConfig();
    config.pool.size = 5;
    config.pool.overflow = 10;
    config.pool.prePing = looks;
    config.pool.idleTimeout = std::chrono::minutes(10);
    config.pool.leakThreshold = std::chrono::minutes(1);
    config.pool.maxWaiting = 100;
    return config;
}

void borrow(tw::ConnectionPool& pool, qint64 count)
{
    const tw::LeaseRequest request{.label = u"benchmark"_s};
    for (qint64 i = 0; i < count; ++i)
        must(pool.acquire({}, request));
}

qint64 borrowInThreads(tw::ConnectionPool& pool, int threads, qint64 count)
{
    QElapsedTimer clock;
    clock.start();
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < threads; ++i)
            workers.emplace_back([&] { borrow(pool, count / threads); });
    }
    return clock.nsecsElapsed();
}

}

int main(int argc, char** argv)
{
    if (argc != 4)
        giveUp(u"Usage: pool_benchmark THREADS look|plain COUNT"_s);
    const int threads = QByteArray(argv[1]).toInt();
    const qint64 count = QByteArray(argv[3]).toLongLong();
    if (threads < 1 || count < threads)
        giveUp(u"Both numbers are at least 1."_s);
    tw::ConnectionPool pool(tw::makePostgresBackend(), configOf(QByteArray(argv[2]) == "look"), {},
        {.observer = std::make_shared<Listener>()});
    borrowInThreads(pool, threads, 1000);
    report("ns", double(borrowInThreads(pool, threads, count)) / double(count));
}
