// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_application.h"

#include <QElapsedTimer>
#include <QThread>

namespace tw {

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // A loop inside of an event, as while something is dragged, answers: it is no stall.
    if (m_isInside) {
        m_hasLoop = m_hasLoop || QThread::currentThread()->loopLevel() > 1;
        return QApplication::notify(receiver, event);
    }
    m_isInside = true;
    m_hasLoop = false;
    QElapsedTimer clock;
    clock.start();
    const bool isHandled = QApplication::notify(receiver, event);
    m_isInside = false;
    if (!m_hasLoop)
        m_stalls.record(std::chrono::nanoseconds(clock.nsecsElapsed()));
    return isHandled;
}

}
