// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// close_benchmark   refreshes a table over a network that falls silent and prints how long closing
//                   its tab (tab_ms) and its window (window_ms) holds the event loop, and how long
//                   the connection takes to end after that (leave_ms); then the most connections
//                   that opening eight tables borrows at a time (loans), and how many threads are
//                   left with them (threads). Starts a server of its own.
#include "measure.h"

#include "postgres_window.h"
#include "wire_proxy.h"

#include <QDir>
#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

constexpr int kPatienceMs = 10'000;
constexpr int kTables = 8;

/// The window over a server behind a network that can fall silent.
class SilentWindow
{
public:
    explicit SilentWindow(PostgresServer& server)
        : m_proxy(server.socketPath())
        , m_it(server, through(server))
    {
        if (!QTest::qWaitFor(
                [this] { return m_it.page().isSettled() && loans() == 0; }, kPatienceMs))
            giveUp(u"The page did not come to rest."_s);
    }

    /// Refreshes the page and lets its questions go out into nothing.
    void refreshInSilence()
    {
        m_proxy.holdAll();
        m_it.window->findChild<QAction*>(u"data.refresh.action"_s)->trigger();
        if (!QTest::qWaitFor([this] { return loans() > 0; }, kPatienceMs))
            giveUp(u"The page asked nothing."_s);
    }

    [[nodiscard]] double closeTab()
    {
        const QPointer<tw::Page> page = m_it.window->currentPage();
        return timed([&] {
            m_it.window->findChild<QAction*>(u"file.closeTab.action"_s)->trigger();
            while (page) {
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                QCoreApplication::processEvents();
            }
        });
    }

    [[nodiscard]] double closeWindow()
    {
        return timed([this] {
            m_it.window->close();
            m_it.window.reset();
            QCoreApplication::processEvents();
        });
    }

    [[nodiscard]] double leave()
    {
        return timed([this] { m_it.end(); });
    }

private:
    [[nodiscard]] tw::ConnectionConfig through(const PostgresServer& server) const
    {
        tw::ConnectionConfig config = server.config();
        config.host = m_proxy.host();
        config.port = m_proxy.port();
        return config;
    }

    [[nodiscard]] int loans() const { return m_it.controller().adapter().pool()->stats().inUse; }

    template <class Work>
    static double timed(Work work)
    {
        QElapsedTimer clock;
        clock.start();
        work();
        return milliseconds(clock.nsecsElapsed());
    }

    WireProxy m_proxy;
    tw::test::PostgresWindow m_it;
};

/// The most loans of a pool at a time, looked at ever again until it ends.
class LoanWatch
{
public:
    explicit LoanWatch(std::shared_ptr<tw::ConnectionPool> pool)
        : m_thread([this, pool = std::move(pool)](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                m_most = std::max(m_most, pool->stats().inUse);
                std::this_thread::sleep_for(std::chrono::microseconds(100));
            }
        })
    { }

    [[nodiscard]] int most()
    {
        m_thread.request_stop();
        m_thread.join();
        return m_most;
    }

private:
    int m_most = 0;
    std::jthread m_thread;
};

int threadCount()
{
    return int(QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

void openTables(PostgresServer& server)
{
    const int before = threadCount();
    tw::test::PostgresWindow it(server);
    for (int i = 1; i < kTables; ++i)
        server.psql(u"DROP TABLE IF EXISTS t%1; CREATE TABLE t%1 AS TABLE t;"
                    "ALTER TABLE t%1 ADD PRIMARY KEY (id)"_s.arg(i));
    LoanWatch loans(it.controller().adapter().pool());
    for (int i = 1; i < kTables; ++i)
        it.window->openTable(it.shop, {{}, u"t%1"_s.arg(i)});
    const auto isThere = [&it] {
        const auto pages = it.window->findChildren<tw::BrowsePage*>();
        return pages.size() == kTables
            && std::ranges::all_of(pages, [](const auto* page) { return page->isSettled(); });
    };
    if (!QTest::qWaitFor(isThere, kPatienceMs))
        giveUp(u"The tables did not come."_s);
    report("loans", loans.most());
    report("threads", threadCount() - before);
}

}

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    PostgresServer server;
    {
        SilentWindow silent(server);
        silent.refreshInSilence();
        report("tab_ms", silent.closeTab());
    }
    SilentWindow silent(server);
    silent.refreshInSilence();
    report("window_ms", silent.closeWindow());
    report("leave_ms", silent.leave());
    openTables(server);
}
