// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sleep_watch.h"

#include <QDateTime>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookEvery = 5s;

/// So long connections survive a pause without a thought.
constexpr auto kPause = 30s;

std::chrono::milliseconds runningNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::milliseconds wallNow()
{
    return std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
}

}

SleepWatch::SleepWatch(QObject* parent)
    : QObject(parent)
    , m_running(runningNow())
    , m_wall(wallNow())
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] { compare(runningNow(), wallNow()); });
    m_timer.start();
}

void SleepWatch::compare(std::chrono::milliseconds running, std::chrono::milliseconds wall)
{
    const auto ran = running - std::exchange(m_running, running);
    const auto passed = wall - std::exchange(m_wall, wall);
    const bool hasSlept = passed - ran >= kPause;
    const bool stoodStill = ran >= kLookEvery + kPause;
    if (hasSlept || stoodStill)
        Q_EMIT woke();
}

}
