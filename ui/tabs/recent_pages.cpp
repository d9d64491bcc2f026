// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_pages.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace tw {

RecentPages::RecentPages(QObject* parent)
    : QObject(parent)
{ }

void RecentPages::append(Page* page)
{
    m_pages.append(page);
}

void RecentPages::remove(Page* page)
{
    m_pages.removeOne(page);
}

void RecentPages::setFront(Page* page)
{
    const qsizetype at = m_pages.indexOf(page);
    if (at > 0 && !m_isStepping)
        m_pages.move(at, 0);
}

Page* RecentPages::step(Page* current, int step)
{
    const qsizetype count = m_pages.size();
    if (count < 2)
        return nullptr;
    if (!std::exchange(m_isStepping, true))
        qApp->installEventFilter(this);
    return m_pages.at((m_pages.indexOf(current) + step + count) % count);
}

bool RecentPages::eventFilter(QObject* watched, QEvent* event)
{
    const bool isCtrlUp = event->type() == QEvent::KeyRelease
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Control;
    if (isCtrlUp || event->type() == QEvent::ApplicationDeactivate) {
        qApp->removeEventFilter(this);
        m_isStepping = false;
        Q_EMIT stepsEnded();
    }
    return QObject::eventFilter(watched, event);
}

}
