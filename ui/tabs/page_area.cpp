// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_area.h"

#include "recent_pages.h"

#include <QApplication>
#include <QStackedLayout>

namespace tw {

PageArea::PageArea(UiContext context, std::function<QWidget*()> makeEmpty, QWidget* parent)
    : QWidget(parent)
    , m_groups(new TabGroups(context, this))
    , m_recent(new RecentPages(this))
    , m_layout(new QStackedLayout(this))
    , m_makeEmpty(std::move(makeEmpty))
{
    setObjectName(QStringLiteral("pages.area"));
    m_layout->addWidget(m_groups);
    for (TabGroup* group : m_groups->all())
        connectGroup(group);
    m_layout->setCurrentWidget(m_groups);
    connect(m_recent, &RecentPages::stepsEnded, this, [this] { m_recent->setFront(current()); });
    connect(qApp, &QApplication::focusChanged, this,
        [this](const QWidget* /*old*/, const QWidget* now) { onFocus(now); });
}

PageArea::~PageArea()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus wanders while the pages go
}

void PageArea::connectGroup(TabGroup* group)
{
    connect(group, &TabGroup::currentChanged, this, [this, group] { onCurrentTab(group); });
    connect(group, &TabGroup::closeRequested, this, &PageArea::closeRequested);
    connect(group, &TabGroup::entered, this, [this, group] {
        if (group != m_groups->active() && group->current())
            bringToFront(group->current());
    });
    connect(group, &TabGroup::tabMenuRequested, this, [this, group](const QPoint& position) {
        enter(group);
        Q_EMIT tabMenuRequested(position);
    });
}

void PageArea::showEmptyState()
{
    if (m_recent->count() > 0)
        return;
    if (!m_empty) {
        m_empty = m_makeEmpty();
        m_layout->addWidget(m_empty);
    }
    m_layout->setCurrentWidget(m_empty);
}

QWidget* PageArea::parentFor(Side side) const
{
    return m_groups->at(side);
}

void PageArea::add(
    Page* page, const QUuid& connection, const QString& toolTip, bool inFront, Side side)
{
    TabGroup* group = m_groups->at(side);
    m_recent->append(page);
    connect(page, &Page::stateChanged, this, [this, page] { onStateChanged(page); });
    connect(page, &Page::menuRequested, this, &PageArea::menuRequested);
    group->show(); // what is hidden takes no keys
    m_layout->setCurrentWidget(m_groups);
    group->append({page, connection, toolTip});
    m_groups->refresh();
    if (inFront || !current())
        bringToFront(page);
}

void PageArea::remove(Page* page)
{
    TabGroup* group = m_groups->groupOf(page);
    if (!group)
        return;
    const bool wasInFront = page == current();
    Q_EMIT removed(page);
    page->disconnect(this);
    m_recent->remove(page);
    m_isMoving = true; // the focus of a page that goes may land in the other group
    static_cast<void>(group->take(page));
    page->hide();
    m_isMoving = false;
    page->deleteLater();
    if (Page* next = current(); next && wasInFront)
        next->setFocus();
    m_recent->setFront(current());
    closeGap();
    showEmptyState();
    Q_EMIT currentChanged();
    Q_EMIT stateChanged(); // the tab in front may be the same, but not what can be done
}

void PageArea::bringToFront(Page* page)
{
    TabGroup* group = m_groups->groupOf(page);
    if (!group)
        return;
    group->bringToFront(page);
    if (group == m_groups->active())
        return;
    enter(group);
    page->setFocus();
}

void PageArea::showInGroup(Page* page)
{
    if (TabGroup* group = m_groups->groupOf(page))
        group->bringToFront(page);
}

void PageArea::showNext(int step)
{
    const QList<Page*> all = pages();
    const qsizetype count = all.size();
    if (count > 0)
        bringToFront(all.at((all.indexOf(current()) + step + count) % count));
}

void PageArea::showRecent(int step)
{
    if (Page* page = m_recent->step(current(), step))
        bringToFront(page);
}

void PageArea::setPinned(Page* page, bool pinned)
{
    TabGroup* group = m_groups->groupOf(page);
    if (!group)
        return;
    group->setPinned(page, pinned);
    Q_EMIT stateChanged();
}

