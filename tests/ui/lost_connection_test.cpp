// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/grid_view.h"
#include "grid/row_scroller.h"
#include "postgres_window.h"
#include "test_program.h"

#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The window over a real server that goes away and comes back.
class LostConnectionTest final : public QObject
{
    Q_OBJECT

    SharedServer m_server;
    std::unique_ptr<PostgresWindow> m_it;

    [[nodiscard]] QString banner() const { return m_it->text("link.banner.text"); }
    void press(const QString& name) const
    {
        auto* button = m_it->window->findChild<QToolButton*>(name);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void loseServer() const
    {
        m_it->server.stop();
        m_it->page().run(PageCommand::Refresh);
        QTRY_VERIFY(!banner().isEmpty());
    }

private Q_SLOTS:
    void init() { m_it = std::make_unique<PostgresWindow>(m_server.fresh()); }
    void cleanup() { m_it.reset(); }

    void aBannerTellsAndTheRowsStayReadable()
    {
        loseServer();
        QVERIFY2(banner().contains(u"was lost"_s), qPrintable(banner()));
        QVERIFY2(banner().contains(u"No such file or directory"_s), qPrintable(banner()));
        QVERIFY2(banner().contains(u"Trying again"_s), qPrintable(banner()));
        QCOMPARE(m_it->cell(0), u"row 1"_s);
        QCOMPARE(m_it->text("status.server.label"), u"Connection lost"_s);
        QVERIFY2(m_it->text("page.notice.text").isEmpty(), "told once");
    }

    void whatIsStagedSurvivesAndIsSavedAfterwards()
    {
        m_it->stage(2, u"changed"_s);
        loseServer();
        QCOMPARE(m_it->page().pendingChanges(), 1);
        m_it->page().run(PageCommand::Save);
        const QString refusal = m_it->text("page.notice.text");
        QVERIFY2(refusal.contains(u"Not saved"_s) && refusal.contains(u"1 change is kept"_s),
            qPrintable(refusal));
        m_it->stage(3, u"typed while offline"_s);
        QCOMPARE(m_it->page().pendingChanges(), 2);

        m_it->server.start();
        QTRY_VERIFY_WITH_TIMEOUT(banner().isEmpty(), 20'000);
        QTRY_COMPARE(m_it->controller().state(), BrowseController::State::Ready);
        QCOMPARE(m_it->page().pendingChanges(), 2);
        m_it->controller().edits()->save();
        QTRY_COMPARE(m_it->page().pendingChanges(), 0);
        QCOMPARE(m_it->server.psql(u"SELECT name FROM t WHERE id IN (3, 4) ORDER BY id"_s),
            u"changed\ntyped while offline"_s);
        QCOMPARE(m_it->text("window.notice.text"), u"postgres answers again."_s);
    }

    void rowsAreReadAgainWithoutMoving()
    {
        m_it->page().grid().setCurrentCell(80, 1);
        m_it->page().grid().scroller().scrollToPosition(75);
        loseServer();
        press(u"link.banner.step.1"_s); // nothing is tried until the row was changed
        m_it->server.start();
        m_it->server.psql(u"UPDATE t SET name = 'changed elsewhere' WHERE id = 81"_s);
        press(u"link.banner.step.0"_s);
        QTRY_COMPARE(m_it->cell(80), u"changed elsewhere"_s);
        QTRY_COMPARE(m_it->page().grid().currentCell().row(), 80);
        QVERIFY(m_it->page().grid().table()->rowAt(0) >= 70);
    }

    void whoStaysOfflineIsLeftAlone()
    {
        loseServer();
        auto* stay = m_it->window->findChild<QToolButton*>(u"link.banner.step.1"_s);
        QCOMPARE(stay->text(), u"Stay offline"_s);
        stay->click();
        QVERIFY2(banner().contains(u"working offline"_s), qPrintable(banner()));
        m_it->server.start();
        ConnectionWatch* link = m_it->connections->watchOf(m_it->shop);
        link->tick();
        QCOMPARE(link->state(), ConnectionWatch::State::Offline);
        QVERIFY(!banner().isEmpty());
        QCOMPARE(m_it->cell(0), u"row 1"_s);
        press(u"link.banner.step.0"_s);
        QTRY_VERIFY(banner().isEmpty());
    }

    void aTerminatedConnectionIsReplacedWithoutABanner()
    {
        m_it->server.psql(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                          " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"_s);
        m_it->page().run(PageCommand::Refresh);
        QTRY_COMPARE(m_it->controller().state(), BrowseController::State::Ready);
        QVERIFY(banner().isEmpty());
        QVERIFY(m_it->text("page.notice.text").isEmpty());
    }

    void aConnectionThatDiesUnderAReadIsReadAgain()
    {
        m_it->controller().query().setLines(u"pg_sleep(0.05) IS NOT NULL"_s, {});
        QTRY_COMPARE(m_it->server.psql(
                         u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s),
            u"1"_s);
        m_it->server.psql(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                          " WHERE wait_event = 'PgSleep'"_s);
        QTRY_COMPARE(m_it->controller().state(), BrowseController::State::Loading);
        m_it->controller().loader().stop();
        QVERIFY(banner().isEmpty());
    }

    void aStandbyThatTookOverIsNamedAsSuch()
    {
        m_it->server.becomeStandby();
        m_it->page().run(PageCommand::Refresh);
        m_it->connections->revalidate();
        QTRY_VERIFY(m_it->connections->find(m_it->shop)->server.readOnly);
        QTRY_VERIFY(m_it->text("pages.guard.label").contains(u"READ-ONLY"_s));
    }

    void afterSleepEachServerIsAskedOnce()
    {
        const auto connected = [this] {
            return m_it->server.psql(
                u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tuplewright'"_s);
        };
        // What still reads would open a connection of its own afterwards.
        QTRY_VERIFY(m_it->connections->find(m_it->shop)->catalog);
        QTRY_VERIFY(m_it->page().isSettled());
        QTRY_COMPARE(m_it->controller().adapter().pool()->stats().inUse, 0);
        const ConnectionWatch* watch = m_it->connections->watchOf(m_it->shop);
        const auto opened = [this] { return m_it->controller().adapter().pool()->stats().opened; };
        const qint64 before = opened();
        qint64 once = -1; // when the answer came; whoever reads later opens more
        connect(watch, &ConnectionWatch::changed, this, [&] {
            if (watch->state() == ConnectionWatch::State::Up && once < 0)
                once = opened();
        });
        m_it->connections->revalidate();
        QTRY_COMPARE(once, before + 1);
        disconnect(watch, nullptr, this, nullptr);
        QVERIFY(banner().isEmpty());
        m_it->page().run(PageCommand::Refresh);
        QTRY_COMPARE(m_it->controller().state(), BrowseController::State::Ready);
        QVERIFY(connected().toInt() >= 1);
    }

    void whatIsKnownOfTheLinkSurvivesReadingTheNamesAgain()
    {
        const ConnectionEntry* shop = m_it->connections->find(m_it->shop);
        const ConnectionWatch* link = m_it->connections->watchOf(m_it->shop);
        const qsizetype before = shop->catalog->relations.size();
        m_it->server.psql(u"CREATE TABLE another (id int)"_s);
        m_it->connections->reloadCatalog(m_it->shop);
        QTRY_COMPARE(shop->catalog->relations.size(), before + 1);
        QCOMPARE(m_it->connections->watchOf(m_it->shop), link);
        m_it->server.psql(u"DROP TABLE another"_s);
    }

    void aSilentServerIsToldAndCanBeAbandoned()
    {
        m_it->server.suspend();
        m_it->page().run(PageCommand::Refresh);
        QTRY_VERIFY_WITH_TIMEOUT(banner().contains(u"has not answered for"_s), 10'000);
        QCOMPARE(
            m_it->window->findChild<QToolButton*>(u"link.banner.step.0"_s)->text(), u"Cancel"_s);
        press(u"link.banner.step.1"_s);
        QTRY_COMPARE(m_it->controller().state(), BrowseController::State::Failed);
        m_it->server.resume();
        QTRY_VERIFY2(banner().isEmpty(), qPrintable(banner()));
    }
};

TW_TEST(LostConnectionTest)
#include "lost_connection_test.moc"
