// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_area.h"

#include <QSplitter>

#include <utility>

namespace tw {

namespace {

constexpr int kWhole = 100;

}

bool PageArea::isSplit() const
{
    return !m_groups.front()->isEmpty() && !m_groups.back()->isEmpty();
}

Qt::Orientation PageArea::orientation() const
{
    return m_splitter->orientation();
}

int PageArea::share() const
{
    const QList<int> sizes = m_splitter->sizes();
    const int sum = sizes.constFirst() + sizes.constLast();
    return isSplit() && sum > 0 ? sizes.constFirst() * kWhole / sum : kWhole / 2;
}

void PageArea::arrange(Qt::Orientation orientation, int share)
{
    m_splitter->setOrientation(orientation);
    // Only their ratio counts; a splitter gives each at least what it needs.
    m_splitter->setSizes({share * kWhole, (kWhole - share) * kWhole});
}

PageArea::Side PageArea::sideOf(const Page* page) const
{
    return groupOf(page) == m_groups.back() ? Side::Second : Side::First;
}

void PageArea::split(Qt::Orientation orientation)
{
    settle();
    if (!isSplit()) {
        if (m_recent.size() < 2)
            return;
        move(current(), m_groups.back());
    }
    arrange(orientation, kWhole / 2);
    Q_EMIT stateChanged();
}

void PageArea::join()
{
    Page* front = current();
    const QList<TabGroup::Tab> tabs = m_groups.back()->tabs();
    for (const TabGroup::Tab& tab : tabs)
        move(tab.page, m_groups.front());
    bringToFront(front);
    Q_EMIT stateChanged();
}

void PageArea::moveToOther(Page* page)
{
    move(page, groupOf(page) == m_groups.front() ? m_groups.back() : m_groups.front());
    settle();
    Q_EMIT stateChanged();
}

void PageArea::goToOther()
{
    if (isSplit())
        bringToFront(otherGroup()->current());
}

/// The page is in front there, and stays where it was among those used last.
void PageArea::move(Page* page, TabGroup* to)
{
    TabGroup* from = groupOf(page);
    if (!from || from == to)
        return;
    m_isMoving = true;
    const TabGroup::Tab tab = from->take(page);
    to->append(tab);
    to->setPinned(page, tab.isPinned);
    m_active = to;
    to->bringToFront(page);
    m_isMoving = false;
    showGroups();
    noteFront();
    page->setFocus();
    Q_EMIT currentChanged();
}

/// Leaves no gap: where one group lost its last page, the other one is the first and the active.
void PageArea::settle()
{
    if (m_groups.front()->isEmpty() && !m_groups.back()->isEmpty()) {
        std::swap(m_groups.front(), m_groups.back());
        m_splitter->insertWidget(0, m_groups.front());
    }
    if (m_active->isEmpty() && !m_groups.front()->isEmpty()) {
        Page* next = m_groups.front()->current();
        enter(m_groups.front());
        next->setFocus();
    }
    showGroups();
}

/// A group without pages takes no room; the active of two is marked.
void PageArea::showGroups()
{
    for (TabGroup* group : m_groups) {
        group->setVisible(!group->isEmpty());
        group->setActive(group == m_active || !isSplit());
    }
}

}
