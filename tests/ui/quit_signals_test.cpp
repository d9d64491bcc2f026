// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quit_signals.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace tw;

class QuitSignalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignalIsHeardInTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("INT") << SIGINT;
        QTest::newRow("HUP") << SIGHUP;
    }
    void aSignalIsHeardInTheEventLoop()
    {
        QFETCH(const int, number);
        QuitSignals signal;
        const QSignalSpy wanted(&signal, &QuitSignals::quitRequested);
        QCOMPARE(std::raise(number), 0);
        QCOMPARE(wanted.size(), 0);
        QTRY_COMPARE(wanted.size(), 1);
    }
    void aSecondSignalIsNotHeldBack()
    {
        const QuitSignals signal;
        std::raise(SIGTERM);
        struct sigaction now{};
        sigaction(SIGTERM, nullptr, &now);
        QVERIFY(now.sa_handler == SIG_DFL);
    }
};

TW_TEST(QuitSignalsTest)
#include "quit_signals_test.moc"
