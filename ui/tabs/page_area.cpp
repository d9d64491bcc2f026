// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_area.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>

namespace tw {

PageArea::PageArea(UiContext context, std::function<QWidget*()> makeEmpty, QWidget* parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(this))
    , m_layout(new QStackedLayout(this))
    , m_makeEmpty(std::move(makeEmpty))
{
    setObjectName(QStringLiteral("pages.area"));
    m_groups = {new TabGroup(context, QStringLiteral("pages"), tr("Open tables"), m_splitter),
        new TabGroup(
            context, QStringLiteral("pages.other"), tr("Open tables, other group"), m_splitter)};
    m_active = m_groups.front();
    m_splitter->setObjectName(QStringLiteral("pages.splitter"));
    m_splitter->setChildrenCollapsible(false);
    m_layout->addWidget(m_splitter);
    for (TabGroup* group : m_groups)
        connectGroup(group);
    showGroups();
    m_layout->setCurrentWidget(m_splitter);
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
        if (group != m_active && group->current())
            bringToFront(group->current());
    });
    connect(group, &TabGroup::tabMenuRequested, this, [this, group](const QPoint& position) {
        enter(group);
        Q_EMIT tabMenuRequested(position);
    });
}

void PageArea::showEmptyState()
{
    if (!m_recent.isEmpty())
        return;
    if (!m_empty) {
        m_empty = m_makeEmpty();
        m_layout->addWidget(m_empty);
    }
    m_layout->setCurrentWidget(m_empty);
}

QWidget* PageArea::parentFor(Side side) const
{
    return groupAt(side);
}

void PageArea::add(
    Page* page, const QUuid& connection, const QString& toolTip, bool inFront, Side side)
{
    TabGroup* group = groupAt(side);
    m_recent.append(page);
    connect(page, &Page::stateChanged, this, [this, page] { onStateChanged(page); });
    connect(page, &Page::menuRequested, this, &PageArea::menuRequested);
    group->show(); // what is hidden takes no keys
    m_layout->setCurrentWidget(m_splitter);
    group->append({page, connection, toolTip});
    showGroups();
    if (inFront || !current())
        bringToFront(page);
}

void PageArea::remove(Page* page)
{
    TabGroup* group = groupOf(page);
    if (!group)
        return;
    const bool wasInFront = page == current();
    Q_EMIT removed(page);
    page->disconnect(this);
    m_recent.removeOne(page);
    m_isMoving = true; // the focus of a page that goes may land in the other group
    static_cast<void>(group->take(page));
    page->hide();
    m_isMoving = false;
    page->deleteLater();
    if (Page* next = current(); next && wasInFront)
        next->setFocus();
    noteFront();
    settle();
    showEmptyState();
    Q_EMIT currentChanged();
    Q_EMIT stateChanged(); // the tab in front may be the same, but not what can be done
}

void PageArea::bringToFront(Page* page)
{
    TabGroup* group = groupOf(page);
    if (!group)
        return;
    group->bringToFront(page);
    if (group == m_active)
        return;
    enter(group);
    page->setFocus();
}

void PageArea::showInGroup(Page* page)
{
    if (TabGroup* group = groupOf(page))
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
    const qsizetype count = m_recent.size();
    if (count < 2)
        return;
    if (!std::exchange(m_isWalking, true))
        qApp->installEventFilter(this);
    const qsizetype at = m_recent.indexOf(current());
    bringToFront(m_recent.at((at + step + count) % count));
}

bool PageArea::eventFilter(QObject* watched, QEvent* event)
{
    const bool isCtrlUp = event->type() == QEvent::KeyRelease
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Control;
    if (isCtrlUp || event->type() == QEvent::ApplicationDeactivate)
        endWalk();
    return QWidget::eventFilter(watched, event);
}

void PageArea::endWalk()
{
    qApp->removeEventFilter(this);
    m_isWalking = false;
    noteFront();
}

void PageArea::noteFront()
{
    const qsizetype at = m_recent.indexOf(current());
    if (at > 0 && !m_isWalking)
        m_recent.move(at, 0);
}

void PageArea::setPinned(Page* page, bool pinned)
{
    TabGroup* group = groupOf(page);
    if (!group)
        return;
    group->setPinned(page, pinned);
    Q_EMIT stateChanged();
}

bool PageArea::isPinned(const Page* page) const
{
    const TabGroup::Tab* tab = tabOf(page);
    return tab && tab->isPinned;
}

void PageArea::setLook(const QUuid& connection, const GuardLook& look)
{
    for (TabGroup* group : m_groups)
        group->setLook(connection, look);
}

Page* PageArea::current() const
{
    return m_active->current();
}

QUuid PageArea::connectionOf(const Page* page) const
{
    const TabGroup::Tab* tab = tabOf(page);
    return tab ? tab->connection : QUuid();
}

QList<Page*> PageArea::pages() const
{
    QList<Page*> pages;
    for (const TabGroup* group : m_groups)
        for (const TabGroup::Tab& tab : group->tabs())
            pages.append(tab.page);
    return pages;
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
    const TabGroup* group = groupOf(page);
    found.removeIf([&](const Page* other) { return groupOf(other) != group; });
    return found;
}

QList<Page*> PageArea::shown() const
{
    QList<Page*> pages;
    for (const TabGroup* group : m_groups)
        if (Page* page = group->current())
            pages.append(page);
    return pages;
}

/// Whoever works in a group makes it the active one.
void PageArea::onFocus(const QWidget* focus)
{
    for (TabGroup* group : m_groups)
        if (focus && group->isAncestorOf(focus))
            enter(group);
}

void PageArea::onCurrentTab(TabGroup* group)
{
    if (m_isMoving)
        return;
    if (group == m_active) {
        if (Page* page = group->current())
            page->setFocus();
        noteFront();
    }
    Q_EMIT currentChanged();
}

void PageArea::onStateChanged(Page* page)
{
    groupOf(page)->showState(page);
    Q_EMIT pageChanged(page);
    if (page == current())
        Q_EMIT stateChanged();
}

void PageArea::enter(TabGroup* group)
{
    if (group == m_active || group->isEmpty() || m_isMoving)
        return;
    m_active = group;
    noteFront();
    showGroups();
    Q_EMIT currentChanged();
}

TabGroup* PageArea::groupOf(const Page* page) const
{
    const auto found = std::ranges::find_if(
        m_groups, [page](const TabGroup* group) { return group->holds(page); });
    return found == m_groups.end() ? nullptr : *found;
}

TabGroup* PageArea::otherGroup() const
{
    return m_active == m_groups.front() ? m_groups.back() : m_groups.front();
}

TabGroup* PageArea::groupAt(Side side) const
{
    if (side == Side::Active)
        return m_active;
    return side == Side::First ? m_groups.front() : m_groups.back();
}

const TabGroup::Tab* PageArea::tabOf(const Page* page) const
{
    for (const TabGroup* group : m_groups)
        for (const TabGroup::Tab& tab : group->tabs())
            if (tab.page == page)
                return &tab;
    return nullptr;
}

}