bool PageArea::isPinned(const Page* page) const
{
    const TabGroup::Tab* tab = m_groups->tabOf(page);
    return tab && tab->isPinned;
}

void PageArea::setMark(const QUuid& connection, const ConnectionMark& mark)
{
    for (TabGroup* group : m_groups->all())
        group->setMark(connection, mark);
}

void PageArea::split(Qt::Orientation orientation)
{
    closeGap();
    if (!m_groups->isSplit()) {
        if (m_recent->count() < 2)
            return;
        move(current(), m_groups->at(Side::Second));
    }
    m_groups->arrange(orientation, 50);
    Q_EMIT stateChanged();
}

void PageArea::join()
{
    Page* front = current();
    const QList<TabGroup::Tab> tabs = m_groups->at(Side::Second)->tabs();
    for (const TabGroup::Tab& tab : tabs)
        move(tab.page, m_groups->at(Side::First));
    bringToFront(front);
    Q_EMIT stateChanged();
}

void PageArea::moveToOther(Page* page)
{
    const bool isInFirst = m_groups->groupOf(page) == m_groups->at(Side::First);
    move(page, m_groups->at(isInFirst ? Side::Second : Side::First));
    closeGap();
    Q_EMIT stateChanged();
}

void PageArea::goToOther()
{
    if (m_groups->isSplit())
        bringToFront(m_groups->inactive()->current());
}

Page* PageArea::current() const
{
    return m_groups->active()->current();
}

QUuid PageArea::connectionOf(const Page* page) const
{
    const TabGroup::Tab* tab = m_groups->tabOf(page);
    return tab ? tab->connection : QUuid();
}

QList<Page*> PageArea::pages() const
{
    return m_groups->pages();
}

QList<Page*> PageArea::pagesOf(const QUuid& connection) const
{
    QList<Page*> found = pages();
    found.removeIf([&](const Page* page) { return connectionOf(page) != connection; });
    return found;
}

QList<Page*> PageArea::neighbours(const Page* page) const
{
    QList<Page*> found = pages();
    const TabGroup* group = m_groups->groupOf(page);
    found.removeIf([&](const Page* other) { return m_groups->groupOf(other) != group; });
    return found;
}

QList<Page*> PageArea::shown() const
{
    QList<Page*> pages;
    for (const TabGroup* group : m_groups->all())
        if (Page* page = group->current())
            pages.append(page);
    return pages;
}

/// Whoever works in a group makes it the active one.
void PageArea::onFocus(const QWidget* focus)
{
    for (TabGroup* group : m_groups->all())
        if (focus && group->isAncestorOf(focus))
            enter(group);
}

void PageArea::onCurrentTab(TabGroup* group)
{
    if (m_isMoving)
        return;
    if (group == m_groups->active()) {
        if (Page* page = group->current())
            page->setFocus();
        m_recent->setFront(current());
    }
    Q_EMIT currentChanged();
}

void PageArea::onStateChanged(Page* page)
{
    m_groups->groupOf(page)->showState(page);
    Q_EMIT pageChanged(page);
    if (page == current())
        Q_EMIT stateChanged();
}

void PageArea::enter(TabGroup* group)
{
    if (group == m_groups->active() || group->isEmpty() || m_isMoving)
        return;
    m_groups->setActive(group);
    m_recent->setFront(current());
    Q_EMIT currentChanged();
}

/// The page is in front there, and stays where it was among those used last.
void PageArea::move(Page* page, TabGroup* to)
{
    TabGroup* from = m_groups->groupOf(page);
    if (!from || from == to)
        return;
    m_isMoving = true;
    const TabGroup::Tab tab = from->take(page);
    to->append(tab);
    to->setPinned(page, tab.isPinned);
    to->bringToFront(page);
    m_groups->setActive(to);
    m_isMoving = false;
    m_recent->setFront(current());
    page->setFocus();
    Q_EMIT currentChanged();
}

/// Where one group lost its last page, the other one is the first and the active.
void PageArea::closeGap()
{
    m_groups->closeGap();
    TabGroup* first = m_groups->at(Side::First);
    if (m_groups->active()->isEmpty() && !first->isEmpty()) {
        Page* next = first->current();
        enter(first);
        next->setFocus();
    }
    m_groups->refresh();
}

}
