// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_area.h"

#include "guard_band.h"
#include "tab_strip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kFrame = 3;

}

PageArea::PageArea(UiContext context, std::function<QWidget*()> makeEmpty, QWidget* parent)
    : QWidget(parent)
    , m_theme(context.theme)
    , m_tabs(new TabStrip(context, this))
    , m_band(new GuardBand(context, this))
    , m_stack(new QStackedLayout)
    , m_makeEmpty(std::move(makeEmpty))
{
    setObjectName(QStringLiteral("pages.area"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_band);
    layout->addLayout(m_stack, 1);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &PageArea::onCurrentTab);
    connect(m_tabs, &QTabBar::tabCloseRequested, this,
        [this](int index) { Q_EMIT closeRequested(m_entries.at(index).page); });
    connect(m_tabs, &TabStrip::menuRequested, this, &PageArea::tabMenuRequested);
}

void PageArea::showEmptyState()
{
    if (!m_entries.isEmpty())
        return;
    if (!m_empty) {
        m_empty = m_makeEmpty();
        m_stack->addWidget(m_empty);
    }
    m_stack->setCurrentWidget(m_empty);
}

void PageArea::add(Page* page, const QUuid& connection, const QString& toolTip, bool inFront)
{
    m_entries.append({page, connection, toolTip});
    m_recent.append(page);
    m_stack->addWidget(page);
    connect(page, &Page::stateChanged, this, [this, page] { onStateChanged(page); });
    connect(page, &Page::menuRequested, this, &PageArea::menuRequested);
    m_tabs->append(tabLook(m_entries.constLast()));
    m_tabs->show();
    if (inFront)
        bringToFront(page);
}

void PageArea::remove(Page* page)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    Q_EMIT removed(page);
    page->disconnect(this);
    m_entries.removeAt(index);
    m_recent.removeOne(page);
    m_stack->removeWidget(page);
    m_tabs->removeTab(index);
    m_tabs->setVisible(!m_entries.isEmpty());
    page->deleteLater();
    Q_EMIT stateChanged(); // the tab in front may be the same, but not what can be done
}

void PageArea::bringToFront(Page* page)
{
    m_tabs->setCurrentIndex(indexOf(page));
}

void PageArea::showNext(int step)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
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
    if (Page* page = current())
        m_recent.move(m_recent.indexOf(page), 0);
}

void PageArea::setPinned(Page* page, bool pinned)
{
    const int index = indexOf(page);
    if (index < 0)
        return;
    m_entries[index].isPinned = pinned;
    showTab(index);
    Q_EMIT stateChanged();
}

bool PageArea::isPinned(const Page* page) const
{
    const int index = indexOf(page);
    return index >= 0 && m_entries.at(index).isPinned;
}

Page* PageArea::current() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 || index >= m_entries.size() ? nullptr : m_entries.at(index).page;
}

QUuid PageArea::connectionOf(const Page* page) const
{
    const int index = indexOf(page);
    return index < 0 ? QUuid() : m_entries.at(index).connection;
}

QList<Page*> PageArea::pages() const
{
    QList<Page*> pages;
    for (const Entry& entry : m_entries)
        pages.append(entry.page);
    return pages;
}

QList<Page*> PageArea::pagesOf(const QUuid& connection) const
{
    QList<Page*> pages;
    for (const Entry& entry : m_entries)
        if (entry.connection == connection)
            pages.append(entry.page);
    return pages;
}

void PageArea::onCurrentTab()
{
    if (Page* page = current()) {
        m_stack->setCurrentWidget(page);
        page->setFocus();
        if (!m_isWalking)
            m_recent.move(m_recent.indexOf(page), 0);
    } else {
        showEmptyState();
    }
    showGuard();
    Q_EMIT currentChanged();
}

void PageArea::onStateChanged(Page* page)
{
    showTab(indexOf(page));
    Q_EMIT pageChanged(page);
    if (page == current())
        Q_EMIT stateChanged();
}

void PageArea::showTab(int index)
{
    m_tabs->setLook(index, tabLook(m_entries.at(index)));
}

TabLook PageArea::tabLook(const Entry& entry) const
{
    return {entry.page->iconName(), entry.page->title(), entry.toolTip, entry.page->isDirty(),
        entry.isPinned, m_looks.value(entry.connection).stripe};
}

void PageArea::setLook(const QUuid& connection, const GuardLook& look)
{
    if (m_looks.value(connection) == look)
        return;
    m_looks.insert(connection, look);
    for (int index = 0; index < int(m_entries.size()); ++index)
        if (m_entries.at(index).connection == connection)
            showTab(index);
    showGuard();
}

/// The band under the tabs, and a frame around a page of a production database.
void PageArea::showGuard()
{
    const GuardLook look = m_looks.value(connectionOf(current()));
    m_band->show(look);
    const int frame = look.isProduction ? kFrame : 0;
    layout()->setContentsMargins(frame, 0, frame, frame);
    update();
}

void PageArea::paintEvent(QPaintEvent* /*event*/)
{
    const GuardLook look = m_looks.value(connectionOf(current()));
    if (!look.isProduction || !look.stripe)
        return;
    QPainter painter(this);
    const QColor colour = m_theme.color(*look.stripe);
    painter.fillRect(0, 0, kFrame, height(), colour);
    painter.fillRect(width() - kFrame, 0, kFrame, height(), colour);
    painter.fillRect(0, height() - kFrame, width(), kFrame, colour);
}

int PageArea::indexOf(const Page* page) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
        [page](const Entry& entry) { return entry.page == page; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

}
