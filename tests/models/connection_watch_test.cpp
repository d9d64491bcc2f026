// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_clock.h"
#include "models/connections/connection_watch.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using State = ConnectionWatch::State;

const Error kRefused{ErrorKind::Connection, u"connection refused"_s};

/// A server that answers as a test says, and a clock that it moves.
struct Bench
{
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::optional<Error> failure;
    int probes = 0;
    Executor thread{u"probe"_s};
    ConnectionWatch watch{[this] {
                              ++probes;
                              return Operation<ServerInfo>::start(thread,
                                  [answer = failure](const StopToken&) -> Result<ServerInfo> {
                                      if (answer)
                                          return fail(*answer);
                                      return ServerInfo{.product = u"Fake"_s};
                                  });
                          },
        clock};
    QSignalSpy restored{&watch, &ConnectionWatch::restored};
    QSignalSpy refused{&watch, &ConnectionWatch::refused};

    /// Lets the delay before the next attempt pass, and the attempt end.
    void waitForAttempt()
    {
        QTRY_COMPARE(watch.state(), State::Waiting);
        const int before = probes;
        clock->advance(5s);
        watch.tick();
        QCOMPARE(probes, before + 1);
        QTRY_VERIFY(watch.state() != State::Trying);
    }
};

}

class ConnectionWatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionThatEndedBothersNobodyWhileTheServerAnswers()
    {
        Bench bench;
        bench.watch.suspect();
        QCOMPARE(bench.watch.state(), State::Doubtful);
        QVERIFY(!bench.watch.isDown());
        QTRY_COMPARE(bench.restored.size(), 1);
        QCOMPARE(bench.restored.at(0).at(1).toBool(), false);
        QCOMPARE(bench.watch.state(), State::Up);
    }

    void aServerThatIsGoneIsTriedEverMoreSlowly()
    {
        Bench bench;
        bench.failure = kRefused;
        bench.watch.suspect();
        QTRY_COMPARE(bench.watch.state(), State::Waiting);
        QVERIFY(bench.watch.isDown());
        QVERIFY(bench.watch.downSince().isValid());
        QCOMPARE(bench.watch.error().message, kRefused.message);
        QCOMPARE(bench.watch.secondsLeft(), 1);
        for (int attempt = 0; attempt < 7; ++attempt)
            bench.waitForAttempt();
        QVERIFY(bench.watch.secondsLeft() >= 4);
        QVERIFY(bench.watch.secondsLeft() <= 5);
        bench.failure.reset();
        bench.waitForAttempt();
        QTRY_COMPARE(bench.restored.size(), 1);
        QCOMPARE(bench.restored.at(0).at(1).toBool(), true);
        QVERIFY(!bench.watch.isDown());
        QVERIFY(!bench.watch.downSince().isValid());
    }

    void nothingIsTriedBeforeItsTime()
    {
        Bench bench;
        bench.failure = kRefused;
        bench.watch.fail(kRefused);
        QCOMPARE(bench.watch.state(), State::Waiting);
        bench.watch.tick();
        bench.watch.fail(kRefused); // whoever else tries changes nothing
        bench.watch.tick();
        QCOMPARE(bench.probes, 0);
        QCOMPARE(bench.watch.state(), State::Waiting);
    }

    void theCountdownIsToldOnceASecond()
    {
        Bench bench;
        bench.failure = kRefused;
        bench.watch.fail(kRefused);
        for (int attempt = 0; attempt < 7; ++attempt)
            bench.waitForAttempt();
        const int left = bench.watch.secondsLeft();
        const QSignalSpy changed(&bench.watch, &ConnectionWatch::changed);
        bench.watch.tick();
        QCOMPARE(changed.size(), 0);
        bench.clock->advance(1s);
        bench.watch.tick();
        bench.watch.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.watch.secondsLeft(), left - 1);
    }

    void stayingOfflineTriesNothingUntilToldTo()
    {
        Bench bench;
        bench.watch.fail(kRefused);
        bench.watch.stayOffline();
        QCOMPARE(bench.watch.state(), State::Offline);
        bench.clock->advance(1h);
        bench.watch.tick();
        bench.watch.fail(kRefused);
        QCOMPARE(bench.probes, 0);
        QVERIFY(bench.watch.isDown());
        bench.watch.tryNow();
        QTRY_COMPARE(bench.restored.size(), 1);
    }

    void anAnswerThatComesAfterGoingOfflineIsNotHeard()
    {
        Bench bench;
        bench.watch.fail(kRefused);
        bench.watch.tryNow();
        bench.watch.stayOffline();
        // Answers come in the order in which they were given.
        bool isLater = false;
        const auto later = Operation<void>::start(
            bench.thread, [](const StopToken&) -> Result<void> { return {}; });
        later.then(&bench.watch, [&isLater](const Result<void>&) { isLater = true; });
        QTRY_VERIFY(isLater);
        QCOMPARE(bench.restored.size(), 0);
        QCOMPARE(bench.watch.state(), State::Offline);
    }

    void aRefusedLoginIsNotTriedAgain()
    {
        Bench bench;
        bench.failure = Error{ErrorKind::Authentication, u"password authentication failed"_s};
        bench.watch.fail(kRefused);
        bench.watch.tryNow();
        QTRY_COMPARE(bench.refused.size(), 1);
        QCOMPARE(bench.watch.state(), State::Offline);
        bench.clock->advance(1h);
        bench.watch.tick();
        QCOMPARE(bench.probes, 1);
    }

    void aFullServerIsNoLostConnection()
    {
        Bench bench;
        bench.watch.fail({ErrorKind::TooManyConnections, u"sorry, too many clients"_s});
        QCOMPARE(bench.watch.state(), State::Up);
    }

    void silenceIsToldAfterAWhileAndEndsByItself()
    {
        Bench bench;
        const QSignalSpy changed(&bench.watch, &ConnectionWatch::changed);
        bench.watch.reportSilence(4s);
        QCOMPARE(bench.watch.silence().count(), 0);
        QCOMPARE(changed.size(), 0);
        bench.clock->advance(3s);
        bench.watch.reportSilence(7100ms);
        QCOMPARE(bench.watch.silence().count(), 7);
        QCOMPARE(changed.size(), 1);
        bench.clock->advance(3s); // no word of silence for longer than a second
        bench.watch.tick();
        QCOMPARE(bench.watch.silence().count(), 0);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!bench.watch.isDown());
    }

    void whoAnsweredIsNotSilentAnyMore()
    {
        Bench bench;
        bench.watch.reportSilence(7s);
        bench.watch.suspect();
        QCOMPARE(bench.watch.silence().count(), 7);
        QTRY_COMPARE(bench.watch.state(), State::Up);
        QCOMPARE(bench.watch.silence().count(), 0);
    }

    void aRealServerComesBackAsItself()
    {
        PostgresServer server;
        auto pool
            = std::make_shared<ConnectionPool>(makePostgresBackend(), server.config(), Secret{});
        AsyncAdapter adapter(std::make_shared<const Adapter>(std::move(pool)), Lane::Control);
        const auto clock = std::make_shared<ManualClock>();
        ConnectionWatch watch([&adapter] { return adapter.server(); }, clock);
        const QSignalSpy restored(&watch, &ConnectionWatch::restored);
        const Result<ServerInfo> before = adapter.server().wait();
        QVERIFY(before);
        server.stop();
        watch.suspect();
        QTRY_COMPARE(watch.state(), State::Waiting);
        QVERIFY2(!watch.error().message.isEmpty(), "the server's own words");
        server.start();
        clock->advance(5s);
        watch.tick();
        QTRY_COMPARE(restored.size(), 1);
        const auto after = restored.at(0).at(0).value<ServerInfo>();
        QCOMPARE(after.systemIdentifier, before->systemIdentifier);
    }
};

TW_TEST(ConnectionWatchTest)
#include "connection_watch_test.moc"
