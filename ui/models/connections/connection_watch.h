// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/operation.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/pool/pool_clock.h>

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tw {

/// Whether a server answers, since when it does not, and when it is tried again. Hears from others
/// what went wrong; tries by itself, ever more slowly, until the server answers, is
/// not worth asking again, or the user wants to stay offline. Lives in the GUI thread, blocks
/// never.
class ConnectionWatch final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Up,
        Doubtful, ///< a connection had ended; the server is being asked, and nobody is bothered yet
        Waiting, ///< for the next attempt
        Trying,
        Offline ///< nothing is tried until the user says so
    };

    /// Asks the server who it is, over a new connection where the old ones are dead.
    using Probe = std::function<Operation<ServerInfo>()>;

    /// `clock` null: the computer's.
    explicit ConnectionWatch(Probe probe, PoolClockPtr clock = {}, QObject* parent = nullptr);
    ~ConnectionWatch() override;

    void suspect(); ///< a connection was found to have ended
    void fail(const Error& error); ///< no connection could be opened
    void reportSilence(std::chrono::milliseconds silence); ///< a server owes an answer for so long

    void tryNow();
    void stayOffline();

    /// Does what is due. Called by a timer of its own while something is wrong.
    void tick();

    [[nodiscard]] State state() const { return m_state; }

    /// True when the user is to know: the server could not be reached.
    [[nodiscard]] bool isDown() const;
    [[nodiscard]] const Error& error() const { return m_error; } ///< of the last attempt
    [[nodiscard]] QDateTime downSince() const { return m_downSince; }
    [[nodiscard]] int
    secondsLeft() const; ///< until the next attempt, rounded up; 0 when none waits

    /// How long the server has owed an answer; 0 while that is too short to be worth a word.
    [[nodiscard]] std::chrono::seconds silence() const;

Q_SIGNALS:
    void changed(); ///< something to show is different; about once a second while counting down
    /// The server answers again. `wasDown`: the user had been told that it did not.
    void restored(const tw::ServerInfo& server, bool wasDown);
    void refused(const tw::Error& error); ///< it answers, but does not let us in

private:
    using TimePoint = PoolClock::TimePoint;

    void begin(State state);
    void onProbed(quint64 attempt, const Result<ServerInfo>& server);
    void onFailed(const Error& error);
    void enter(State state);
    void announceIfDifferent();

    const Probe m_probe;
    const PoolClockPtr m_clock;
    State m_state = State::Up;
    Error m_error;
    QDateTime m_downSince;
    Operation<ServerInfo> m_probing;
    quint64 m_attempt = 0;
    int m_failures = 0; ///< in a row
    TimePoint m_next; ///< attempt, while waiting
    std::chrono::milliseconds m_silence{0};
    TimePoint m_silenceHeard;
    std::pair<int, qint64> m_announced; ///< seconds left and seconds of silence
    QTimer m_timer;
};

}
