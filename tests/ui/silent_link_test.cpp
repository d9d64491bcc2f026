// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_window.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QDir>
#include <QPointer>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTables = 8;

/// The most connections that a pool has lent at a time, looked at again and again until it ends. On
/// a slow machine locks may be asked about meanwhile, which does not count.
class LoanWatch
{
public:
    explicit LoanWatch(std::shared_ptr<ConnectionPool> pool)
        : m_thread([this, pool = std::move(pool)](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                const QList<LoanInfo> loans = pool->stats().holders;
                m_most = std::max(m_most,
                    int(std::ranges::count_if(
                        loans, [](const LoanInfo& loan) { return loan.label != u"locks"; })));
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any ended;
                ended.wait_for(lock, stop, std::chrono::microseconds(200), [] { return false; });
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

/// The threads of connections in this program, as the system lists them.
int workerThreads()
{
    int count = 0;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + u"/comm"_s));
        count += name.open(QIODevice::ReadOnly) && name.readAll() == "db worker\n";
    }
    return count;
}

}

/// Tabs share the threads of their connection, and nothing that they ask holds the window when they
/// close, even if no answer ever comes.
class SilentLinkTest final : public QObject
{
    Q_OBJECT

    SharedServer m_server;
    std::unique_ptr<WireProxy> m_proxy;
    std::unique_ptr<PostgresWindow> m_it;

    void open()
    {
        PostgresServer& server = m_server.fresh();
        m_proxy = std::make_unique<WireProxy>(server.socketPath());
        ConnectionConfig config = server.config();
        config.host = m_proxy->host();
        m_it = std::make_unique<PostgresWindow>(server, config);
        QTRY_VERIFY(m_it->page().isSettled());
        QTRY_COMPARE(pool()->stats().inUse, 0);
    }
    [[nodiscard]] std::shared_ptr<ConnectionPool> pool() const
    {
        return m_it->controller().adapter().pool();
    }
    void openMore(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_it->server.psql(u"DROP TABLE IF EXISTS t%1; CREATE TABLE t%1 AS TABLE t;"
                              "ALTER TABLE t%1 ADD PRIMARY KEY (id)"_s.arg(i));
        for (int i = 1; i <= count; ++i)
            m_it->window->openTable(m_it->shop, {{}, u"t%1"_s.arg(i)});
        QTRY_VERIFY_WITH_TIMEOUT(areSettled(count + 1), 60'000);
    }
    [[nodiscard]] bool areSettled(qsizetype count) const
    {
        const auto pages = m_it->window->findChildren<BrowsePage*>();
        return pages.size() == count && std::ranges::all_of(pages, [](const BrowsePage* page) {
            return page->isLoaded() && page->isSettled();
        });
    }
    void trigger(const char* action) const
    {
        m_it->window->findChild<QAction*>(QString::fromLatin1(action))->trigger();
    }
    void refreshInSilence() const
    {
        m_proxy->holdAll();
        trigger("data.refresh.action");
        QTRY_VERIFY(pool()->stats().inUse > 0);
    }

private Q_SLOTS:
    void cleanup()
    {
        if (m_proxy)
            m_proxy->release();
        m_it.reset();
        m_proxy.reset();
    }

    // Whoever joined the reading threads would find their connections returned.
    void aTabClosesBeforeItsQuestionsHaveEnded()
    {
        open();
        refreshInSilence();
        const std::shared_ptr<ConnectionPool> lent = pool();
        const QPointer<Page> page = &m_it->page();
        trigger("file.closeTab.action");
        QTRY_VERIFY(!page);
        QVERIFY(lent->stats().inUse > 0);
        m_proxy->release();
        QTRY_COMPARE(lent->stats().inUse, 0);
        m_it->window->openTable(m_it->shop, {{}, u"t"_s}); // the connection is as good as before
        QTRY_VERIFY(m_it->window->currentPage() && m_it->window->currentPage()->isLoaded());
    }

    void theWindowClosesBeforeItsQuestionsHaveEnded()
    {
        open();
        refreshInSilence();
        const std::shared_ptr<ConnectionPool> lent = pool();
        m_it->window->close();
        QVERIFY(!m_it->window->isVisible());
        m_it->window.reset();
        QVERIFY(lent->stats().inUse > 0);
        m_it->end(); // the proxy is still silent
        QCOMPARE(lent->stats().inUse, 0);
        QCOMPARE(workerThreads(), 0);
    }

    void eightTablesShareThreadsAndLoans()
    {
        open();
        LoanWatch loans(pool());
        openMore(kTables - 1);
        QVERIFY2(loans.most() <= 3, "more than three connections were lent");
        QVERIFY(workerThreads() > 0);
        QVERIFY2(workerThreads() <= WorkerPool::kThreads, "more than four threads");
    }

    void aCountThatWaitsDelaysNoRowsOfAnotherTab()
    {
        open();
        openMore(1);
        RowLoader& other = m_it->controller().loader(); // t1 is in front
        Session holder(std::make_shared<ConnectionPool>(
                           makePostgresBackend(), m_it->server.config(), Secret()),
            u"holder"_s);
        QVERIFY(holder.begin());
        QVERIFY(holder.run({u"LOCK TABLE t1 IN ACCESS EXCLUSIVE MODE"_s, {}}, nullptr));
        other.countExactly();
        QTRY_COMPARE(
            m_it->server.psql(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s), u"1"_s);
        BrowsePage* first = nullptr;
        for (BrowsePage* page : m_it->window->findChildren<BrowsePage*>())
            if (page->title() == u"t"_s)
                first = page;
        QVERIFY(first);
        m_it->server.psql(u"UPDATE t SET name = 'new' WHERE id = 1"_s);
        first->controller().refresh();
        QTRY_COMPARE(first->controller().model()->value(0, 1).toText(), u"new"_s);
        QVERIFY(other.count().isCounting());
        QVERIFY(holder.rollback());
        QTRY_VERIFY(!other.count().isCounting());
    }

    void aSaveGoesOnWithoutItsPage()
    {
        open();
        auto page = std::make_unique<BrowsePage>(
            m_it->context(), m_it->controller().sharedAdapter(), QualifiedName{{}, u"t"_s});
        page->show();
        QTRY_VERIFY(page->isLoaded());
        ResultModel& model = *page->controller().model();
        QVERIFY(model.setData(model.index(0, 1), u"mine"_s, Qt::EditRole));
        {
            const PostgresWindow::Lock lock(m_it->server, u"t"_s);
            page->controller().edits()->save();
            QTRY_COMPARE(
                m_it->server.psql(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s), u"1"_s);
            page.reset();
        }
        QTRY_COMPARE(m_it->server.psql(u"SELECT name FROM t WHERE id = 1"_s), u"mine"_s);
    }
};

TW_TEST(SilentLinkTest)
#include "silent_link_test.moc"
