// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_window.h"
#include "test_program.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Closing while something runs, over a real server: what is asked, and what is left behind.
class RunningWorkTest final : public QObject
{
    Q_OBJECT

    SharedServer m_server;
    std::unique_ptr<PostgresWindow> m_it;

    [[nodiscard]] QString ours(const QString& condition = u"true"_s) const
    {
        return m_it->server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE backend_type ="
                                 " 'client backend' AND pid <> pg_backend_pid() AND "_s
            + condition);
    }
    void readSlowly() const
    {
        m_it->controller().query().setLines(u"pg_sleep(0.5) IS NOT NULL"_s, {});
        QTRY_COMPARE(ours(u"wait_event = 'PgSleep'"_s), u"1"_s);
    }
    void saveAgainstALock() const
    {
        m_it->stage(0, u"mine"_s);
        m_it->controller().edits()->save();
        QTRY_COMPARE(ours(u"wait_event_type = 'Lock'"_s), u"1"_s);
    }
    [[nodiscard]] QMessageBox* dialog(const QString& name) const
    {
        return m_it->window->findChild<QMessageBox*>(name);
    }
    void answer(const QString& name, const QString& button) const
    {
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = dialog(name)));
        box->findChild<QPushButton*>(button)->click();
    }

private Q_SLOTS:
    void init() { m_it = std::make_unique<PostgresWindow>(m_server.fresh()); }
    void cleanup() { m_it.reset(); }

    void aSaveIsNamedBeforeItIsCutOff()
    {
        const PostgresWindow::Lock lock(m_it->server, u"t"_s);
        saveAgainstALock();
        m_it->window->close();
        QVERIFY(m_it->window->isVisible());
        const QMessageBox* box = dialog(u"close.running.dialog"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"Saving 1 change of t"_s), qPrintable(box->text()));
        answer(u"close.running.dialog"_s, u"close.keep.button"_s);
        QVERIFY(m_it->window->isVisible());
        QVERIFY(m_it->controller().edits()->isSaving());
    }

    void aSaveThatIsStoppedIsTakenBackAndStillStaged()
    {
        const PostgresWindow::Lock lock(m_it->server, u"t"_s);
        saveAgainstALock();
        m_it->window->close();
        answer(u"close.running.dialog"_s, u"close.stop.button"_s);
        QTRY_VERIFY(dialog(u"close.unsaved.dialog"_s)); // the next question: what to do with it
        QCOMPARE(m_it->page().pendingChanges(), 1);
        QTRY_COMPARE(ours(u"wait_event_type = 'Lock'"_s), u"0"_s);
        answer(u"close.unsaved.dialog"_s, u"close.discard.button"_s);
        QTRY_VERIFY(!m_it->window->isVisible());
        QCOMPARE(m_it->server.psql(u"SELECT name FROM t WHERE id = 1"_s), u"row 1"_s);
    }

    void aReadThatTakesLongIsNamedToo()
    {
        readSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_it->controller().loader().loadingFor() > std::chrono::seconds(2), 10'000);
        m_it->window->close();
        const QMessageBox* box = dialog(u"close.running.dialog"_s);
        QVERIFY(box && box->text().contains(u"Reading t, for 2 s"_s));
        answer(u"close.running.dialog"_s, u"close.stop.button"_s);
        QTRY_VERIFY(!m_it->window->isVisible());
        QTRY_COMPARE(ours(u"wait_event = 'PgSleep'"_s), u"0"_s);
    }

    void nothingIsLeftBehindOnTheServer()
    {
        readSlowly();
        m_it->window->close();
        QTRY_VERIFY(!m_it->window->isVisible());
        m_it->end();
        QTRY_COMPARE(ours(), u"0"_s);
    }

    void disconnectingAsksAsClosingDoes()
    {
        const PostgresWindow::Lock lock(m_it->server, u"t"_s);
        saveAgainstALock();
        m_it->window->findChild<QAction*>(u"connection.disconnect.action"_s)->trigger();
        QTRY_VERIFY(dialog(u"close.running.dialog"_s));
        answer(u"close.running.dialog"_s, u"close.stop.button"_s);
        answer(u"close.unsaved.dialog"_s, u"close.discard.button"_s);
        QTRY_COMPARE(ours(u"application_name = 'tuplewright'"_s), u"0"_s);
    }

    void whoMustLeaveIsAskedNothingAndKeepsWhatIsOpen()
    {
        const PostgresWindow::Lock lock(m_it->server, u"t"_s);
        saveAgainstALock();
        const QSignalSpy left(m_it->window.get(), &MainWindow::left);
        m_it->window->leave();
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(!m_it->window->isVisible());
        QVERIFY(m_it->preferences.session().contains("\"t\""));
        m_it->end();
        QTRY_COMPARE(ours(u"application_name = 'tuplewright'"_s), u"0"_s);
    }

    void aSecondProgramLeavesTheSessionToTheFirst()
    {
        m_it->window->keepState();
        const QByteArray session = m_it->preferences.session();
        QVERIFY(!session.isEmpty());
        const std::unique_ptr<MainWindow> second = m_it->makeWindow();
        QVERIFY(second->restoreSession()); // this is no first start, and yet nothing is opened
        QVERIFY(!second->currentPage());
        second->keepState();
        QCOMPARE(m_it->preferences.session(), session);
    }

    void aServerThatDoesNotAnswerHoldsNobodyBack()
    {
        m_it->server.suspend();
        m_it->page().run(PageCommand::Refresh);
        const QSignalSpy left(m_it->window.get(), &MainWindow::left);
        m_it->window->leave();
        QTRY_COMPARE(left.size(), 1);
        m_it->end();
        m_it->server.resume();
        QTRY_COMPARE(ours(u"application_name = 'tuplewright'"_s), u"0"_s);
    }
};

TW_TEST(RunningWorkTest)
#include "running_work_test.moc"
