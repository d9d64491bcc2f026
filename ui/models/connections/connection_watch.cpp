// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_watch.h"

#include <tuplewright/pool/back_off.h>

#include <QRandomGenerator>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kTick = 200ms;

/// Shorter silence is how any longer statement looks.
constexpr auto kSilenceWorthAWord = 5s;

/// Silence is told once a second; when it is not, the server has spoken.
constexpr auto kSilenceHolds = 2500ms;

/// Whether the same attempt may succeed later without anybody doing something.
bool mayPass(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Connection:
    case ErrorKind::ConnectionLost:
    case ErrorKind::ServerStarting:
    case ErrorKind::TooManyConnections:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

/// What says nothing of the server, or that it is there.
bool isNoLoss(const Error& error)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::TooManyConnections;
}

}

ConnectionWatch::ConnectionWatch(Probe probe, PoolClockPtr clock, QObject* parent)
    : QObject(parent)
    , m_probe(std::move(probe))
    , m_clock(clock ? std::move(clock) : systemPoolClock())
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionWatch::tick);
}

ConnectionWatch::~ConnectionWatch()
{
    m_probing.requestCancel();
}

bool ConnectionWatch::isDown() const
{
    return m_state != State::Up && m_state != State::Doubtful;
}

void ConnectionWatch::suspect()
{
    if (m_state == State::Up)
        begin(State::Doubtful);
}

void ConnectionWatch::fail(const Error& error)
{
    if (isNoLoss(error))
        return;
    const bool isNews = m_state == State::Up || m_state == State::Doubtful;
    m_error = error;
    if (isNews) {
        ++m_attempt; // whoever doubts need not go on
        onFailed(error);
    } else {
        Q_EMIT changed();
    }
}

void ConnectionWatch::reportSilence(std::chrono::milliseconds silence)
{
    m_silence = silence;
    m_silenceHeard = m_clock->now();
    m_timer.start();
    announceIfDifferent();
}

std::chrono::seconds ConnectionWatch::silence() const
{
    const bool isOver = m_clock->now() - m_silenceHeard > kSilenceHolds;
    if (isDown() || isOver || m_silence < kSilenceWorthAWord)
        return 0s;
    return std::chrono::floor<std::chrono::seconds>(m_silence);
}

int ConnectionWatch::secondsLeft() const
{
    if (m_state != State::Waiting)
        return 0;
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_next - m_clock->now());
    return std::max(0, int(left.count()));
}

void ConnectionWatch::tryNow()
{
    if (m_state != State::Up && m_state != State::Trying)
        begin(State::Trying);
}

void ConnectionWatch::stayOffline()
{
    if (!isDown())
        return;
    m_probing.requestCancel();
    ++m_attempt;
    enter(State::Offline);
}

void ConnectionWatch::tick()
{
    if (m_state == State::Waiting && m_clock->now() >= m_next)
        return begin(State::Trying);
    if (silence() == 0s)
        m_silence = 0ms;
    announceIfDifferent();
    if (m_state != State::Waiting && m_silence == 0ms)
        m_timer.stop();
}

void ConnectionWatch::announceIfDifferent()
{
    const std::pair<int, qint64> now{secondsLeft(), silence().count()};
    if (std::exchange(m_announced, now) != now)
        Q_EMIT changed();
}

void ConnectionWatch::begin(State state)
{
    const quint64 attempt = ++m_attempt;
    m_probing.requestCancel();
    enter(state);
    m_probing = m_probe();
    m_probing.then(
        this, [this, attempt](const Result<ServerInfo>& server) { onProbed(attempt, server); });
}

void ConnectionWatch::onProbed(quint64 attempt, const Result<ServerInfo>& server)
{
    if (attempt != m_attempt)
        return;
    if (!server)
        return onFailed(server.error());
    const bool wasDown = isDown();
    m_failures = 0;
    m_downSince = {};
    m_silence = 0ms; // it has spoken
    enter(State::Up);
    Q_EMIT restored(*server, wasDown);
}

void ConnectionWatch::onFailed(const Error& error)
{
    m_error = error;
    if (!m_downSince.isValid())
        m_downSince = QDateTime::currentDateTime();
    if (!mayPass(error)) {
        enter(State::Offline);
        Q_EMIT refused(error);
        return;
    }
    m_next = m_clock->now()
        + BackOff::delay(
            ++m_failures, BackOff::kUnattendedLimit, QRandomGenerator::global()->generateDouble());
    enter(State::Waiting);
}

void ConnectionWatch::enter(State state)
{
    m_state = state;
    if (state == State::Waiting)
        m_timer.start();
    m_announced = {secondsLeft(), silence().count()};
    Q_EMIT changed();
}

}
