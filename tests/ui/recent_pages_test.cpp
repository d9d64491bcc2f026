// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabs/recent_pages.h"
#include "test_page.h"
#include "test_program.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The order in which pages were in front, and the steps through it while Ctrl is held.
class RecentPagesTest : public QObject
{
    Q_OBJECT

    TestPage m_first{u"first"_s};
    TestPage m_second{u"second"_s};
    TestPage m_third{u"third"_s};

    /// What Ctrl+Tab shows once, when `current` is in front and Ctrl is let go at once.
    static Page* stepOnce(RecentPages& recent, Page* current, int step = 1)
    {
        Page* shown = recent.step(current, step);
        releaseCtrl();
        return shown;
    }
    static void releaseCtrl()
    {
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Control, Qt::NoModifier);
        QWidget window;
        QApplication::sendEvent(&window, &up);
    }

private Q_SLOTS:
    void onePageHasNoOther()
    {
        RecentPages recent(nullptr);
        QCOMPARE(recent.step(nullptr, 1), nullptr);
        recent.append(&m_first);
        QCOMPARE(recent.count(), 1);
        QCOMPARE(recent.step(&m_first, 1), nullptr);
    }

    void theOneBeforeComesFirst()
    {
        RecentPages recent(nullptr);
        for (Page* page : QList<Page*>{&m_first, &m_second, &m_third})
            recent.append(page);
        recent.setFront(&m_third);
        recent.setFront(&m_second);
        QCOMPARE(stepOnce(recent, &m_second), &m_third);
        QCOMPARE(stepOnce(recent, &m_second, -1), &m_first); // round the end
    }

    void theOrderStaysWhileCtrlIsHeld()
    {
        RecentPages recent(nullptr);
        for (Page* page : QList<Page*>{&m_first, &m_second, &m_third})
            recent.append(page);
        const QSignalSpy ended(&recent, &RecentPages::stepsEnded);
        QCOMPARE(recent.step(&m_first, 1), &m_second);
        recent.setFront(&m_second); // seen on the way
        QCOMPARE(recent.step(&m_second, 1), &m_third);
        QVERIFY(ended.isEmpty());
        releaseCtrl();
        QCOMPARE(ended.size(), 1);
        recent.setFront(&m_third);
        QCOMPARE(stepOnce(recent, &m_third), &m_first);
    }

    void leavingTheProgramEndsTheSteps()
    {
        RecentPages recent(nullptr);
        recent.append(&m_first);
        recent.append(&m_second);
        const QSignalSpy ended(&recent, &RecentPages::stepsEnded);
        QVERIFY(recent.step(&m_first, 1));
        QEvent left(QEvent::ApplicationDeactivate);
        QApplication::sendEvent(qApp, &left);
        QCOMPARE(ended.size(), 1);
        releaseCtrl(); // nobody steps any more
        QCOMPARE(ended.size(), 1);
    }

    void aClosedPageIsNotReached()
    {
        RecentPages recent(nullptr);
        for (Page* page : QList<Page*>{&m_first, &m_second, &m_third})
            recent.append(page);
        recent.remove(&m_second);
        QCOMPARE(recent.count(), 2);
        QCOMPARE(stepOnce(recent, &m_first), &m_third);
    }
};

TW_TEST(RecentPagesTest)
#include "recent_pages_test.moc"
