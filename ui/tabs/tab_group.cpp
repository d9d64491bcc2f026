// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tab_group.h"

#include "environment_band.h"
#include "tab_strip.h"

#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kFrame = 3;

}

TabGroup::TabGroup(
    UiContext context, const QString& area, const QString& spokenName, QWidget* parent)
    : QWidget(parent)
    , m_theme(context.theme)
    , m_strip(new TabStrip(context, this))
    , m_band(new EnvironmentBand(context, area, this))
    , m_stack(new QStackedLayout)
{
    setObjectName(area + QStringLiteral(".group"));
    m_strip->setObjectName(area + QStringLiteral(".tabs.bar"));
    m_strip->setAccessibleName(spokenName);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_band);
    layout->addLayout(m_stack, 1);
    connect(m_strip, &QTabBar::currentChanged, this, &TabGroup::onCurrentTab);
    connect(m_strip, &QTabBar::tabCloseRequested, this,
        [this](int index) { Q_EMIT closeRequested(m_tabs.at(index).page); });
    connect(m_strip, &TabStrip::menuRequested, this, &TabGroup::tabMenuRequested);
    // Once the strip has shown which of its tabs was meant.
    connect(m_strip, &QTabBar::tabBarClicked, this, &TabGroup::entered, Qt::QueuedConnection);
}

void TabGroup::append(const Tab& tab)
{
    m_tabs.append(tab);
    m_stack->addWidget(tab.page);
    m_strip->append(tabLook(tab));
    showTabs();
}

TabGroup::Tab TabGroup::take(Page* page)
{
    const int index = indexOf(page);
    const Tab tab = m_tabs.takeAt(index);
    m_stack->removeWidget(page);
    m_strip->removeTab(index);
    showTabs();
    return tab;
}

void TabGroup::bringToFront(Page* page)
{
    m_strip->setCurrentIndex(indexOf(page));
}

void TabGroup::setPinned(Page* page, bool pinned)
{
    const int index = indexOf(page);
    m_tabs[index].isPinned = pinned;
    showTab(index);
}

void TabGroup::showState(Page* page)
{
    if (indexOf(page) >= 0)
        showTabs(); // other titles may be told apart now
}

void TabGroup::setMark(const QUuid& connection, const ConnectionMark& mark)
{
    if (m_marks.value(connection) == mark)
        return;
    m_marks.insert(connection, mark);
    for (int index = 0; index < int(m_tabs.size()); ++index)
        if (m_tabs.at(index).connection == connection)
            showTab(index);
    showMark();
}

void TabGroup::setActive(bool active)
{
    m_strip->setActive(active);
}

Page* TabGroup::current() const
{
    const int index = m_strip->currentIndex();
    return index < 0 || index >= m_tabs.size() ? nullptr : m_tabs.at(index).page;
}

void TabGroup::onCurrentTab()
{
    if (Page* page = current())
        m_stack->setCurrentWidget(page);
    showMark();
    Q_EMIT currentChanged();
}

void TabGroup::showTab(int index)
{
    m_strip->setLook(index, tabLook(m_tabs.at(index)));
}

void TabGroup::showTabs()
{
    for (int index = 0; index < int(m_tabs.size()); ++index)
        showTab(index);
}

/// With its connection where a page of another one has the same title.
QString TabGroup::titleOf(const Tab& tab) const
{
    const QString title = tab.page->title();
    const QString connection = m_marks.value(tab.connection).name;
    const bool isShared = std::ranges::any_of(m_tabs, [&](const Tab& other) {
        return other.connection != tab.connection && other.page->title() == title;
    });
    return isShared && !connection.isEmpty() ? title + QStringLiteral(" · ") + connection : title;
}

TabLook TabGroup::tabLook(const Tab& tab) const
{
    return {tab.page->iconName(), titleOf(tab), tab.toolTip, tab.page->isDirty(), tab.isPinned,
        m_marks.value(tab.connection).stripe};
}

ConnectionMark TabGroup::currentMark() const
{
    const int index = indexOf(current());
    return index < 0 ? ConnectionMark() : m_marks.value(m_tabs.at(index).connection);
}

/// The band under the tabs, and a frame around a page of a production database.
void TabGroup::showMark()
{
    const ConnectionMark mark = currentMark();
    m_band->show(mark);
    const int frame = mark.isProduction ? kFrame : 0;
    layout()->setContentsMargins(frame, 0, frame, frame);
    update();
}

void TabGroup::paintEvent(QPaintEvent* /*event*/)
{
    const ConnectionMark mark = currentMark();
    if (!mark.isProduction || !mark.stripe)
        return;
    QPainter painter(this);
    const QColor colour = m_theme.color(*mark.stripe);
    painter.fillRect(0, 0, kFrame, height(), colour);
    painter.fillRect(width() - kFrame, 0, kFrame, height(), colour);
    painter.fillRect(0, height() - kFrame, width(), kFrame, colour);
}

int TabGroup::indexOf(const Page* page) const
{
    const auto found = std::find_if(
        m_tabs.begin(), m_tabs.end(), [page](const Tab& tab) { return tab.page == page; });
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

}
