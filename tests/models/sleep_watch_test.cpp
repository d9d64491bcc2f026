// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/sleep_watch.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace std::chrono_literals;

class SleepWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseIsNoticed_data()
    {
        QTest::addColumn<int>("ran"); // seconds
        QTest::addColumn<int>("passed");
        QTest::addColumn<bool>("woke");
        QTest::newRow("as ever") << 5 << 5 << false;
        QTest::newRow("the wall clock was put right") << 5 << 7 << false;
        QTest::newRow("the wall clock was set back") << 5 << -3600 << false;
        QTest::newRow("asleep for eight hours") << 5 << 8 * 3600 << true;
        QTest::newRow("stopped for a minute") << 65 << 65 << true;
    }
    void aPauseIsNoticed()
    {
        QFETCH(const int, ran);
        QFETCH(const int, passed);
        SleepWatch watch;
        watch.compare(100s, 1'000'000s);
        const QSignalSpy woke(&watch, &SleepWatch::woke);
        watch.compare(100s + std::chrono::seconds(ran), 1'000'000s + std::chrono::seconds(passed));
        QTEST(int(woke.size()) == 1, "woke");
        watch.compare(105s + std::chrono::seconds(ran), 1'000'005s + std::chrono::seconds(passed));
        QTEST(int(woke.size()) == 1, "woke"); // told once
    }
};

TW_TEST(SleepWatchTest)
#include "sleep_watch_test.moc"
