// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tab_groups.h"

#include <algorithm>
#include <utility>

namespace tw {

namespace {

constexpr int kWhole = 100;

}

TabGroups::TabGroups(UiContext context, QWidget* parent)
    : QSplitter(parent)
{
    setObjectName(QStringLiteral("pages.splitter"));
    setChildrenCollapsible(false);
    m_groups = {new TabGroup(context, QStringLiteral("pages"), tr("Open tables"), this),
        new TabGroup(context, QStringLiteral("pages.other"), tr("Open tables, other group"), this)};
    m_active = m_groups.front();
    refresh();
}

TabGroup* TabGroups::at(Side side) const
{
    if (side == Side::Active)
        return m_active;
    return side == Side::First ? m_groups.front() : m_groups.back();
}

TabGroup* TabGroups::inactive() const
{
    return m_active == m_groups.front() ? m_groups.back() : m_groups.front();
}

void TabGroups::setActive(TabGroup* group)
{
    m_active = group;
    refresh();
}

TabGroup* TabGroups::groupOf(const Page* page) const
{
    const auto found = std::ranges::find_if(
        m_groups, [page](const TabGroup* group) { return group->holds(page); });
    return found == m_groups.end() ? nullptr : *found;
}

const TabGroup::Tab* TabGroups::tabOf(const Page* page) const
{
    for (const TabGroup* group : m_groups)
        for (const TabGroup::Tab& tab : group->tabs())
            if (tab.page == page)
                return &tab;
    return nullptr;
}

TabGroups::Side TabGroups::sideOf(const Page* page) const
{
    return groupOf(page) == m_groups.back() ? Side::Second : Side::First;
}

QList<Page*> TabGroups::pages() const
{
    QList<Page*> pages;
    for (const TabGroup* group : m_groups)
        for (const TabGroup::Tab& tab : group->tabs())
            pages.append(tab.page);
    return pages;
}

bool TabGroups::isSplit() const
{
    return !m_groups.front()->isEmpty() && !m_groups.back()->isEmpty();
}

int TabGroups::share() const
{
    const QList<int> room = sizes();
    const int sum = room.constFirst() + room.constLast();
    return isSplit() && sum > 0 ? room.constFirst() * kWhole / sum : kWhole / 2;
}

void TabGroups::arrange(Qt::Orientation orientation, int share)
{
    setOrientation(orientation);
    // Only their ratio counts; a splitter gives each at least what it needs.
    setSizes({share * kWhole, (kWhole - share) * kWhole});
}

void TabGroups::closeGap()
{
    if (!m_groups.front()->isEmpty() || m_groups.back()->isEmpty())
        return;
    std::swap(m_groups.front(), m_groups.back());
    insertWidget(0, m_groups.front());
}

void TabGroups::refresh()
{
    for (TabGroup* group : m_groups) {
        group->setVisible(!group->isEmpty());
        group->setActive(group == m_active || !isSplit());
    }
}

}
